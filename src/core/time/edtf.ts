import { civilOf, DAY_MS, daysInMonth, EXACT_MS, HOUR_MS, instantOf, MINUTE_MS, SECOND_MS } from './civil.ts';
import { isTime } from './extent.ts';
import * as problem from './problems.ts';
import type { DateProblem, DateReading, FuzzyDate, Instant, IntervalEnd, Precision } from './types.ts';
import type { Clock } from './zone.ts';

/**
 * The grammar: EDTF levels 0 and 1 (Library of Congress, 2019; ISO 8601-2) without bare winter, plus marks after a time,
 * intervals whose ends are anything that may stand alone, and signed years of more than four digits (ISO 8601, expanded).
 */

/** Longer texts are refused unread; the longest interval that we read has some 90 characters. */
const MAX_LENGTH = 200;

/** Year; month, season or XX; day or XX; hour, minute, second, fraction; offset; mark. Anchored, no repeated groups. */
const DATE =
  /^(-?\d{4}|[+-]\d{5,12}|Y-?[1-9]\d{4,11}|-?\d{3}X|-?\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([?~%])?$/;

const WINTER = 24;

/** What to write instead of a text that is no date; the grammar itself does not guess. */
export type HintFor = (text: string) => string | undefined;

/** A stretch of the axis: a fuzzy date without its marks. `utc` orders times that the wall clock puts in the wrong order. */
interface Stretch {
  earliest: Instant;
  latest: Instant;
  precision: Precision;
  utc: Instant;
  warnings: DateProblem[];
}

interface End {
  date: FuzzyDate;
  utc: Instant;
  warnings: DateProblem[];
}

interface Time {
  ms: number;
  precision: Precision;
  offsetMs: number | null;
}

const UNIT_MS: Partial<Record<Precision, number>> = { minute: MINUTE_MS, second: SECOND_MS, millisecond: 1 };

function isProblem(value: object): value is DateProblem {
  return 'code' in value;
}

function stretch(earliest: Instant, latest: Instant, precision: Precision): Stretch {
  return { earliest, latest, precision, utc: earliest, warnings: [] };
}

/** 201X, 19XX, -004X: below zero the digits grow towards the past. */
function masked(yearText: string): Stretch {
  const least = Number(yearText.replaceAll('X', '0'));
  const most = Number(yearText.replaceAll('X', '9'));
  const precision = yearText.endsWith('XX') ? 'century' : 'decade';
  return stretch(instantOf(Math.min(least, most)), instantOf(Math.max(least, most) + 1), precision);
}

/** Northern seasons, whole months as meteorologists count them: 21 is March to May, 22 to August, 23 to November. */
function season(year: number, number: number): Stretch {
  const month = (number - 20) * 3;
  return stretch(instantOf(year, month), instantOf(year, month + 3), 'season');
}

function readTime(text: string, parts: (string | undefined)[]): Time | DateProblem {
  const [hour, minute, second = '0', fraction = '', offset] = parts;
  const isMidnight = hour === '24' && Number(minute) + Number(second) + Number(fraction) === 0;
  if (Number(hour) > 23 && !isMidnight) {
    return problem.impossible(text, 'a day ends at 24:00', 'Hours go from 00 to 23.');
  }
  if (Number(minute) > 59)
    return problem.impossible(text, 'an hour has 60 minutes', 'Minutes go from 00 to 59.');
  if (Number(second) > 59) {
    return problem.impossible(
      text,
      'a minute has 60 seconds',
      'Seconds go from 00 to 59; the axis has no leap seconds.',
    );
  }
  const offsetMs = readOffset(offset);
  if (
    offsetMs !== null &&
    (offsetMs < -12 * HOUR_MS || offsetMs > 14 * HOUR_MS || /:[6-9]/.test(offset ?? ''))
  ) {
    return problem.impossible(text, 'no clock is that far from UTC', 'Offsets go from -12:00 to +14:00.');
  }
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const precision = fraction ? 'millisecond' : parts[2] ? 'second' : 'minute';
  return {
    ms: Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS + ms,
    precision,
    offsetMs,
  };
}

function readOffset(offset: string | undefined): number | null {
  if (!offset) return null;
  if (offset === 'Z') return 0;
  const [hours, minutes = '0'] = offset.slice(1).split(':');
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return offset.startsWith('-') ? -size : size;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / MINUTE_MS));
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function place(text: string, day: Instant, time: Time, clock: Clock): Stretch {
  const unitMs = UNIT_MS[time.precision] ?? 1;
  const written = day + time.ms;
  if (time.offsetMs !== null) {
    const utc = written - time.offsetMs;
    const wall = clock.wallOf(utc);
    return { ...stretch(wall, wall + unitMs, time.precision), utc };
  }
  const { wall, utc, met } = clock.place(written);
  const withOffset = text.replace(/[?~%]?$/, offsetText(written - utc));
  const { hour, minute } = civilOf(wall);
  const taken = `${twoDigits(hour)}:${twoDigits(minute)}`;
  const warnings = {
    once: [],
    never: [problem.skippedTime(text, clock.name, taken, withOffset)],
    twice: [problem.repeatedTime(text, clock.name, withOffset)],
  }[met];
  return { ...stretch(wall, wall + unitMs, time.precision), utc, warnings };
}

