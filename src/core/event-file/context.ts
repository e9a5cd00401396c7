import type { PlainDates } from '../time/index.ts';
import type { Ids } from './ids.ts';
import type { Limits } from './limits.ts';
import type { Report } from './report.ts';

/** What the checks of one file share. */
export interface Context {
  readonly report: Report;
  readonly limits: Limits;
  /** The file's own, or UTC. */
  readonly timeZone: string;
  readonly plainDates: PlainDates;
  readonly ids: Ids;
  /** Long lists that were taken already, by the list as it was written. */
  readonly taken: Map<readonly unknown[], unknown[]>;
  /** Of the event's sources as written, by index: the number that each has in the end, 0 if it was left out. */
  sourceNumbers: number[];
  /** Events that were left out. */
  skipped: number;
  /** Entries of any list or map that were left out, events among them. */
  dropped: number;
}
