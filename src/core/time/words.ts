import {
  civilOf,
  DAY_MS,
  dayNumber,
  isDeep,
  instantOf,
  MINUTE_MS,
  SECOND_MS,
  startOf,
  type Unit,
} from './civil.ts';
import { isTime } from './extent.ts';
import { civilRange, civilText, isCommonYear, type Style } from './intl.ts';
import { phrasesOf } from './phrases.ts';
import type { EventDate, FuzzyDate, Instant, Precision } from './types.ts';

/** How each precision is printed; the rest are named (`2010s`) or printed as a range of these. */
const STYLE_OF: Record<Precision, Style> = {
  millennium: 'year',
  century: 'year',
  decade: 'year',
  year: 'year',
  season: 'month',
  month: 'month',
  day: 'day',
  minute: 'minute',
  second: 'second',
  millisecond: 'millisecond',
};

function join(first: string, last: string, locale: string): string {
  return first === last ? first : `${first} ${phrasesOf(locale).to ?? '\u2013'} ${last}`;
}

/** From the unit that begins at `first` to the one that begins at `last`, both included. */
function unitRange(first: Instant, last: Instant, style: Unit, locale: string): string {
  const { to } = phrasesOf(locale);
  const firstYear = civilOf(first).year;
  if (isCommonYear(firstYear) && isCommonYear(civilOf(last).year)) {
    const range = civilRange(first, last, style, locale);
    return to ? range.replace(/ ?\u2013 ?/, ` ${to} `) : range;
  }
  return join(civilText(first, style, locale), civilText(last, style, locale, firstYear < 1), locale);
}

/** From one time to another; the day is told once if it is one day. */
function timeRange(start: Instant, end: Instant, style: Style, locale: string): string {
  const { time } = phrasesOf(locale);
  const startTime = civilText(start, style, locale);
  const endTime = civilText(end, style, locale);
  const startDay = civilText(start, 'day', locale);
  if (dayNumber(start) === dayNumber(end)) return time(join(startTime, endTime, locale), startDay);
  return join(time(startTime, startDay), time(endTime, civilText(end, 'day', locale)), locale);
}

/** Decades, centuries and seasons, by name where the language has names and they fit. */
function named({ earliest, precision }: FuzzyDate, locale: string): string | undefined {
  const { season, decade, century } = phrasesOf(locale);
  const { year, month } = civilOf(earliest);
  const yearText = civilText(earliest, 'year', locale);
  if (precision === 'season') return season?.(month, yearText);
  if (precision === 'decade' && year > 0) return decade?.(yearText);
  if (precision === 'century' && year >= 0) return century?.(year / 100 + 1);
  return undefined;
}

function plainWords(date: FuzzyDate, locale: string, withEra: boolean): string {
  const style = STYLE_OF[date.precision];
  if (isTime(date)) {
    return phrasesOf(locale).time(
      civilText(date.earliest, style, locale),
      civilText(date.earliest, 'day', locale, withEra),
    );
  }
  if (style === date.precision) return civilText(date.earliest, style, locale, withEra);
  const lastUnit: Unit = style === 'month' ? 'month' : 'year';
  return (
    named(date, locale) ?? unitRange(date.earliest, startOf(date.latest - DAY_MS, lastUnit), lastUnit, locale)
  );
}

function fuzzyWords(date: FuzzyDate, locale: string, withEra = false): string {
  const words = plainWords(date, locale, withEra);
  const { about, perhaps, perhapsAbout } = phrasesOf(locale);
  if (date.approximate) return (date.uncertain ? perhapsAbout : about)(words);
  return date.uncertain ? perhaps(words) : words;
}

function isSure(date: FuzzyDate): boolean {
  return !date.approximate && !date.uncertain;
}

function isUnit(precision: Precision): precision is Unit {
  return precision === 'year' || precision === 'month' || precision === 'day';
}

