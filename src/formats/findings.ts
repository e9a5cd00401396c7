import { DEFAULT_LIMITS, type EventFile, type Issue } from '../core/event-file/index.ts';
import { SAYINGS, type Facts, type Saying } from './words.ts';

/** A cell of a table: the row by its number, the one with the columns' names being the first, and the column by its name. */
export interface Cell {
  row: number;
  column: string;
}

/** A place in somebody else's file, and what stands there. */
export interface Origin {
  /** A JSON pointer; of a table the cell in words, `row 2, start`; `''` for the whole file. */
  path: string;
  value?: unknown;
  cell?: Cell;
  /** From 1, in UTF-16 units. Of JSON both are found when they are asked for. */
  line?: number;
  column?: number;
}

/** One thing that an import changed, left behind or could not read. */
export interface ImportIssue extends Issue {
  /** Of a table. */
  cell?: Cell;
}

/** All that there is to say of an import, in the order of the file. */
export interface ImportReport {
  /** At most as many as the limits allow, errors first, and one more that tells the total if there are more. */
  issues: ImportIssue[];
  errors: number;
  warnings: number;
}

/** What came of somebody else's file. */
export interface Imported {
  /** null where nothing could be taken over; an error in the report then says why. */
  file: EventFile | null;
  report: ImportReport;
}

/** Lines and columns of JSON pointers. */
export type Locate = (pointers: ReadonlySet<string>) => ReadonlyMap<string, { line: number; column: number }>;

/** An issue whose line may not be known yet. */
export interface Finding extends Omit<Issue, 'line' | 'column'> {
  origin: Origin;
}

/** The whole file, as an origin. */
export const WHOLE: Origin = { path: '', line: 1, column: 1 };

/** Gathers what there is to say of one import: all of it counted, the first of each level kept. */
export class Findings {
  errors = 0;
  warnings = 0;
  readonly #kept: Finding[] = [];
  readonly #most: number;

  constructor(most = DEFAULT_LIMITS.issues) {
    this.#most = most;
  }

  /** Says something that the table of words has words for. */
  say(saying: Saying, origin: Origin, facts: Facts = {}): void {
    const [level, message, hint] = SAYINGS[saying];
    const words = typeof message === 'string' ? message : message(facts);
    const help = typeof hint === 'function' ? hint(facts) : hint;
    this.add({
      code: saying.split('/')[0],
      level,
      path: origin.path,
      message: words,
      ...(help === undefined ? {} : { hint: help }),
      origin,
    });
  }

  /** Files a finding that has its words already. */
  add(finding: Finding): void {
    const count = finding.level === 'error' ? (this.errors += 1) : (this.warnings += 1);
    if (count <= this.#most) this.#kept.push(finding);
  }

  /** Counts what somebody else found and did not tell. */
  count(errors: number, warnings: number): void {
    this.errors += errors;
    this.warnings += warnings;
  }

  /** The report, its lines found. */
  report(locate: Locate): ImportReport {
    const { errors, warnings } = this;
    const first = [...this.#kept]
      .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
      .slice(0, this.#most);
    const unplaced = first.filter(({ origin }) => origin.line === undefined).map(({ path }) => path);
    const places = unplaced.length > 0 ? locate(new Set(unplaced)) : new Map<string, never>();
    const issues = first.map(({ origin, ...issue }): ImportIssue => {
      const { line = 1, column = 1 } = origin.line === undefined ? (places.get(issue.path) ?? {}) : origin;
      return { ...issue, line, column, ...(origin.cell ? { cell: origin.cell } : {}) };
    });
    issues.sort((a, b) => a.line - b.line || a.column - b.column);
    if (errors + warnings > first.length) issues.push(total(errors, warnings, first));
    return { issues, errors, warnings };
  }
}

function total(errors: number, warnings: number, told: readonly Finding[]): ImportIssue {
  const toldErrors = told.filter(({ level }) => level === 'error').length;
  return {
    code: 'report.capped',
    level: errors > toldErrors ? 'error' : 'warning',
    path: '',
    line: 1,
    column: 1,
    message: `There are ${errors} errors and ${warnings} warnings in all; only the first ${told.length} are told.`,
  };
}
