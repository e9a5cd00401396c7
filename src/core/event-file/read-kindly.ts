import type { EventFile } from './fields.ts';
import { gathering, gatheringValue, type Gathered } from './gather.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { LineFile } from './lines.ts';
import { Report, type Fault } from './report.ts';
import { finish, type Slices } from './slices.ts';

/** What `readKindly` found. */
export interface KindReading {
  /** The same that `read` gives. */
  file: EventFile | null;
  /**
   * Why the file was refused, or what was left out of it; without words and lines. At most `limits.issues` of a level, and
   * in any case why it was refused.
   */
  faults: Pick<Fault, 'code' | 'level' | 'path'>[];
  skipped: number;
}

/**
 * Reads an event file like `read`, with the same outcome, for a page that shows it and need not explain its faults: a
 * third of the bytes, without messages, positions and remarks.
 *
 * @example readKindly('{').faults // [{code: 'json.syntax', level: 'error', path: ''}]
 */
export const readKindly = (input: Uint8Array | string, limits: Limits = DEFAULT_LIMITS): KindReading =>
  finish(readingKindly(input, limits));

/** See {@link readKindly}: everything but the decoding and parsing itself is done in slices. */
export function* readingKindly(
  input: Uint8Array | string,
  limits: Limits = DEFAULT_LIMITS,
): Slices<KindReading> {
  return kindly(yield* gathering(input, limits));
}

/** The same of a file that came in lines. Lines that are no objects in JSON are counted among the events that were left out. */
export function* readingLines(lines: LineFile, limits: Limits = DEFAULT_LIMITS): Slices<KindReading> {
  const report = new Report(limits.issues);
  const reading = kindly(yield* gatheringValue(lines, '', report, limits));
  return { ...reading, skipped: reading.skipped + lines.badLines.length };
}

const kindly = ({ file, report, skipped }: Gathered): KindReading => ({
  file,
  skipped,
  faults: report.faults.map(({ code, level, path }) => ({ code, level, path })),
});
