import { words, type FaultCode } from './words.ts';

/** Why nothing could be loaded or shown, in words for a reader. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
}

/** `faultOf('net.status', '404').message` is 'The timeline cannot be loaded: the server answered with an error, 404.' */
export function faultOf(code: FaultCode, detail = ''): Fault {
  return { code, message: words.faults[code](detail) };
}
