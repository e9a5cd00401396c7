import {
  read,
  readKindly,
  type EventFile,
  type Issue,
  type KindReading,
  type Outcome,
} from '../../../../src/core/event-file/index.ts';
import { extentOf, formatRange, parseDate } from '../../../../src/core/time/index.ts';
import { sourceOf, type BadInput } from './bad-inputs.ts';
import { translated, type Translation } from './neutral.ts';

type Leaves = Map<string, unknown>;

/** Every value in a value that is no object, list or null, by its JSON pointer. */
function leavesOf(value: unknown, leaves: Leaves = new Map<string, unknown>(), pointer = ''): Leaves {
  if (typeof value !== 'object') leaves.set(pointer, value);
  else for (const [key, child] of Object.entries(value ?? {})) leavesOf(child, leaves, `${pointer}/${key}`);
  return leaves;
}

/** The value of a text; that of a file with one event a line has the events in a list, as it is read. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim());
    return { events: lines.map((line): unknown => JSON.parse(line)) };
  }
}

/** What became of a file, seen from what is left of it. */
function outcomeOf(text: string, { file, skipped }: KindReading): Outcome {
  if (file === null) return 'refuse';
  if (skipped > 0) return 'skip-event';
  const left = leavesOf(file);
  return [...leavesOf(valueOf(text)).keys()].every((pointer) => left.has(pointer)) ? 'show' : 'drop-field';
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines[lines.length - 1].length + 1 };
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, column - 1);
}

/** Whether an issue is the one that is stated, as far as something is stated. */
function isStated(
  issue: Issue,
  stated: BadInput,
  source: string,
  { pointerOf, ...to }: Translation,
): boolean {
  const { line, column } = stated.at
    ? positionOf(to.text, to.offsetOf(offsetOf(source, stated.at)))
    : { line: issue.line, column: issue.column };
  return (
    issue.level === (stated.expect === 'error' ? 'error' : 'warning') &&
    issue.code === stated.code?.replace('groups', 'lanes') &&
    (stated.path === undefined || issue.path === pointerOf(stated.path)) &&
    issue.line === line &&
    issue.column === column &&
    issue.message.includes(stated.reason ?? '') &&
    `${issue.message} ${issue.hint}`.toLowerCase().includes(stated.hint?.toLowerCase() ?? '')
  );
}

/** The windows of the axis that the fixture describes in words. */
const MEANINGS: Record<string, string> = {
  'whole year 2017': '2017/2017',
  'whole month': '2017-02/2017-02',
  '15 March 44 BCE': '-0043-03-15/-0043-03-15',
  '2 BCE': '-0001/-0001',
  '13.8 billion years ago': 'Y-13800000000/Y-13800000000',
  '2017-02-04T00:00:00Z': '2017-02-04T00:00/2017-02-04T00:00:01',
  '1 June to 31 December 2017': '2017-06/2017-12',
};

/** The window that the first event of a file fills. */
function windowOf(file: EventFile | null): string {
  const { date } = parseDate(file?.events.at(0)?.date ?? '', 'UTC');
  const extent = date && extentOf(date);
  return extent ? formatRange(extent.start, extent.end) : 'no window';
}

/** What an accepted file is not, of what was written. */
function changes(text: string, file: EventFile | null): string[] {
  const left = leavesOf(file);
  return [...leavesOf(valueOf(text))]
    .filter(([pointer, value]) => left.get(pointer) !== value)
    .map(([pointer]) => `changed: ${pointer}`);
}

/** An input in our format, as it comes: bytes where the fixture has bytes. */
export function textOrBytes(input: BadInput): string | Uint8Array {
  const { text } = translated(sourceOf(input));
  return input.inputBase64 === undefined ? text : Buffer.from(text, 'latin1');
}

/** What came of an input otherwise than is stated, in words. */
export function differences(stated: BadInput): string[] {
  const source = sourceOf(stated);
  const translation = translated(source);
  const { text } = translation;
  const bytes = stated.inputBase64 === undefined ? undefined : Buffer.from(text, 'latin1');
  const { file, issues, errors, warnings } = read(bytes ?? text);
  const kindly = readKindly(bytes ?? text);
  const found = errors > 0 ? 'error' : warnings > 0 ? 'warn' : 'accept';
  const decoded = bytes ? new TextDecoder().decode(bytes) : text;
  const outcome = outcomeOf(decoded, kindly);
  const isTold = issues.some((issue) => isStated(issue, stated, source, translation));
  const says = (holds: boolean, words: string) => (holds ? [] : [words]);
  return [
    ...says(found === stated.expect, `${found}, not ${stated.expect}`),
    ...says(outcome === stated.reader, `the reader's page: ${outcome}, not ${stated.reader}`),
    ...says(errors === (stated.count ?? errors), `${errors} errors, not ${stated.count}`),
    ...says(
      isTold || (stated.code ?? stated.hint) === undefined,
      `not so told: ${JSON.stringify(issues.slice(0, 3))}`,
    ),
    ...says(JSON.stringify(file) === JSON.stringify(kindly.file), 'read and readKindly differ'),
    ...(found === 'accept' ? changes(decoded, file) : []),
    ...says(
      stated.means === undefined || windowOf(file) === MEANINGS[stated.means],
      `${windowOf(file)} is not ${stated.means}`,
    ),
  ];
}
