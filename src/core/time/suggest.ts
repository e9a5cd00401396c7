import { MAX_LENGTH, readAgainst } from './edtf.ts';
import { PLAIN_CLOCK } from './zone.ts';

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** What an editor may have meant by a text that is no date. English only, like all of the interface. */

const GENERAL = 'Write 2017-02-03, 2017-02 or 2017; 1912~ for about 1912; 2016-12/2017-02 for a span.';

function padded(value: string | number, length: number): string {
  return String(value).padStart(length, '0');
}

function signedYear(year: number): string {
  const size = padded(Math.abs(year), 4);
  if (year < 0) return `-${size}`;
  return size.length > 4 ? `+${size}` : size;
}

/**
 * The month's number from its English name or a shortened one, `??` (which is no date) from any other word.
 */
function monthNumber(name: string): string {
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3)));
  return index < 0 ? '??' : padded(index + 1, 2);
}

function numericDate(first: string, second: string, year: string): string {
  const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
  return `${year}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Zeros of the digits that keyboards offer beside ASCII's: Arabic-Indic, Persian, Devanagari, full-width. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** Dashes, digits and spaces as a plain keyboard has them. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/\u2026/g, '..')
    .replace(/\s+/g, ' ');
}

type Rewrite = (...groups: string[]) => string;

/** Of plain, lower-case texts: pattern -> what to write. A rewriting that is no date is not offered. */
const REWRITES: readonly (readonly [RegExp, Rewrite])[] = [
  [/^(\d{4})(\d\d)(\d\d)$/, (y, m, d) => `${y}-${m}-${d}`],
  [/^\+?(\d{4,12})$/, (y) => signedYear(Number(y))],
  [/^y?(-?\d+(?:\.\d+)?)e(\d\d?)$/, (n, exponent) => signedYear(Number(`${n}e${exponent}`))],
  [/^-(\d{1,3})$/, (y) => signedYear(-Number(y))],
  [/^(\d{1,12}) ?b\.?c\.?(?:e\.?)?$/, (y) => signedYear(1 - Number(y))],
  [/^(?:a\.?d\.?) ?(\d{1,12})$/, (y) => signedYear(Number(y))],
  [/^(\d{1,12}) ?(?:a\.?d|c\.?e)\.?$/, (y) => signedYear(Number(y))],
  [/^(\d{3})0'?s$/, (decade) => `${decade}X`],
  [/^(\d\d?)(?:st|nd|rd|th) c(?:entury|ent\.?|\.)?$/, (n) => `${padded(Number(n) - 1, 2)}XX`],
  [/^q([1-4])[ ,-]*(\d{4})$/, (q, y) => quarter(y, q)],
  [/^(\d{4})[ -]?q([1-4])$/, (y, q) => quarter(y, q)],
  [/^(spring|summer|autumn|fall)(?: of)? (\d{4})$/, (name, y) => season(name, y)],
  [/^([a-z]{3,9})\.?,? (\d{4})$/, (name, y) => `${y}-${monthNumber(name)}`],
  [/^([a-z]{3,9})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/, (name, d, y) => worded(d, name, y)],
  [/^(\d\d?)(?:st|nd|rd|th)?\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/, (d, name, y) => worded(d, name, y)],
  [/^(\d\d?)[./-](\d\d?)[./-](\d{4})$/, (first, second, y) => numericDate(first, second, y)],
  [/^(\d{4})[./-](\d\d?)$/, (y, m) => `${y}-${padded(m, 2)}`],
  [/^(\d{4})[./-](\d\d?)[./-](\d\d?)$/, (y, m, d) => `${y}-${padded(m, 2)}-${padded(d, 2)}`],
  [/^(\d{4})-(\d{4})$/, (a, b) => `${a}/${b}`],
  [/^(\d\d)(\d\d)-(\d\d)$/, (century, a, b) => `${century}${a}/${century}${b}`],
  [/^(\d{4}-\d\d-\d\d)[t ] ?(.+)$/, (day, time) => `${day}T${plainTime(time)}`],
  [/^(?:c\.?|ca\.?|circa|about|around) ?(.+)$/, (date) => `${date}~`],
  [/^([?~%]) ?([^?~%]+)$/, (mark, date) => `${date}${mark}`],
  [/^([^?~%]+?) ?([?~%]{1,2})$/, (date, marks) => `${date}${marks.length > 1 ? '%' : marks}`],
  [/^since (.+)$/, (start) => `${start}/..`],
  [/^(?:until|till) (.+)$/, (end) => `../${end}`],
  [/^(.+?) ?(?:-|to|until) ?(?:present|now|today|\.\.)$/, (start) => `${start}/..`],
  [/^(\S+) (?:to|until|-) (\S+)$/, (start, end) => `${start}/${end}`],
];

function quarter(year: string, number: string): string {
  const last = Number(number) * 3;
  return `${year}-${padded(last - 2, 2)}/${year}-${padded(last, 2)}`;
}

function season(name: string, year: string): string {
  return `${year}-${name === 'fall' ? 23 : 21 + ['spring', 'summer', 'autumn'].indexOf(name)}`;
}

function worded(day: string, month: string, year: string): string {
  return `${year}-${monthNumber(month)}-${padded(day, 2)}`;
}

function plainTime(time: string): string {
  return time
    .replace(/ /g, '')
    .replace(',', '.')
    .replace(/^(\d:)/, '0$1')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** Texts that no rewriting helps, and what to say of them. */
const REMARKS: readonly (readonly [RegExp, string])[] = [
  [/^(\d\d?)[./-](\d\d?)[./-]\d{4}$/, 'Write the year first, then month and day: 2017-02-03.'],
  [
    /^(?:today|now|yesterday|tomorrow|=.*)$/,
    'A file keeps its day: write the date itself, such as 2017-02-03.',
  ],
  [/\dt\d\d?(?!\d?:)/, 'Write hours and minutes: 2017-02-03T11:00.'],
  [/^winter/, 'A winter lies in two years: say an interval, such as 2016-12/2017-02.'],
  [/^xxxx/, 'A date without a year has no place on a timeline: say at least the century, such as 19XX.'],
  [/^(?:\d\d?)[-/ ][a-z]{3}[-/ ]\d\d$/, 'Write the year in full, and first: 2017-02-03.'],
  [/^-0+(?:-|$)/, 'There is no year minus zero: 0000 is 1 BC, -0001 is 2 BC.'],
  [/^\d{1,3}$/, 'Write years with four digits: 0044, 1944.'],
  [/[?~%][-/]/, 'Write the mark at the very end of the date: 2016-09~.'],
  [/^[[{]/, 'Write one date, or a span such as 2016-12/2017-02.'],
];

/** 03/02/2017 is 3 February or 2 March. */
function isAmbiguous(text: string): boolean {
  const found = /^(\d\d?)[./-](\d\d?)[./-]\d{4}$/.exec(text);
  return found !== null && Number(found[1]) <= 12 && Number(found[2]) <= 12 && found[1] !== found[2];
}

function isDate(text: string): boolean {
  return readAgainst(text, PLAIN_CLOCK).date !== null;
}

function rewritten(text: string): string | undefined {
  const asTyped = plain(text);
  if (asTyped !== text && isDate(asTyped)) return asTyped;
  const lower = asTyped.toLowerCase();
  if (isAmbiguous(lower)) return undefined;
  for (const [pattern, rewrite] of REWRITES) {
    const found = pattern.exec(lower);
    // Letters that belong to dates are capitals.
    const candidate = found && rewrite(...found.slice(1)).toUpperCase();
    if (candidate && isDate(candidate)) return candidate;
  }
  return undefined;
}

/**
 * What to write instead, as a sentence: of the whole text if that can be mended, else of its bad part. Only
 * texts that are dates are ever proposed.
 * @example suggestion('13/04/2021', '13') // 'Did you mean 2021-04-13?'
 */
export function suggestion(whole: string, bad: string): string {
  if (whole.length > MAX_LENGTH) return `A date has at most ${MAX_LENGTH} characters.`;
  const candidate = rewritten(whole) ?? rewritten(bad);
  if (candidate)
    return candidate.endsWith('?') ? `Write ${candidate} instead.` : `Did you mean ${candidate}?`;
  const texts = [whole, bad].map((text) => plain(text).toLowerCase());
  return REMARKS.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? GENERAL;
}
