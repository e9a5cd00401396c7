import type { Limits } from '../core/event-file/index.ts';

/** What an importer may be told. */
export interface ImportOptions {
  /** What the timeline is called where the file does not say; `TITLE` if missing. */
  title?: string;
  /** The IANA zone of its times, where the file cannot say; UTC, with a warning, if missing. */
  timeZone?: string;
  limits?: Limits;
}

export const TITLE = 'Timeline';
