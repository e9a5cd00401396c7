import { DAY_MS, daysInMonth, HOUR_MS, instantOf, isDeep, MINUTE_MS, SECOND_MS } from './civil.ts';
import { isTime } from './extent.ts';
import type { DateFault, DateFinding, FuzzyDate, Instant, IntervalEnd, Precision } from './types.ts';
import type { Clock } from './zone.ts';

/**
 * The grammar: EDTF levels 0 and 1 (Library of Congress, 2019; ISO 8601-2) without bare winter, plus marks
 * after a time, intervals whose ends are anything that may stand alone, and signed years of more than four
 * digits (ISO 8601, expanded).
 */

/** Longer texts are refused unread; the longest interval that we read has some 90 characters. */
export const MAX_LENGTH = 200;

/**
 * Year; month, season or XX; day or XX; hour, minute, second, fraction; offset; mark. Anchored, no repeated
 * groups.
 */
const DATE =
  /^(-?\d{4}|[+-]\d{5,12}|Y-?[1-9]\d{4,11}|-?\d{3}X|-?\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?([?~%])?$/;

const WINTER = 24;

type Group = string | undefined;

/**
 * A fuzzy date without its marks. `utc` is known of times with an offset: the wall clock may show them in the
 * wrong order.
 */
interface Stretch extends Pick<FuzzyDate, 'earliest' | 'latest' | 'precision'> {
  utc: Instant | null;
  warning?: DateFault;
}

/** One end of an interval, or a single date; `date` is null for what is none, and the faults say why. */
interface End {
  date: IntervalEnd | null;
  utc: Instant | null;
  faults: DateFault[];
}

function fault(code: DateFault['code'], text: string, facts: DateFault['facts'] = {}): DateFault {
  return { code, text, facts };
}

function isFault(read: Stretch | DateFault): read is DateFault {
  return 'code' in read;
}

function stretch(
  earliest: Instant,
  latest: Instant,
  precision: Precision,
  utc: Instant | null = null,
): Stretch {
  return { earliest, latest, precision, utc };
}

/** 201X, 19XX, -004X: below zero the digits grow towards the past. */
function masked(yearText: string): Stretch {
  const years = ['0', '9'].map((digit) => Number(yearText.replaceAll('X', digit)));
  const precision = yearText.endsWith('XX') ? 'century' : 'decade';
  return stretch(instantOf(Math.min(...years)), instantOf(Math.max(...years) + 1), precision);
}

/**
 * Northern seasons, whole months as meteorologists count them: 21 is March to May, 22 to August, 23 to
 * November.
 */
function season(year: number, number: number): Stretch {
  const month = (number - 20) * 3;
  return stretch(instantOf(year, month), instantOf(year, month + 3), 'season');
}

function offsetMsOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes = '0'] = offset.slice(1).split(':');
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return offset.startsWith('-') ? -size : size;
}

