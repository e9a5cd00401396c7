import { extentOf, formatRange, parseDate } from '../../../src/core/time/index.ts';
import {
  exportCsv,
  exportTimelineJs,
  importCsv,
  importTimelineJs,
  type Imported,
  type ImportIssue,
} from '../../../src/formats/index.ts';
import { sourceOf, type BadInput } from '../../core/event-file/support/bad-inputs.ts';

/** What the fixture states of the inputs of other formats, besides what it states of event files. */
export interface FormatInput extends BadInput {
  row?: number;
  column?: string;
  line?: number;
  roundtrip?: boolean;
}

/** What comes of an input otherwise than the fixture states, and why. */
export interface Exception extends Partial<FormatInput> {
  because: string;
}

/** By the id of the input. */
export const EXCEPTIONS: Record<string, Exception> = {
  'tl-v2-format': {
    expect: 'accept',
    code: undefined,
    path: undefined,
    at: undefined,
    hint: undefined,
    because: 'The fixture leaves the choice, to say that it is old or to convert it: we convert it.',
  },
  'tl-hour-24': {
    expect: 'warn',
    code: 'import.timezone',
    because: 'As of any other time it is told that its zone is not known, once a file.',
  },
  'tl-display-date': {
    code: 'import.html',
    because: 'Words for the date have a place with us, "dateLabel": only the HTML in them is told.',
  },
  'tl-deep': {
    path: '',
    at: { line: 1, column: 95 },
    because: 'Depth is told where it is too deep, by the parser that reads event files too, at the bracket.',
  },
};

const OPTIONS = { title: 'T' };

function imported(stated: FormatInput): Imported {
  const source = sourceOf(stated);
  const input = stated.inputBase64 === undefined ? source : Buffer.from(source, 'latin1');
  return stated.kind === 'csv' ? importCsv(input, OPTIONS) : importTimelineJs(input, OPTIONS);
}

/** A path of the fixture, `events[0].start`, as a JSON pointer. */
function pointerOf(path: string): string {
  return (path.match(/\w+/g) ?? []).map((step) => `/${step}`).join('');
}

function isStated(issue: ImportIssue, stated: FormatInput): boolean {
  const { code, path, at, row, column, line, reason = '', hint = '' } = stated;
  return (
    issue.level === (stated.expect === 'error' ? 'error' : 'warning') &&
    issue.code === code &&
    (path === undefined || issue.path === pointerOf(path)) &&
    (at === undefined || (issue.line === at.line && issue.column === at.column)) &&
    (line === undefined || issue.line === line) &&
    (row === undefined || issue.cell?.row === row) &&
    (column === undefined || issue.cell?.column === column) &&
    issue.message.includes(reason) &&
    `${issue.message} ${issue.hint}`.includes(hint)
  );
}

/** What the fixture says in words of what came of an input. */
const MEANINGS: Record<string, (file: NonNullable<Imported['file']>) => boolean> = {
  'year 49': ({ events: [{ date }] }) => date === '0049',
  '2017-02-04T00:00': ({ events: [{ date }] }) => startOf(date) === '2017-02-04T00:00',
  'title "A"': ({ events: [{ title }] }) => title === 'A',
  'text "Hi"': ({ events: [{ text }] }) => text === 'Hi',
};

function startOf(date: string): string {
  const read = parseDate(date, 'UTC').date;
  const extent = read && extentOf(read);
  return extent ? formatRange(extent.start, extent.end).split('/')[0] : '';
}

/** What is different after going out and in again. */
function isKept(stated: FormatInput, file: NonNullable<Imported['file']>): boolean {
  const again =
    stated.kind === 'csv'
      ? importCsv(exportCsv(file).text, OPTIONS)
      : importTimelineJs(exportTimelineJs(file).text, OPTIONS);
  return JSON.stringify(again.file) === JSON.stringify(file);
}

/** What came of an input otherwise than is stated, in words. */
export function differences(stated: FormatInput): string[] {
  const { file, report } = imported(stated);
  const { issues, errors, warnings } = report;
  const found = errors > 0 ? 'error' : warnings > 0 ? 'warn' : 'accept';
  const says = (holds: boolean, words: string) => (holds ? [] : [words]);
  const isTold = issues.some((issue) => isStated(issue, stated));
  const isUnexplained = issues.some(
    ({ level, hint, code }) => level === 'error' && hint === undefined && NEED_HINTS.test(code),
  );
  return [
    ...says(found === stated.expect, `${found}, not ${stated.expect}: ${JSON.stringify(issues.slice(0, 3))}`),
    ...says(
      isTold || (stated.code ?? stated.hint) === undefined,
      `not so told: ${JSON.stringify(issues.slice(0, 3))}`,
    ),
    ...says(!isUnexplained, `without a hint: ${JSON.stringify(issues.slice(0, 3))}`),
    ...says(found === 'error' || file !== null, 'no file, and no error says why'),
    ...says(
      !stated.means || (file !== null && Boolean(MEANINGS[stated.means]?.(file))),
      `it does not mean ${stated.means}`,
    ),
    ...says(
      !stated.roundtrip || (file !== null && isKept(stated, file)),
      'it is not kept when it goes out and in again',
    ),
  ];
}

/** Mistakes of content, which somebody can mend at their place. */
const NEED_HINTS = /^(?:csv|date|id|import)\./;
