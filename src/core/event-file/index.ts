/** The event file: its types, reading it (bytes or text in, file and issues out) and writing it. */
export type {
  Claim,
  Correction,
  Era,
  EventFile,
  Lane,
  Media,
  Person,
  Place,
  Quote,
  Related,
  Source,
  Status,
  Step,
  TimelineEvent,
  Verdict,
} from './fields.ts';
export type { Issue } from './issue.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export type { Limits } from './limits.ts';
export { read } from './read.ts';
export type { Reading } from './read.ts';
export { write } from './write.ts';
