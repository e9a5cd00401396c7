import {
  civilOf,
  dateInWords,
  extentOf,
  parseDate,
  type Extent,
  type FuzzyDate,
  type Instant,
} from '../../core/time/index.ts';

/** What a date field says back. */
export interface Understood {
  /** What was understood; '' where nothing was. */
  readonly words: string;
  readonly problems: readonly { readonly level: 'error' | 'warning'; readonly text: string }[];
  /** Dates that may be meant. */
  readonly suggestions: readonly string[];
}

const DAY_MS = 86_400_000;
/** Years that are told to the day. */
const NEAR_YEARS = 10_000;

/** A border of an extent as the day, or the minute, that it begins or ends with. */
function border(instant: Instant, precision: 'day' | 'minute'): FuzzyDate {
  return { earliest: instant, latest: instant + 1, precision, approximate: false, uncertain: false };
}

/** From the first day to the last, or from one time to the other. */
function stretch({ start, end }: Extent, locale: string): string {
  const isDays = start % DAY_MS === 0 && end % DAY_MS === 0;
  const [first, last] = isDays ? [start, end - DAY_MS] : [start, end];
  const precision = isDays ? 'day' : 'minute';
  const words = dateInWords(
    { kind: 'interval', start: border(first, precision), end: border(last, precision) },
    locale,
  );
  return first < last
    ? `from ${words}`
    : dateInWords({ kind: 'date', date: border(first, precision) }, locale);
}

function softness({ softStart, softEnd, openStart, openEnd }: Extent): string[] {
  const soft =
    softStart && softEnd ? ['soft'] : softStart ? ['soft at the start'] : softEnd ? ['soft at the end'] : [];
  return [...(openStart ? ['open at the start'] : []), ...(openEnd ? ['open at the end'] : []), ...soft];
}

/** Whether the words alone say where it is drawn: days or times, known for sure. */
function isPlain(extent: Extent): boolean {
  return (
    softness(extent).length === 0 && ['day', 'minute', 'second', 'millisecond'].includes(extent.precision)
  );
}

function drawn(extent: Extent, locale: string): string {
  const isFar = [extent.start, extent.end].some((instant) => Math.abs(civilOf(instant).year) > NEAR_YEARS);
  if (isPlain(extent)) return '';
  return `: ${[...(isFar ? [] : [`drawn ${stretch(extent, locale)}`]), ...softness(extent)].join(', ')}`.replace(
    /^: $/,
    '',
  );
}

/** What may be a date in a hint, with the stop that ends the sentence. */
const DATES = /[\dY+-][\dXYTZ:.+/~?%-]*[\dXZ~?%.]/g;
const PROPOSES = /^(?:Did you mean |Say an interval: |Write the offset too|Write \S+(?: instead)?\.$)/;

/** The dates that a hint proposes for the text; where it speaks of one end of an interval, with the other end as it is. */
function proposals(text: string, message: string, hint: string): string[] {
  if (!PROPOSES.test(hint)) return [];
  const [, part = text] = /^"([^"]*)"/.exec(message) ?? [];
  return (hint.match(DATES) ?? [])
    .map((found) => (hint.endsWith(found) ? found.replace(/[?.]$/, '') : found))
    .map((found) => (part !== text && !found.includes('/') ? text.replace(part, () => found) : found));
}

/**
 * Reads a date as the file does and says what was understood, or what is wrong and what may be meant. `timeZone` is the file's.
 *
 * @example understood('1912~', 'UTC', 'en-GB').words // 'about 1912: drawn from 1 January to 31 December 1912, soft'
 * @example understood('2017-02-29', 'UTC', 'en-GB').suggestions // ['2017-02-28']
 */
export function understood(text: string, timeZone: string, locale: string): Understood {
  if (text.trim() === '') return { words: '', problems: [], suggestions: [] };
  const { date, problems } = parseDate(text, timeZone);
  const extent = date && extentOf(date);
  const suggestions = problems
    .flatMap(({ message, hint = '' }) => proposals(text, message, hint))
    .filter((proposal) => proposal !== text && parseDate(proposal, timeZone).date !== null);
  return {
    words: date && extent ? `${dateInWords(date, locale)}${drawn(extent, locale)}` : '',
    problems: problems.map(({ level, message, hint = '' }) => ({ level, text: `${message} ${hint}`.trim() })),
    suggestions: [...new Set(suggestions)],
  };
}
