import { civilOf, isDeep, startOf, type Unit } from './civil.ts';
import { readAgainst } from './edtf.ts';
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

/** EDTF's years: four digits below zero too. */
function edtfYear(year: number): string {
  return year < 0 && year >= -9999 ? `-${digits(-year, 4)}` : isoYear(year);
}

function localText(instant: Instant, writeYear: (year: number) => string): string {
  const { year, month, day, hour, minute, second, ms } = civilOf(instant);
  const seconds = second || ms ? `:${digits(second, 2)}` : '';
  const time = `${digits(hour, 2)}:${digits(minute, 2)}${seconds}${ms ? `.${digits(ms, 3)}` : ''}`;
  return `${writeYear(year)}-${digits(month, 2)}-${digits(day, 2)}T${time}`;
}

/**
 * An instant as a local date-time of the axis's clock: what parseDate reads back, rounded down to the
 * millisecond. In deep time, where instants are coarser than that, the year alone, in EDTF's form for long
 * years.
 * @example formatInstant(0) // '1970-01-01T00:00'; formatInstant(instantOf(-43)) // '-000043-01-01T00:00'
 * @example 13.8 billion years ago // 'Y-13800000000'
 */
export function formatInstant(instant: Instant): string {
  return isDeep(instant) ? `Y${civilOf(instant).year}` : localText(instant, isoYear);
}

/** How a local date-time ends on a unit's border. */
const BORDERS: readonly (readonly [Unit, string])[] = [
  ['year', '-01-01T00:00'],
  ['month', '-01T00:00'],
  ['day', 'T00:00'],
];

/** A year that stands alone, in EDTF's form for more than four digits. */
function longYear(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : edtfYear(year);
}

/** Windows so far away that instants are coarse are widened to whole years. */
function yearsAround(start: Instant, end: Instant): string {
  const first = civilOf(start).year;
  const last = civilOf(end).year;
  const endsOnBorder = startOf(end, 'year') >= end && last > first;
  return `${longYear(first)}/${longYear(endsOnBorder ? last - 1 : last)}`;
}

/**
 * A window [start, end) as an EDTF interval, in years, months or days if both ends lie on such borders, else
 * with times (to the millisecond, outwards). parseRange is its inverse on whole milliseconds, and in deep
 * time on whole years.
 * @example from 2017-01-01T00:00 to 2017-04-01T00:00 // '2017-01/2017-03'
 */
export function formatRange(start: Instant, end: Instant): string {
  if (isDeep(start) || isDeep(end)) return yearsAround(start, end);
  const first = Math.floor(start);
  const last = Math.max(first + 1, Math.ceil(end));
  const [from, to] = [localText(first, edtfYear), localText(last, edtfYear)];
  for (const [unit, border] of BORDERS) {
    if (from.endsWith(border) && to.endsWith(border)) {
      const included = localText(startOf(last, unit, -1), edtfYear);
      return `${from.slice(0, -border.length)}/${included.slice(0, -border.length)}`;
    }
  }
  return `${from}/${to}`;
}

/**
 * The window that an EDTF date or interval names; an end with a time of day ends there. Offsets are converted
 * to `timeZone`; times without one are instants of the axis and are never moved, not even out of a gap of the
 * clocks. Null for what is no date, has an open or unknown end, or no length.
 * @example parseRange('2017-01/2017-03', 'UTC') // from 1 January to 1 April 2017
 */
export function parseRange(text: string, timeZone: string): { start: Instant; end: Instant } | null {
  const { date } = readAgainst(text, { ...clockOf(timeZone), place: PLAIN_CLOCK.place });
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
 * The value for HTML's `<time datetime>`: a year, month, day or local date-time. Null where HTML has no form
 * for it: years before 1, seasons, decades, centuries, intervals (HTML Living Standard, "The time element").
 * @example `2016-09` // '2016-09'; `1912~` // '1912'; `-0043` // null
 */
export function dateTimeAttribute(date: EventDate): string | null {
  if (date.kind === 'interval') return null;
  const { earliest, precision } = date.date;
  const civil = civilOf(earliest);
  const length = LENGTH_OF[precision];
  if (length === undefined || civil.year < 1) return null;
  const { year, month, day, hour, minute, second, ms } = civil;
  const [mm, dd, hh, min, ss] = [month, day, hour, minute, second].map((value) => digits(value, 2));
  return digits(year, 4) + `-${mm}-${dd}T${hh}:${min}:${ss}.${digits(ms, 3)}`.slice(0, length);
}
