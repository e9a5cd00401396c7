import {
  lint,
  messageOf,
  read,
  readKindly,
  write,
  type EventFile,
  type Issue,
} from '../../src/core/event-file/index.ts';
import {
  exportCsv,
  exportICalendar,
  exportMarkdown,
  exportTimelineJs,
  formatOf,
  importCsv,
  importTimelineJs,
  issuesOf,
  type Imported,
} from '../../src/formats/index.ts';
import type { Input } from './inputs.ts';

/** Throws where something does not hold. */
function hold(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function checkIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    hold(issue.line > 0 && issue.column > 0, `no place: ${JSON.stringify(issue)}`);
    hold(issue.message !== '', `no words: ${JSON.stringify(issue)}`);
    hold(
      !/[\p{Cc}\p{Bidi_Control}]/u.test(messageOf('a', issue)),
      `drives a terminal: ${JSON.stringify(issue)}`,
    );
  }
}

/** What goes out and comes in again has as many events, without a mistake. */
function checkReturn(file: EventFile): void {
  const events = file.events.length + (file.epilogue?.length ?? 0);
  for (const { file: again, report } of [
    importCsv(exportCsv(file).text),
    importTimelineJs(exportTimelineJs(file).text),
  ]) {
    const mistakes = report.issues.filter(({ level }) => level === 'error');
    const count = (again?.events.length ?? 0) + (again?.epilogue?.length ?? 0);
    hold(report.errors === 0, `mistakes on return: ${JSON.stringify(mistakes)} of ${write(file)}`);
    hold(count === events, `${count} events come back of ${write(file)}`);
  }
}

/** What a reader leaves or an importer makes has no mistakes, and goes out in every format. */
function checkFile(file: EventFile, number: number): void {
  const text = write(file);
  const again = read(text);
  hold(again.errors === 0, `mistakes are left: ${JSON.stringify(again.issues.slice(0, 3))} in ${text}`);
  for (const out of [exportCsv, exportTimelineJs, exportICalendar, exportMarkdown]) {
    checkIssues(issuesOf(text, out(file).remarks));
  }
  if (number % 3 === 0) checkReturn(file);
}

function checkImport({ file, report }: Imported, number: number): void {
  checkIssues(report.issues);
  hold(file !== null || report.errors > 0, 'no file, and nothing says why');
  if (!file) return;
  checkFile(file, number);
}

/** JSON as a table has nothing to offer but quotes; of eight one is tried. */
function isWorthATable(input: Input, number: number): boolean {
  return number % 8 === 0 || typeof input !== 'string' || !input.trimStart().startsWith('{');
}

/**
 * Puts an input through everything that reads one; throws where anything throws or does not hold. `number` is that of the input:
 * what takes long is done with some of them.
 */
export function check(input: Input, number: number): void {
  formatOf(input);
  const { file, issues, errors } = read(input);
  checkIssues(issues);
  hold(file !== null || errors > 0, 'refused, and nothing says why');
  hold(JSON.stringify(readKindly(input).file) === JSON.stringify(file), 'read and readKindly differ');
  if (file) {
    checkFile(file, number);
    if (typeof input === 'string' && errors === 0) checkIssues(lint(input, file, 10));
  }
  checkImport(importTimelineJs(input), number);
  if (isWorthATable(input, number)) checkImport(importCsv(input), number);
}
