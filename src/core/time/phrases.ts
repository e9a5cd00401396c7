import { isLocale, ordinalRule } from './intl.ts';
import type { Precision } from './types.ts';

/**
 * What Intl has no words for, by language. A language that is missing here gets EDTF's own signs and Intl's
 * dashes.
 */
export interface Phrases {
  /** Between the two ends of a range; without it the locale's own dash stands. */
  to?: string;
  about: (date: string) => string;
  perhaps: (date: string) => string;
  perhapsAbout: (date: string) => string;
  /** A span whose end is known more coarsely than its start, which lies within it. */
  untilEndOf?: (end: string) => string;
  until: (end: string) => string;
  since: (start: string) => string;
  unknown: string;
  time: (time: string, day: string) => string;
  season?: (firstMonth: number, year: string) => string;
  decade?: (year: string) => string;
  century?: (number: number) => string;
  later: (duration: string) => string;
  same: Partial<Record<Precision, string>>;
  next: Partial<Record<Precision, string>>;
}

const SEASONS: Record<number, string> = { 3: 'Spring', 6: 'Summer', 9: 'Autumn' };
const ORDINALS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

const ENGLISH: Phrases = {
  to: 'to',
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  perhapsAbout: (date) => `perhaps about ${date}`,
  untilEndOf: (end) => `the end of ${end}`,
  until: (end) => `until ${end}`,
  since: (start) => `since ${start}`,
  unknown: 'an unknown date',
  time: (time, day) => `${time}, ${day}`,
  season: (firstMonth, year) => `${SEASONS[firstMonth]} ${year}`,
  decade: (year) => `${year}s`,
  century: (number) => `${number}${ORDINALS[ordinalRule('en', '').select(number)] ?? 'th'} century`,
  later: (duration) => `${duration} later`,
  same: { day: 'the same day', month: 'the same month', year: 'the same year' },
  next: { day: 'the next day', month: 'the next month', year: 'the next year' },
};

const WORDLESS: Phrases = {
  about: (date) => `${date}~`,
  perhaps: (date) => `${date}?`,
  perhapsAbout: (date) => `${date}%`,
  until: (end) => `\u2026 \u2013 ${end}`,
  since: (start) => `${start} \u2013 \u2026`,
  unknown: '?',
  time: (time, day) => `${day}, ${time}`,
  later: (duration) => `+${duration}`,
  same: {},
  next: {},
};

const BY_LANGUAGE = new Map([['en', ENGLISH]]);

/**
 * The phrases of a locale's language; English for what is no BCP 47 tag.
 * @example phrasesOf('en-GB').to // 'to'
 */
export function phrasesOf(locale: string): Phrases {
  const language = isLocale(locale) ? locale.toLowerCase().split('-')[0] : 'en';
  return BY_LANGUAGE.get(language) ?? WORDLESS;
}
