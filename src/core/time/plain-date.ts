import { instantOf } from './civil.ts';
import type { Instant } from './types.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SLASH = '/';
const HYPHEN = 45;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;
const ZERO = 48;
/** Every month has so many days. */
const SURE_DAYS = 28;

/** How long the plain forms are: `2016`, `2016-09`, `2016-09-08`, `2016-09-08T10:15`, and that with a Z. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;
const TIME = 16;
const TIME_Z = 17;

/** Two digits as a number, or -1. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * Reads the extents of the commonest dates without making an object, many times as fast as the grammar does: years, months, days, times without
 * seconds, and without an offset or with Z, where the axis's clock is UTC, and intervals between two of these. It reads nothing that the grammar refuses; whatever it does
 * not know, the grammar must read.
 *
 * `dates.read('2016-09/2016-11')` is true, and then `dates.start` is 1 September and `dates.end` 1 December 2016.
 */
export class PlainDates {
  start: Instant = 0;
  end: Instant = 0;
  isSpan = false;
  readonly #isUtc: boolean;
  readonly #months = new Map<number, Instant>();

  constructor(timeZone: string) {
    this.#isUtc = timeZone === 'UTC';
  }

  read(text: string): boolean {
    const slash = text.length > YEAR ? text.indexOf(SLASH) : -1;
    this.isSpan = slash >= 0;
    if (slash < 0) return this.#readPart(text, 0, text.length);
    if (!this.#readPart(text, 0, slash)) return false;
    const { start } = this;
    if (!this.#readPart(text, slash + 1, text.length)) return false;
    // An interval ends with its last day, but at a time of day.
    if (text.length - slash - 1 >= TIME) this.end = this.start;
    this.start = start;
    return this.end > start;
  }

  #readPart(text: string, from: number, to: number): boolean {
    const length = to - from;
    const century = two(text, from);
    const years = two(text, from + 2);
    if (century < 0 || years < 0) return false;
    const january = (century * 100 + years) * 12;
    // Of the year zero there is something to say.
    if (january === 0) return false;
    if (length === YEAR) return this.#put(this.#monthStart(january), this.#monthStart(january + 12));
    const month = two(text, from + 5);
    if (text.charCodeAt(from + 4) !== HYPHEN || month < 1 || month > 12) return false;
    const own = january + month - 1;
    if (length === MONTH) return this.#put(this.#monthStart(own), this.#monthStart(own + 1));
    const day = two(text, from + 8);
    if (text.charCodeAt(from + 7) !== HYPHEN || day < 1) return false;
    const midnight = this.#monthStart(own) + (day - 1) * DAY_MS;
    if (day > SURE_DAYS && midnight >= this.#monthStart(own + 1)) return false;
    if (length === DAY) return this.#put(midnight, midnight + DAY_MS);
    const isTime = length === TIME || (length === TIME_Z && text.charCodeAt(to - 1) === LETTER_Z);
    return isTime && this.#isUtc && this.#readTime(text, from + DAY, midnight);
  }

  #readTime(text: string, from: number, midnight: Instant): boolean {
    const hour = two(text, from + 1);
    const minute = two(text, from + 4);
    const isTime = text.charCodeAt(from) === LETTER_T && text.charCodeAt(from + 3) === COLON;
    if (!isTime || hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
    const start = midnight + hour * HOUR_MS + minute * MINUTE_MS;
    return this.#put(start, start + MINUTE_MS);
  }

  #put(start: Instant, end: Instant): boolean {
    this.start = start;
    this.end = end;
    return true;
  }

  /** The first instant of a month, counted from January of the year zero. */
  #monthStart(month: number): Instant {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const start = instantOf(Math.floor(month / 12), (month % 12) + 1);
    this.#months.set(month, start);
    return start;
  }
}
