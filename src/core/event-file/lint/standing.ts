import type { Lint } from './finding.ts';

/** Allegations of nobody: neither is anybody quoted, nor does anybody take part. */
export const unattributed: Lint = ({ events }) =>
  events
    .filter(({ event }) => event.status === 'alleged' && !event.quotes?.length && !event.people?.length)
    .map(({ path }) => ({
      path: `${path}/status`,
      message: 'This is alleged, and nobody is named who alleges it.',
      hint: 'Quote whoever says so in "quotes", or name them in "people".',
    }));