/** A year of digits with what follows it; `parts` are the groups of DATE from the month on. */
function readCivil(
  text: string,
  yearText: string,
  parts: (string | undefined)[],
  clock: Clock,
): Stretch | DateProblem {
  const [monthText, dayText, ...timeParts] = parts;
  const year = Number(yearText.replace('Y', ''));
  const month = Number(monthText);
  if (monthText === undefined || monthText === 'XX')
    return stretch(instantOf(year), instantOf(year + 1), 'year');
  if (month > 20 && month < WINTER && dayText === undefined) return season(year, month);
  if (month === WINTER && dayText === undefined) return problem.whichWinter(text, year);
  if (month < 1 || month > 12) {
    return problem.noSuchMonth(text, yearText, monthText, dayText);
  }
  if (dayText === undefined || dayText === 'XX') {
    return stretch(instantOf(year, month), instantOf(year, month + 1), 'month');
  }
  const days = daysInMonth(year, month);
  if (Number(dayText) < 1 || Number(dayText) > days) return problem.noSuchDay(text, yearText, month, days);
  const day = instantOf(year, month, Number(dayText));
  if (timeParts[0] === undefined) return stretch(day, day + DAY_MS, 'day');
  const time = readTime(text, timeParts);
  return isProblem(time) ? time : place(text, day, time, clock);
}

/** What the pattern lets through and the grammar does not: minus zero, 201X-05, Y17000-05, 2004-XX-01, 2004-05-XXT10:00. */
function isMalformed(yearText: string, month?: string, day?: string, hour?: string): boolean {
  return (
    /^[+-]0+$/.test(yearText) ||
    (/[XY]/.test(yearText) && month !== undefined) ||
    (month === 'XX' && day !== undefined && day !== 'XX') ||
    (day === 'XX' && hour !== undefined)
  );
}

function readEnd(text: string, clock: Clock, hintFor: HintFor): End | DateProblem {
  const found = DATE.exec(text);
  if (!found) return problem.notADate(text, hintFor(text));
  const [yearText, month, day, hour] = found.slice(1);
  const mark = found[9];
  if (isMalformed(yearText, month, day, hour)) return problem.notADate(text, hintFor(text));
  const read = yearText.endsWith('X')
    ? masked(yearText)
    : readCivil(text, yearText, found.slice(2, 9), clock);
  if (isProblem(read)) return read;
  const { kept, warnings } = withRemarks(text, yearText, month !== undefined, read);
  return {
    date: {
      earliest: kept.earliest,
      latest: kept.latest,
      precision: kept.precision,
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
    },
    utc: kept.utc,
    warnings,
  };
}