/** The first part of a time that no clock shows. */
function wrongPart([hour, minute, second = '0', fraction = '', offset = 'Z']: Group[]): string | undefined {
  const offsetMs = offsetMsOf(offset);
  if (Number(minute) > 59) return 'minute';
  if (Number(second) > 59) return 'second';
  if (Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}`) > 86400)
    return 'hour';
  return offsetMs < -12 * HOUR_MS || offsetMs > 14 * HOUR_MS || /:[6-9]/.test(offset) ? 'offset' : undefined;
}

/** A day's time, put on the clock's axis. */
function readTime(text: string, day: Instant, parts: Group[], clock: Clock): Stretch | DateFault {
  const part = wrongPart(parts);
  if (part) return fault('date.impossible', text, { part });
  const [hour, minute, second, fraction, offset] = parts;
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const timeMs = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second ?? 0) * SECOND_MS + ms;
  const written = day + timeMs;
  const utc = offset ? written - offsetMsOf(offset) : null;
  const placed = utc === null ? clock.place(written) : { wall: clock.wallOf(utc), utc, met: 'once' };
  const [precision, unitMs]: [Precision, number] = fraction
    ? ['millisecond', 1]
    : second
      ? ['second', SECOND_MS]
      : ['minute', MINUTE_MS];
  const read = stretch(placed.wall, placed.wall + unitMs, precision, utc);
  if (placed.met === 'once') return read;
  const facts = { zone: clock.name, wall: placed.wall, offsetMs: written - placed.utc };
  return {
    ...read,
    warning: fault(placed.met === 'never' ? 'date.dst-gap' : 'date.dst-overlap', text, facts),
  };
}

/** A year of digits with what follows it; `parts` are the groups of DATE from the month on. */
function readCivil(text: string, yearText: string, parts: Group[], clock: Clock): Stretch | DateFault {
  const [monthText, dayText, ...timeParts] = parts;
  const year = Number(yearText.replace('Y', ''));
  const month = Number(monthText);
  const wholeYear = stretch(instantOf(year), instantOf(year + 1), 'year');
  if (monthText === undefined || monthText === 'XX') return wholeYear;
  const isSeason = month > 20 && month < WINTER && dayText === undefined;
  if (month === WINTER && dayText === undefined) return fault('date.winter', text, { year });
  if (!isSeason && (month < 1 || month > 12)) {
    return fault('date.impossible', text, { part: 'month', year: yearText, month: monthText, day: dayText });
  }
  const days = daysInMonth(year, month);
  const isWholeMonth = dayText === undefined || dayText === 'XX';
  if (!isWholeMonth && (Number(dayText) < 1 || Number(dayText) > days)) {
    return fault('date.impossible', text, { part: 'day', year: yearText, month: monthText, days });
  }
  // So far away instants are coarser than the milliseconds of a clock, and nobody knows the month.
  if (isDeep(wholeYear.earliest)) {
    return { ...wholeYear, warning: fault('date.precision', text, { year: yearText }) };
  }
  if (isSeason) return season(year, month);
  if (isWholeMonth) return stretch(instantOf(year, month), instantOf(year, month + 1), 'month');
  const day = instantOf(year, month, Number(dayText));
  return timeParts[0] === undefined
    ? stretch(day, day + DAY_MS, 'day')
    : readTime(text, day, timeParts, clock);
}

/**
 * What the pattern lets through and the grammar does not: minus zero, 201X-05, Y17000-05, 2004-XX-01,
 * 2004-05-XXT10:00.
 */
function isMalformed(yearText: string, month: Group, day: Group, hour: Group): boolean {
  return (
    /^[+-]0+$/.test(yearText) ||
    (/[XY]/.test(yearText) && month !== undefined) ||
    (month === 'XX' && day !== undefined && day !== 'XX') ||
    (day === 'XX' && hour !== undefined)
  );
}

function noEnd(...faults: DateFault[]): End {
  return { date: null, utc: null, faults };
}

function readEnd(text: string, clock: Clock): End {
  const [, yearText, ...parts] = DATE.exec(text) ?? [];
  if (!yearText || isMalformed(yearText, parts[0], parts[1], parts[2]))
    return noEnd(fault('date.format', text));
  const mark = parts[7];
  const read = yearText.endsWith('X')
    ? masked(yearText)
    : readCivil(text, yearText, parts.slice(0, 7), clock);
  if (isFault(read)) return noEnd(read);
  const { utc, warning, ...span } = read;
  const date = {
    ...span,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
  const zero = Number(yearText) === 0 ? [fault('date.year-zero', text)] : [];
  return { date, utc, faults: warning ? [...zero, warning] : zero };
}

function readIntervalEnd(text: string, clock: Clock): End {
  if (text === '..') return { date: 'open', utc: null, faults: [] };
  return text === '' ? { date: 'unknown', utc: null, faults: [] } : readEnd(text, clock);
}

/**
 * Times with offsets are compared in UTC: where the clocks go back, the wall clock alone would show it
 * running backwards.
 */
function isBackwards(start: End, end: End): boolean {
  if (!start.date || !end.date || typeof start.date === 'string' || typeof end.date === 'string')
    return false;
  if (start.utc !== null && end.utc !== null) return end.utc < start.utc;
  return isTime(start.date) && isTime(end.date)
    ? end.date.earliest < start.date.earliest
    : end.date.latest <= start.date.earliest;
}

function readInterval(text: string, clock: Clock): DateFinding {
  const [startText, endText, ...rest] = text.split('/');
  const start = readIntervalEnd(startText, clock);
  const end = readIntervalEnd(endText, clock);
  const faults = [...start.faults, ...end.faults];
  const isNone = faults.length === 2 && faults.every(({ code }) => code === 'date.format');
  if (rest.length > 0 || isNone || (typeof start.date === 'string' && typeof end.date === 'string')) {
    return { date: null, faults: [fault('date.format', text)] };
  }
  if (!start.date || !end.date) return { date: null, faults };
  if (isBackwards(start, end)) {
    return { date: null, faults: [...faults, fault('date.order', text, { start: startText, end: endText })] };
  }
  return { date: { kind: 'interval', start: start.date, end: end.date }, faults };
}

function readExactly(text: string, clock: Clock): DateFinding {
  if (text.includes('/')) return readInterval(text, clock);
  const { date, faults } = readEnd(text, clock);
  return { date: date && typeof date !== 'string' ? { kind: 'date', date } : null, faults };
}

/**
 * Reads a date against a clock, in time linear in the text's length. Blanks around it and lower-case letters
 * are taken, with a fault that warns.
 */
export function readAgainst(text: string, clock: Clock): DateFinding {
  if (text.length > MAX_LENGTH) return { date: null, faults: [fault('date.format', text)] };
  const written = text.trim().replace(/[txyz]/g, (letter) => letter.toUpperCase());
  const found = readExactly(written, clock);
  if (written === text) return found;
  // A fault quotes what the author typed.
  if (!found.date) return readExactly(text.trim(), clock);
  return { date: found.date, faults: [...found.faults, fault('date.normalised', text, { written })] };
}
