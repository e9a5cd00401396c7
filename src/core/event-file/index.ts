/** The room of the event file: its types, reading it (bytes or text in, file and issues out) and writing it. */
export { outcomeOf, type Outcome } from './codes.ts';
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
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { lint } from './lint/lint.ts';
export { messageOf, visible } from './message.ts';
export { parseChecked } from './parse-checked.ts';
export { isLines, LineFile, Lines } from './lines.ts';
export { readingKindly, readingLines, readKindly, type KindReading } from './read-kindly.ts';
export { read, type Reading } from './read.ts';
export { schemaOf, schemaText, type JsonSchema } from './schema.ts';
export { finish, inSlices, type Slices } from './slices.ts';
export { readSound } from './sound.ts';
export { write } from './write.ts';