/** Warns of year zero, and keeps to the year what lies where instants are coarser than milliseconds. */
function withRemarks(text: string, yearText: string, isFine: boolean, read: Stretch) {
  const year = Number(yearText.replace('Y', ''));
  if (year === 0) return { kept: read, warnings: [...read.warnings, problem.yearZero(text)] };
  if (!isFine || Math.abs(read.earliest) <= EXACT_MS) return { kept: read, warnings: read.warnings };
  const kept = stretch(instantOf(year), instantOf(year + 1), 'year');
  return { kept, warnings: [problem.tooFine(text, yearText)] };
}

function readIntervalEnd(
  text: string,
  clock: Clock,
  hintFor: HintFor,
): End | 'open' | 'unknown' | DateProblem {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : readEnd(text, clock, hintFor);
}

/** The date alone, as an event keeps it. */
function dateOf(end: End | 'open' | 'unknown'): IntervalEnd {
  return typeof end === 'string' ? end : end.date;
}

/** An offset time is compared in UTC: where the clocks go back, the wall clock alone would show it running backwards. */
function isBackwards(start: End, end: End): boolean {
  return isTime(start.date) && isTime(end.date)
    ? end.utc < start.utc
    : end.date.latest <= start.date.earliest;
}

function readInterval(text: string, clock: Clock, hintFor: HintFor): DateReading {
  const [startText, endText, ...rest] = text.split('/');
  const start = readIntervalEnd(startText, clock, hintFor);
  const end = readIntervalEnd(endText, clock, hintFor);
  if (rest.length > 0 || (typeof start === 'string' && typeof end === 'string')) {
    return { date: null, problems: [problem.notADate(text, hintFor(text))] };
  }
  if (
    [start, end].every((read) => typeof read !== 'string' && isProblem(read) && read.code === 'date.format')
  ) {
    return { date: null, problems: [problem.notADate(text, hintFor(text))] };
  }
  const problems = [start, end].flatMap((read) => {
    if (typeof read === 'string') return [];
    return isProblem(read) ? [read] : read.warnings;
  });
  if ((typeof start !== 'string' && isProblem(start)) || (typeof end !== 'string' && isProblem(end))) {
    return { date: null, problems };
  }
  if (typeof start !== 'string' && typeof end !== 'string' && isBackwards(start, end)) {
    return { date: null, problems: [...problems, problem.endsBeforeItBegins(text, startText, endText)] };
  }
  return { date: { kind: 'interval', start: dateOf(start), end: dateOf(end) }, problems };
}

function readExactly(text: string, clock: Clock, hintFor: HintFor): DateReading {
  if (text.includes('/')) return readInterval(text, clock, hintFor);
  const read = readEnd(text, clock, hintFor);
  if (isProblem(read)) return { date: null, problems: [read] };
  return { date: { kind: 'date', date: read.date }, problems: read.warnings };
}

/**
 * Reads a date against a clock, in time linear in the text's length. Blanks around it and lower-case letters are taken with
 * a warning. `hintFor` is asked for a hint about each text that is no date.
 */
export function readDate(text: string, clock: Clock, hintFor: HintFor = () => undefined): DateReading {
  if (text.length > MAX_LENGTH) {
    return { date: null, problems: [problem.notADate(text, `A date has at most ${MAX_LENGTH} characters.`)] };
  }
  const written = text.trim().replace(/[txyz]/g, (letter) => letter.toUpperCase());
  const reading = readExactly(written, clock, hintFor);
  if (written === text) return reading;
  // An error quotes what the author typed, and so asks again with that.
  if (!reading.date) return readExactly(text.trim(), clock, hintFor);
  return { date: reading.date, problems: [...reading.problems, problem.normalised(text, written)] };
}
