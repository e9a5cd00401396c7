import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { civilOf, DAY_MS, dayNumber, type Unit } from './civil.ts';
import { isTime } from './extent.ts';
import { durationText } from './intl.ts';
import { phrasesOf } from './phrases.ts';
import type { EventDate, FuzzyDate, Instant, Precision } from './types.ts';
import { MAX_DATE_MS } from './zone.ts';

interface Elapsed {
  count: number;
  unit: Unit;
}

const HALF_MONTH_MS = 15 * DAY_MS;
const MONTHS_TO_COUNT = 24;

/** The unit in which a date may honestly be counted from; none for a decade or coarser. */
const UNIT_OF: Partial<Record<Precision, Unit>> = {
  year: 'year',
  season: 'month',
  month: 'month',
  day: 'day',
  minute: 'day',
  second: 'day',
  millisecond: 'day',
};

/** Where an event begins; null if its author does not know. */
function beginning(date: EventDate): FuzzyDate | null {
  if (date.kind === 'date') return date.date;
  return typeof date.start === 'string' ? null : date.start;
}

function coarser(a: Unit, b: Unit): Unit {
  return a === 'year' || b === 'year' ? 'year' : a === 'month' || b === 'month' ? 'month' : 'day';
}

function inYears(months: number): Elapsed {
  return { count: Math.round(months / 12), unit: 'year' };
}

/** Full months between two instants within Date's range: 31 January to 28 February is one. */
function monthsBetween(from: Instant, to: Instant): number {
  return differenceInMonths(new UTCDateMini(to), new UTCDateMini(from));
}

/** Days up to two months, months up to two years, years from then on; each to the nearest. */
function exactly(from: Instant, to: Instant): Elapsed {
  if (monthsBetween(from, to) < 2) return { count: dayNumber(to) - dayNumber(from), unit: 'day' };
  const months = monthsBetween(from, to + HALF_MONTH_MS);
  return months < MONTHS_TO_COUNT ? { count: months, unit: 'month' } : inYears(months);
}

function elapsed(from: FuzzyDate, to: FuzzyDate, unit: Unit): Elapsed {
  const start = civilOf(from.earliest);
  const end = civilOf(to.earliest);
  const isBeyondDate = Math.max(Math.abs(from.earliest), Math.abs(to.earliest)) + HALF_MONTH_MS > MAX_DATE_MS;
  if (unit === 'year' || isBeyondDate) return { count: end.year - start.year, unit: 'year' };
  if (unit === 'day') return exactly(from.earliest, to.earliest);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return months < MONTHS_TO_COUNT ? { count: months, unit } : inYears(months);
}

/** A mark on a time of day says nothing against its day. */
function isVague(date: FuzzyDate): boolean {
  return !isTime(date) && (date.approximate || date.uncertain);
}

/**
 * How long after one event's beginning the next begins, no finer than both dates allow. '' when it cannot
 * honestly be said: a beginning is unknown, or no finer than a decade, or vague and near, or later than the
 * other. Languages without words of their own get a signed duration ("+7 Monate").
 * @example from 2016-09-08 to 2016-10-19 // '41 days later'; from 2016-09 to 2017-04 // '7 months later'
 * @example from 2017-03-01 to 2017-03-02 // 'the next day'; from 1912~ to 1939 // 'about 27 years later'
 */
export function elapsedInWords(from: EventDate, to: EventDate, locale: string): string {
  const start = beginning(from);
  const end = beginning(to);
  const startUnit = start && UNIT_OF[start.precision];
  const endUnit = end && UNIT_OF[end.precision];
  if (!start || !end || !startUnit || !endUnit) return '';
  const { count, unit } = elapsed(start, end, coarser(startUnit, endUnit));
  const { same, next, later, about } = phrasesOf(locale);
  const isSeason = start.precision === 'season' || end.precision === 'season';
  const isSure = !isVague(start) && !isVague(end);
  if (count === 0) return (isSure && !isSeason ? same[unit] : undefined) ?? '';
  if (count < 0 || (!isSure && count === 1)) return '';
  if (count === 1 && next[unit] && !isSeason) return next[unit];
  const words = later(durationText(count, unit, locale));
  return isSure && !isSeason && startUnit === endUnit ? words : about(words);
}
