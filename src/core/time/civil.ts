import type { Instant } from './types.ts';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** 400 Gregorian years repeat exactly, weekdays included. */
export const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146097;

/** Beyond this (some 285,000 years from 1970) neighbouring numbers are more than a millisecond apart. */
const EXACT_MS = Number.MAX_SAFE_INTEGER;

/**
 * Years from -280,000 to 280,000 are exact to the millisecond; those beyond are deep time, where nothing is
 * finer than a year.
 */
const EXACT_YEARS = 280_000;

/** A point of civil time, astronomical years (0 is 1 BC), months from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, for years of any size. Months and days
 * past their range roll over, so that the day after the last and the month after December need no care.
 * Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil), with floor division throughout.
 */
function daysFromCivil(year: number, month: number, day: number): number {
  const rolledYear = year + Math.floor((month - 1) / 12);
  const monthFromMarch = (((month + 9) % 12) + 12) % 12;
  const y = monthFromMarch > 9 ? rolledYear - 1 : rolledYear;
  const cycle = Math.floor(y / CYCLE_YEARS);
  const yearOfCycle = y - cycle * CYCLE_YEARS;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * CYCLE_DAYS + dayOfCycle - 719468;
}

/** The inverse of daysFromCivil (Hinnant's civil_from_days). */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const cycle = Math.floor(z / CYCLE_DAYS);
  const dayOfCycle = z - cycle * CYCLE_DAYS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * CYCLE_YEARS + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * The day that an instant falls on, in days from 1970-01-01. Past EXACT_MS a midnight may be stored a hair
 * before itself; such an instant counts as that midnight, or a year's own first instant would fall in the
 * year before.
 */
export function dayNumber(instant: Instant): number {
  const days = Math.floor(instant) / DAY_MS;
  const nearest = Math.round(days);
  const isMidnight = Math.abs(instant) > EXACT_MS && Math.abs(days - nearest) <= Math.abs(days) * 2 ** -51;
  return isMidnight ? nearest : Math.floor(days);
}

/**
 * The instant of a civil time. Parts past their range roll over (month 13 is next January).
 * @example instantOf(1970, 1, 2) // 86400000
 */
export function instantOf(
  year: number,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): Instant {
  const timeMs = hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + ms;
  return daysFromCivil(year, month, day) * DAY_MS + timeMs;
}

/**
 * The civil time of an instant; whole milliseconds, rounded down. Exact but in deep time; there as fine as
 * the number itself (about a minute 13.8 billion years ago), and exact to the day for each day's first
 * instant.
 * @example civilOf(-1) // 1969-12-31, 23:59:59.999
 */
export function civilOf(instant: Instant): Civil {
  const days = dayNumber(instant);
  const timeMs = Math.min(DAY_MS - 1, Math.max(0, Math.floor(instant - days * DAY_MS)));
  return {
    ...civilFromDays(days),
    hour: Math.floor(timeMs / HOUR_MS),
    minute: Math.floor(timeMs / MINUTE_MS) % 60,
    second: Math.floor(timeMs / SECOND_MS) % 60,
    ms: timeMs % SECOND_MS,
  };
}

/** In deep time (beyond 280,000 years either way), where dates are kept to the year. */
export function isDeep(instant: Instant): boolean {
  return instant < instantOf(-EXACT_YEARS) || instant >= instantOf(EXACT_YEARS + 1);
}

/** How many days a month has. @example daysInMonth(1900, 2) // 28 */
export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}

/** The units that have a border of their own in civil time, coarsest first. */
export type Unit = 'year' | 'month' | 'day';

/** The first instant of the unit that holds an instant, or of one some units later. */
export function startOf(instant: Instant, unit: Unit, later = 0): Instant {
  const { year, month, day } = civilOf(instant);
  if (unit === 'year') return instantOf(year + later);
  return unit === 'month' ? instantOf(year, month + later) : instantOf(year, month, day + later);
}
