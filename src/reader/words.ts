import type { Verdict } from '../core/event-file/index.ts';

/** Everything that the page says around the timeline, in one table. None of it is in the reader's script. */
export const words = {
  kicker: 'Explainer',
  by: (byline: string) => `By ${byline}`,
  published: 'Published',
  updated: 'Updated',
  timeline: 'The timeline',
  claims: 'The article and the record',
};
export const verdicts: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  imprecise: 'Imprecise',
  misquoted: 'Misquoted',
  wrong: 'Wrong',
  unsupported: 'Unsupported',
  opinion: 'Opinion',
};
