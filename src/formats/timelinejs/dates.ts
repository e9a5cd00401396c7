import { civilOf, parseDate, readDate, type FuzzyDate } from '../../core/time/index.ts';
import type { Findings, Origin } from '../findings.ts';

/** The parts of a date of TimelineJS, from coarse to fine. */
export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
export type Part = (typeof PARTS)[number];

/** A value, and where it stands. */
export interface Given {
  value: unknown;
  origin: Origin;
}

/** A date as it was given. */
export interface GivenDate {
  parts: Partial<Record<Part, Given>>;
  origin: Origin;
}

/** What the dates of one file share. */
export interface DateContext {
  findings: Findings;
  /** What has been told of all dates of the file. */
  told: Set<'years' | 'zone'>;
  /** The zone that times are in; undefined where nobody said. */
  timeZone: string | undefined;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** EDTF's year of one of TimelineJS, which shows the year -44 as 44 BCE, and has no year between -1 and 1. */
function edtfYear(shown: number): string {
  const year = shown < 0 ? shown + 1 : shown;
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return sign + digits(Math.abs(year), 4);
}

/** A part as a whole number; undefined, with a finding, where it is none. */
function numberOf(part: Part, { value, origin }: Given, { findings }: DateContext): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') {
    findings.say('schema.type', origin, { value, text: 'a number' });
    return undefined;
  }
  const written = String(value);
  const text = written.trim();
  const isNumber = (part === 'year' ? /^-?\d{1,12}$/ : /^\d{1,3}$/).test(text);
  if (!isNumber) findings.say('date.format/part', origin, { value, text: part });
  else if (text !== written) findings.say('date.normalised', origin, { value, text });
  return isNumber ? Number(text) : undefined;
}

/** The numbers of the parts that are there; undefined, with a finding, where one is none or lacks a coarser one. */
function numbersOf(date: GivenDate, context: DateContext): number[] | undefined {
  const numbers: number[] = [];
  for (const [index, part] of PARTS.entries()) {
    const given = date.parts[part];
    if (!given) continue;
    const number = numberOf(part, given, context);
    if (number === undefined) return undefined;
    // Of a time only what is between its hour and its finest part may be left out: it is 0 then.
    const needs = PARTS.slice(0, Math.min(index, 4)).find((_, coarser) => numbers[coarser] === undefined);
    if (needs !== undefined) {
      if (needs === 'year') context.findings.say('schema.missing', date.origin, { text: 'year' });
      else {
        const origin = given.origin.cell ? given.origin : date.origin;
        context.findings.say('date.format/needs', origin, { text: part, list: [needs] });
      }
      return undefined;
    }
    while (numbers.length < index) numbers.push(0);
    numbers[index] = number;
  }
  if (numbers.length > 0) return numbers;
  context.findings.say('schema.missing', date.origin, { text: 'year' });
  return undefined;
}

function textOf([year, month, day, hour, minute = 0, second, ms]: number[]): string {
  const date = [
    edtfYear(year),
    ...[month, day].filter((part) => part !== undefined).map((part) => digits(part, 2)),
  ];
  if (hour === undefined) return date.join('-');
  const seconds = second === undefined ? '' : `:${digits(second, 2)}`;
  return `${date.join('-')}T${digits(hour, 2)}:${digits(minute, 2)}${seconds}${ms === undefined ? '' : `.${digits(ms, 3)}`}`;
}

/** Tells, once a file, by which rules its dates are read. */
function tellRules(
  [year, , , hour]: number[],
  date: GivenDate,
  { findings, told, timeZone }: DateContext,
): void {
  const given = date.parts.year;
  if (year < 0 && given && !told.has('years')) {
    told.add('years');
    const text = `${-year} BC, which is ${edtfYear(year)}`;
    findings.say('date.bce-convention', given.origin, { value: given.value, text });
  }
  if (hour !== undefined && timeZone === undefined && !told.has('zone')) {
    told.add('zone');
    findings.say('import.timezone', date.origin);
  }
}

/**
 * A date of TimelineJS in EDTF, as exact as it is given: a year alone is that year. undefined, with a finding at its part, where it
 * is none.
 *
 * @example edtfOf({parts: {year: '2017', month: 2}, ...}) // '2017-02'
 */
export function edtfOf(date: GivenDate, context: DateContext): string | undefined {
  const numbers = numbersOf(date, context);
  if (!numbers) return undefined;
  const text = textOf(numbers);
  const fault = readDate(text, 'UTC').faults.at(0);
  const problem = parseDate(text, 'UTC').problems.find(({ level }) => level === 'error');
  if (!problem) {
    tellRules(numbers, date, context);
    return text;
  }
  const { code, level, message, hint } = problem;
  const part = PARTS.find((each) => each === fault?.facts.part);
  const { origin } = (part && date.parts[part]) ?? date;
  context.findings.add({
    code,
    level,
    message,
    path: origin.path,
    origin,
    ...(hint === undefined ? {} : { hint }),
  });
  return undefined;
}

/** How many parts a precision has; what is coarser than a year has the year it begins with. */
const LENGTHS: Partial<Record<FuzzyDate['precision'], number>> = {
  season: 2,
  month: 2,
  day: 3,
  minute: 5,
  second: 6,
  millisecond: 7,
};

/** Whether a date is a year, a month, a day or a time, and nothing between them. */
export function isPlain({ precision, approximate, uncertain }: FuzzyDate): boolean {
  return (
    (precision === 'year' || (precision !== 'season' && precision in LENGTHS)) && !approximate && !uncertain
  );
}

/** The parts of an instant, on the wall clock of the axis, as TimelineJS has them. */
export function partsOf(instant: number, precision: FuzzyDate['precision']): Partial<Record<Part, number>> {
  const { year, month, day, hour, minute, second, ms } = civilOf(instant);
  const numbers = [year < 1 ? year - 1 : year, month, day, hour, minute, second, ms];
  const length = LENGTHS[precision] ?? 1;
  return Object.fromEntries(PARTS.slice(0, length).map((part, index) => [part, numbers[index]]));
}
