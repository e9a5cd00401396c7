import { civilOf, EXACT_MS, instantOf, type Civil } from './civil.ts';
import { readDate } from './edtf.ts';
import { extentOf } from './extent.ts';
import type { EventDate, Instant, Precision } from './types.ts';
import { clockOf, PLAIN_CLOCK } from './zone.ts';

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Four digits, or a sign and at least six (ISO 8601 expanded, as in ECMA-262's date-time strings). */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return digits(year, 4);
  return `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
}

function timeOf({ hour, minute, second, ms }: Civil): string {
  const seconds = second || ms ? `:${digits(second, 2)}` : '';
  return `T${digits(hour, 2)}:${digits(minute, 2)}${seconds}${ms ? `.${digits(ms, 3)}` : ''}`;
}

function dayOf({ year, month, day }: Civil): string {
  return `${isoYear(year)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/**
 * An instant as a local date-time of the axis's clock: what parseDate reads back, rounded down to the millisecond. Past
 * EXACT_MS, where instants are coarser than that, the year alone, in EDTF's form for long years.
 * @example formatInstant(0) // '1970-01-01T00:00'; formatInstant(instantOf(-43)) // '-000043-01-01T00:00'
 * @example 13.8 billion years ago // 'Y-13800000000'
 */
export function formatInstant(instant: Instant): string {
  const civil = civilOf(instant);
  return Math.abs(instant) > EXACT_MS ? `Y${civil.year}` : `${dayOf(civil)}${timeOf(civil)}`;
}

/** A year that stands alone: EDTF's four digits below zero too, and Y for what is longer. */
function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}`;
}

type Unit = 'year' | 'month' | 'day';

/** What a range may be written in, coarsest first: is an instant a border of it, and how is a day's unit written. */
const UNITS: Record<Unit, { isBorder(civil: Civil): boolean; write(civil: Civil): string }> = {
  year: {
    isBorder: (civil) => civil.month === 1 && UNITS.month.isBorder(civil),
    write: ({ year }) => edtfYear(year),
  },
  month: {
    isBorder: (civil) => civil.day === 1 && UNITS.day.isBorder(civil),
    write: (civil) => dayOf(civil).slice(0, -3),
  },
  day: {
    isBorder: ({ hour, minute, second, ms }) => hour + minute + second + ms === 0,
    write: dayOf,
  },
};

/** The unit before the one that begins at `civil`, whose end that instant is. */
function previous({ year, month, day }: Civil, unit: Unit): Civil {
  if (unit === 'year') return civilOf(instantOf(year - 1));
  return civilOf(unit === 'month' ? instantOf(year, month - 1) : instantOf(year, month, day - 1));
}

/** Windows so far away that instants are coarse are widened to whole years. */
function yearsAround(start: Instant, end: Instant): string {
  const last = civilOf(end);
  const endsOnBorder = instantOf(last.year) >= end && last.year > civilOf(start).year;
  return `${edtfYear(civilOf(start).year)}/${edtfYear(endsOnBorder ? last.year - 1 : last.year)}`;
}

/**
 * A window [start, end) as an EDTF interval, in years, months or days if both ends lie on such borders, else with times (to the
 * millisecond, outwards). parseRange is its inverse on whole milliseconds up to EXACT_MS, and on whole years beyond.
 * @example from 2017-01-01T00:00 to 2017-04-01T00:00 // '2017-01/2017-03'
 */
export function formatRange(start: Instant, end: Instant): string {
  if (Math.max(Math.abs(start), Math.abs(end)) > EXACT_MS) return yearsAround(start, end);
  const first = Math.floor(start);
  const last = Math.max(first + 1, Math.ceil(end));
  const [from, to] = [civilOf(first), civilOf(last)];
  for (const unit of ['year', 'month', 'day'] as const) {
    const { isBorder, write } = UNITS[unit];
    if (isBorder(from) && isBorder(to)) return `${write(from)}/${write(previous(to, unit))}`;
  }
  return `${formatInstant(first)}/${formatInstant(last)}`;
}

/**
 * The window that an EDTF date or interval names; an end with a time of day ends there. Offsets are converted to `timeZone`;
 * times without one are instants of the axis and are never moved, not even out of a gap of the clocks. Null for what is no
 * date, has an open or unknown end, or no length.
 * @example parseRange('2017-01/2017-03', 'UTC') // from 1 January to 1 April 2017
 */
export function parseRange(text: string, timeZone: string): { start: Instant; end: Instant } | null {
  const { date } = readDate(text, { ...clockOf(timeZone), place: PLAIN_CLOCK.place });
  if (
    !date ||
    (date.kind === 'interval' && (typeof date.start === 'string' || typeof date.end === 'string'))
  ) {
    return null;
  }
  const extent = extentOf(date);
  return extent && extent.end > extent.start ? { start: extent.start, end: extent.end } : null;
}

/** How many characters of a local date-time each precision has, after the year. */
const LENGTH_OF: Partial<Record<Precision, number>> = {
  year: 0,
  month: 3,
  day: 6,
  minute: 12,
  second: 15,
  millisecond: 19,
};

/**
 * The value for HTML's `<time datetime>`: a year, month, day or local date-time. Null where HTML has no form for it: years
 * before 1, seasons, decades, centuries, intervals (HTML Living Standard, "The time element").
 * @example `2016-09` // '2016-09'; `1912~` // '1912'; `-0043` // null
 */
export function dateTimeAttribute(date: EventDate): string | null {
  if (date.kind === 'interval') return null;
  const { earliest, precision } = date.date;
  const civil = civilOf(earliest);
  const length = LENGTH_OF[precision];
  if (length === undefined || civil.year < 1) return null;
  const year = digits(civil.year, 4);
  const { month, day, hour, minute, second, ms } = civil;
  const [mm, dd, hh, min, ss] = [month, day, hour, minute, second].map((value) => digits(value, 2));
  const rest = `-${mm}-${dd}T${hh}:${min}:${ss}.${digits(ms, 3)}`;
  return year + rest.slice(0, length);
}
