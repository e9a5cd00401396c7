import { isLocale, isTimeZone, readDate, type PlainDates } from '../time/index.ts';
import { isClean } from './characters.ts';
import { isColour } from './colours.ts';
import { isId, isPlainId } from './ids.ts';
import type { Rule } from './kinds.ts';
import type { Limits } from './limits.ts';

/** What the checks of one file share. */
export interface SoundContext {
  readonly limits: Limits;
  readonly timeZone: string;
  readonly dates: PlainDates;
  /** The ids that a reference may name, by what it is a reference to. */
  readonly ids: Readonly<Record<'lane' | 'person' | 'event', Set<unknown>>>;
  /** How many sources the event has that is looked at. */
  sources: number;
  /** How many keys there are so far. */
  keys: number;
}

export type TextCheck = (text: string, context: SoundContext) => boolean;

/** An address as it may stay: with nothing in it that would have to be written otherwise, and nobody's name before the host. */
const LINK = /^https?:\/\/[^\s\\<>"`{|}^\p{C}@/?#]+([/?#][^\s\\<>"`{|}^\p{C}]*)?$/u;
const MAIL = /^mailto:[^\s\\<>"`{|}^\p{C}]+$/u;
const RELATIVE = /^[\w./-]+$/;

const isText = (text: string, most: number) => text.length <= most && isClean(text);

// What is read without a fault is a date.
const isDate: TextCheck = (text, { dates, timeZone }) =>
  dates.read(text) || readDate(text, timeZone).faults.length === 0;
const isAddress = (text: string, { limits }: SoundContext, form: RegExp) =>
  text.length <= limits.url && form.test(text) && URL.canParse(text, 'https://page.invalid/');

/** For each rule of the table of fields: whether a text keeps to it, and may stay as it is. To be sure of that it may say no where the careful look says yes. */
export const SOUND: Record<Rule, TextCheck> = {
  line: (text, { limits }) => isText(text, limits.title),
  prose: (text, { limits }) => isText(text, limits.text),
  id: (text, { limits }) =>
    text.length <= limits.id && isId(text) && (isPlainId(text) || text === text.normalize()),
  date: isDate,
  when: isDate,
  link: (text, context) => isAddress(text, context, LINK),
  contact: (text, context) => isAddress(text, context, text.startsWith('mailto:') ? MAIL : LINK),
  picture: (text, context) => isAddress(text, context, text.startsWith('https:') ? LINK : RELATIVE),
  colour: isColour,
  zone: isTimeZone,
  language: (text) => isLocale(text) && !text.includes('_'),
  lane: (text, { ids }) => ids.lane.has(text),
  person: (text, { ids }) => ids.person.has(text),
  event: (text, { ids }) => ids.event.has(text),
  // Of windows the plain ones are nearly all.
  window: (text, { dates }) => dates.read(text) && dates.isSpan,
};