function intervalWords(start: FuzzyDate, end: FuzzyDate, locale: string): string {
  if (isSure(start) && isSure(end)) {
    if (start.precision === end.precision && isUnit(start.precision)) {
      return unitRange(start.earliest, end.earliest, start.precision, locale);
    }
    if (start.precision === end.precision && isTime(start)) {
      return timeRange(start.earliest, end.earliest, STYLE_OF[start.precision], locale);
    }
  }
  const first = fuzzyWords(start, locale);
  const last = fuzzyWords(end, locale, civilOf(start.earliest).year < 1);
  const isInside = start.precision !== end.precision && end.earliest <= start.earliest;
  const untilEndOf = isInside ? phrasesOf(locale).untilEndOf : undefined;
  return join(first, untilEndOf?.(last) ?? last, locale);
}

/**
 * A date as a reader says it, in the locale's words; marks that a language has no words for keep their EDTF
 * sign, and years before 1 are counted as history does. The date must come from parseDate; a locale that is
 * no BCP 47 tag is read as English.
 * @example `1912~` // 'about 1912'; `-0043-03-15` // '15 March 44 BC'; `2016-09-08/2016-09-11` // '8 to 11
 * September 2016'
 * @example `2017-02-09T11:06` // '11:06, 9 February 2017'; `201X` // '2010s'; `1985/..` // 'since 1985'
 */
export function dateInWords(date: EventDate, locale: string): string {
  if (date.kind === 'date') return fuzzyWords(date.date, locale);
  const { start, end } = date;
  const { since, until, unknown } = phrasesOf(locale);
  if (typeof start !== 'string' && typeof end !== 'string') return intervalWords(start, end, locale);
  if (typeof start !== 'string') {
    const words = fuzzyWords(start, locale);
    return end === 'open' ? since(words) : join(words, unknown, locale);
  }
  const words = typeof end === 'string' ? unknown : fuzzyWords(end, locale);
  return start === 'open' ? until(words) : join(unknown, words, locale);
}

/** Beyond a million years, a year to three digits of the window's length: nobody hears the rest. */
function roundedYear(instant: Instant, durationMs: number): Instant {
  const { year } = civilOf(instant);
  if (Math.abs(year) < 1e6) return instant;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(durationMs / (365 * DAY_MS))) - 2);
  return instantOf(Math.round(year / step) * step);
}

/** The shortest window that is told in a unit; a shorter one is told in the next. */
const SHORTEST_MS: readonly (readonly [Unit, number])[] = [
  ['year', 5 * 365 * DAY_MS],
  ['month', 60 * DAY_MS],
  ['day', 2 * DAY_MS],
];

/**
 * A window [start, end) in words, as finely as its length deserves; whole days, months and years are told as
 * such. Ends inside a unit tell that unit. '' for what is no window.
 * @example from 2017-01-01 to 2017-04-01 // 'January to March 2017'
 * @example from 2017-02-13T10:55 to 2017-02-13T11:10 // '10:55 to 11:10, 13 February 2017'
 */
export function rangeInWords(start: Instant, end: Instant, locale: string): string {
  if (!(end > start) || !Number.isFinite(end - start)) return '';
  const isFar = isDeep(start) || isDeep(end);
  const told = SHORTEST_MS.find(
    ([unit, shortestMs]) =>
      isFar || end - start >= shortestMs || (startOf(start, unit) === start && startOf(end, unit) === end),
  );
  if (!told) {
    const style =
      end - start >= 2 * MINUTE_MS ? 'minute' : end - start >= 2 * SECOND_MS ? 'second' : 'millisecond';
    return timeRange(start, end, style, locale);
  }
  const [unit] = told;
  const first = startOf(start, unit);
  const last = Math.max(first, startOf(end, unit, startOf(end, unit) < end ? 0 : -1));
  return unitRange(roundedYear(first, end - start), roundedYear(last, end - start), unit, locale);
}
