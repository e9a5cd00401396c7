import { diagnose } from './diagnose.ts';
import type { EventFile } from './fields.ts';
import { gather, type Gathered } from './gather.ts';
import type { Issue } from './issue.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { locate, type Place } from './locate.ts';
import { positionsOf } from './positions.ts';
import type { Fault } from './report.ts';
import { remark } from './remarks.ts';
import { inWords } from './words.ts';

/** What `read` found. */
export interface Reading {
  /** null only where nothing sure can be read; an error among the issues then says why. */
  file: EventFile | null;
  /**
   * In the order of the file: at most `limits.issues`, the gravest first, and one more that tells the total if there are
   * more.
   */
  issues: Issue[];
  /** How many errors there are, told or not. */
  errors: number;
  /** How many warnings there are, told or not. */
  warnings: number;
  /** How many events were left out because they could not be shown. */
  skipped: number;
}

function offsetOf({ at, path }: Fault, places: ReadonlyMap<string, Place>): number {
  return typeof at === 'number' ? at : (places.get(path)?.[at ?? 'value'] ?? 0);
}

function otherOffset({ other }: Fault, places: ReadonlyMap<string, Place>): number | undefined {
  return typeof other === 'string' ? places.get(other)?.value : other;
}

/** Gives faults their lines and words. */
function issuesOf(faults: readonly Fault[], text: string): Issue[] {
  const pointers = faults.flatMap(({ path, other }) => (typeof other === 'string' ? [path, other] : [path]));
  const places = locate(text, pointers);
  const placed = faults
    .map((fault) => ({ fault, offset: offsetOf(fault, places), other: otherOffset(fault, places) }))
    .sort((a, b) => a.offset - b.offset);
  const positions = positionsOf(
    text,
    placed.flatMap(({ offset, other }) => (other === undefined ? [offset] : [offset, other])),
  );
  return placed.map(({ fault, offset, other }) => {
    const { line, column } = positions.get(offset) ?? { line: 1, column: 1 };
    const otherLine = other === undefined ? undefined : positions.get(other)?.line;
    const { message, hint } = inWords(fault, otherLine);
    const { code, level, path } = fault;
    return { code, level, path, line, column, message, ...(hint === undefined ? {} : { hint }) };
  });
}

/** What may refuse a file is told before other errors, and errors before warnings. */
function gravityOf({ isGrave, level }: Fault): number {
  return Number(isGrave) + Number(level === 'error');
}

function reading({ file, report, skipped, text, value, timeZone }: Gathered, limits: Limits): Reading {
  diagnose(text, report, limits);
  if (value !== undefined) remark(value, report, limits, timeZone);
  const { errors, warnings } = report;
  const first = report.faults
    .slice()
    .sort((a, b) => gravityOf(b) - gravityOf(a))
    .slice(0, limits.issues);
  const issues = issuesOf(first, text);
  if (errors + warnings > limits.issues) {
    issues.push({
      code: 'report.capped',
      level: errors > limits.issues ? 'error' : 'warning',
      path: '',
      line: 1,
      column: 1,
      message: `There are ${errors} errors and ${warnings} warnings in all; only the first ${first.length} are told.`,
    });
  }
  return { file, issues, errors, warnings, skipped };
}

/**
 * Reads an event file, version 1, from bytes or text. Never throws, whatever comes in, and never stops at the first
 * fault: it keeps what it can, and tells every issue with its place and how to mend it. What it left out, and whether it
 * gave the file up, follows one table: see `outcomeOf`.
 *
 * @example read('{"version":1,"title":"T","events":[{"id":"a","date":"2017-02-29","title":"A"}]}')
 * // {file: {..., events: []}, skipped: 1, errors: 1, warnings: 0, issues: [{code: 'date.impossible', level: 'error',
 * //  path: '/events/0/date', line: 1, column: 52, message: '"2017-02-29" is not a date: ...', hint: 'Did you mean ...'}]}
 */
export function read(input: Uint8Array | string, limits: Limits = DEFAULT_LIMITS): Reading {
  return reading(gather(input, limits), limits);
}
