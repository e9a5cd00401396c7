/** Why an event file could not be loaded or shown. */
export type FaultCode =
  | 'net.offline'
  | 'net.failed'
  | 'net.redirect'
  | 'net.status'
  | 'net.type'
  | 'net.timeout'
  | 'net.truncated'
  | 'file.empty'
  | 'file.refused'
  | 'json.syntax'
  | 'limit.bytes'
  | 'src.missing'
  | 'src.origin'
  | 'src.frame'
  | 'view.failed';

/** What an embed says of its own, in one table; `detail` is a status, a type or a host. */
export const words = {
  loading: 'The timeline is still loading.',
  retry: 'Try again',
  close: 'Close',
  list: (count: number) => `All ${count} events, in a list`,
  faults: {
    'net.offline': () => 'The timeline cannot be loaded: there is no connection to the internet.',
    'net.failed': (host) =>
      host
        ? `The timeline cannot be loaded: ${host} cannot be reached, or does not let other sites read the file.`
        : 'The timeline cannot be loaded: the server cannot be reached.',
    'net.redirect': () => 'The timeline cannot be loaded: its address leads on to another one.',
    'net.status': (status) => `The timeline cannot be loaded: the server answered with an error, ${status}.`,
    'net.type': (type) => `The timeline cannot be loaded: JSON was asked for, and what came is ${type}.`,
    'net.timeout': () => 'The timeline cannot be loaded: the server takes too long to send it.',
    'net.truncated': () => 'The timeline cannot be loaded: the connection broke off before its end.',
    'file.empty': () => 'The timeline cannot be shown: its file is empty.',
    'file.refused': () => 'The timeline cannot be shown: there is a mistake in its file.',
    'json.syntax': () => 'The timeline cannot be shown: its file is not valid JSON.',
    'limit.bytes': () => 'The timeline cannot be shown: its file is too large.',
    'src.missing': () => 'There is no timeline here yet: its “src” does not name a file of events.',
    'src.origin': () => 'This timeline is not shown: a frame shows only files from its own site.',
    'src.frame': () => 'This timeline is not shown: its frame may not load another file here.',
    'view.failed': () => 'The timeline cannot be shown in this browser.',
  } satisfies Record<FaultCode, (detail: string) => string>,
};
