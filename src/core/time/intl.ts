import { civilOf, CYCLE_YEARS, instantOf } from './civil.ts';
import type { Instant } from './types.ts';

/** Intl is the only source of words for dates; this file holds its every surprise. */

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
/** What one date or tick may print. */
const STYLES = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: DAY,
  monthOnly: { month: 'short' },
  dayOnly: { day: 'numeric' },
  minute: { timeStyle: 'short' },
  second: { timeStyle: 'medium' },
  millisecond: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type Style = keyof typeof STYLES;

/** Making a formatter takes a thousand times longer than using it, and the axis is drawn on every frame. */
function remembered<T>(make: (locales: string[], style: string) => T): (locale: string, style: string) => T {
  const made = new Map<string, T>();
  return (locale, style) => {
    const key = `${locale} ${style}`;
    const known = made.get(key);
    if (known) return known;
    // Without a second choice, a language that Intl lacks would be printed in that of the reader's machine.
    const formatter = make(isLocale(locale) ? [locale, 'en'] : ['en'], style);
    made.set(key, formatter);
    return formatter;
  };
}

function isStyle(style: string): style is Style {
  return style in STYLES;
}

const dateFormats = remembered((locales, style) => {
  const [name, era] = style.split('+');
  const options: Intl.DateTimeFormatOptions = isStyle(name) ? STYLES[name] : DAY;
  return new Intl.DateTimeFormat(locales, {
    ...options,
    ...(era && 'year' in options ? { era: 'short' } : {}),
    // The page's calendar is Gregorian in every language, and wall times stand on the line of UTC.
    calendar: 'gregory',
    timeZone: 'UTC',
  });
});

const numberFormats = remembered(
  (locales, style) =>
    new Intl.NumberFormat(
      locales,
      style === 'compact'
        ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }
        : { useGrouping: 'min2' },
    ),
);

const durationFormats = remembered(
  (locales, unit) =>
    new Intl.NumberFormat(locales, { style: 'unit', unit, unitDisplay: 'long', signDisplay: 'negative' }),
);

/** True for a well-formed BCP 47 tag. @example isLocale('en-GB') // true; isLocale('en_GB') // false */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Node's and the browsers' Intl differ in their spaces, and the page must not change when it is hydrated. */
function tidy(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

/** A million of years or more that is round enough to be said with at most three decimals: 13.8 billion. */
function isRound(years: number): boolean {
  const scale = 10 ** (3 * Math.floor(Math.log10(years) / 3));
  return years >= 1e6 && years % (scale / 1000) === 0;
}

/**
 * The year's number as history counts: no sign and no year 0. So far back that nobody counts, -13.8e9 may
 * stay round.
 */
function yearNumber(year: number, locale: string): string {
  const counted = year > 0 ? year : 1 - year;
  const round = [counted, Math.abs(year)].find(isRound);
  return round === undefined
    ? numberFormats(locale, 'plain').format(counted)
    : numberFormats(locale, 'compact').format(round);
}

/** Years that Intl prints as they are, and that fit its ranges. */
export function isCommonYear(year: number): boolean {
  return year >= 1 && year <= 9999;
}

/**
 * One instant in words. Years before 1 and after 9999, of any size, are printed through a year of the same
 * calendar that Date can hold. The era is told for years before 1, and where `withEra` asks for it.
 * @example civilText(instantOf(-43, 3, 15), 'day', 'en-GB') // '15 March 44 BC'
 */
export function civilText(instant: Instant, style: Style, locale: string, withEra = false): string {
  const civil = civilOf(instant);
  const { year } = civil;
  const format = dateFormats(locale, withEra || year < 1 ? `${style}+era` : style);
  if (isCommonYear(year)) return tidy(format.format(instant));
  const yearOfCycle = year - Math.floor(year / CYCLE_YEARS) * CYCLE_YEARS;
  const stand = yearOfCycle + (year < 1 ? -CYCLE_YEARS : 5 * CYCLE_YEARS);
  const { month, day, hour, minute, second, ms } = civil;
  const parts = format.formatToParts(instantOf(stand, month, day, hour, minute, second, ms));
  return tidy(parts.map((part) => (part.type === 'year' ? yearNumber(year, locale) : part.value)).join(''));
}

/** Two instants of common years as one range, in the locale's own short form: '8 – 11 September 2016'. */
export function civilRange(first: Instant, last: Instant, style: Style, locale: string): string {
  return tidy(dateFormats(locale, style).formatRange(first, last));
}

/** @example durationText(41, 'day', 'en') // '41 days' */
export function durationText(count: number, unit: 'day' | 'month' | 'year', locale: string): string {
  return tidy(durationFormats(locale, unit).format(count));
}

/** Which ordinal ending a number takes, as Intl.PluralRules names them. */
export const ordinalRule = remembered((locales) => new Intl.PluralRules(locales, { type: 'ordinal' }));
