import { isLocale, isTimeZone, readDate } from '../time/index.ts';
import { isBlank, SUSPECT } from './characters.ts';
import { isColour } from './colours.ts';
import { FILE, type EventFile } from './fields.ts';
import { isId } from './ids.ts';
import type { Kind, MapKind, RecordKind, Rule } from './kinds.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { measure } from './measure.ts';
import { isObject, isReserved, type Values } from './values.ts';

/** What the checks of one file share. */
interface Context {
  readonly limits: Limits;
  readonly timeZone: string;
  /** The ids that a reference may name, by what it is a reference to. */
  readonly ids: Readonly<Record<'lane' | 'person' | 'event', ReadonlySet<unknown>>>;
  /** How many sources the event has that is looked at. */
  sources: number;
}

type Check = (text: string, context: Context) => boolean;

/** An address as it may stay: with nothing in it that would have to be written otherwise, and nobody's name before the host. */
const LINK = /^https?:\/\/[^\s\\<>"`{|}^\p{C}@/?#]+([/?#][^\s\\<>"`{|}^\p{C}]*)?$/u;
const MAIL = /^mailto:[^\s\\<>"`{|}^\p{C}]+$/u;
const RELATIVE = /^[\w./-]+$/;

const isText = (text: string, most: number) => text.length <= most && !SUSPECT.test(text);

function dateOf(text: string, { timeZone }: Context) {
  const { date, faults } = readDate(text, timeZone);
  return faults.length === 0 ? date : null;
}

const isDate: Check = (text, context) => dateOf(text, context) !== null;
const isAddress = (text: string, { limits }: Context, form: RegExp) =>
  text.length <= limits.url && form.test(text) && URL.canParse(text, 'https://page.invalid/');

const SOUND: Record<Rule, Check> = {
  line: (text, { limits }) => isText(text, limits.title),
  prose: (text, { limits }) => isText(text, limits.text),
  id: (text, { limits }) => text.length <= limits.id && text === text.normalize() && isId(text),
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
  window(text, context) {
    const date = dateOf(text, context);
    return date?.kind === 'interval' && typeof date.start === 'object' && typeof date.end === 'object';
  },
};

function isSoundMap({ of }: MapKind, value: unknown, context: Context): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(([key, one]) => SOUND.id(key, context) && isSound(of, one, context, true))
  );
}

function isSoundRecord({ name, fields, required }: RecordKind, value: unknown, context: Context): boolean {
  if (!isObject(value) || !required.every((key) => Object.hasOwn(value, key))) return false;
  if (name === 'event') context.sources = Array.isArray(value.sources) ? value.sources.length : 0;
  return Object.entries(value).every(
    ([key, one]) => !Object.hasOwn(fields, key) || isSound(fields[key], one, context, required.includes(key)),
  );
}

/** Whether a value is of its kind, and may stay as it is. */
function isSound(kind: Kind, value: unknown, context: Context, required: boolean): boolean {
  switch (kind.is) {
    case 'text':
      return typeof value === 'string' && SOUND[kind.rule](value, context) && !(required && isBlank(value));
    case 'choice':
      return kind.values.some((word) => word === value);
    case 'number':
      return (
        typeof value === 'number' &&
        value >= kind.min &&
        value <= kind.max &&
        (!kind.whole || Number.isInteger(value))
      );
    case 'version':
      return value === 1;
    case 'source-number':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= context.sources;
    case 'focus':
      return typeof value === 'string'
        ? SOUND.window(value, context)
        : isSound({ is: 'list', of: { is: 'text', rule: 'event' }, limit: 'items' }, value, context, true);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length <= context.limits[kind.limit] &&
        value.every((one) => isSound(kind.of, one, context, true))
      );
    case 'map':
      return isSoundMap(kind, value, context);
    case 'record':
      return isSoundRecord(kind, value, context);
    case 'anything':
      return true;
  }
}

/** How many keys a value has in it; NaN where one is none that a file may have, or a number is none. */
function keysIn(value: unknown, limits: Limits): number {
  if (typeof value === 'number' && !Number.isFinite(value)) return NaN;
  if (typeof value !== 'object' || value === null) return 0;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  const isBad = keys.length > limits.keys || keys.some((key) => key.length > limits.key || isReserved(key));
  return Object.values(value).reduce<number>(
    (sum, one) => sum + keysIn(one, limits),
    isBad ? NaN : keys.length,
  );
}

const listIn = (values: Values, key: string): Values[] => {
  const list: unknown = values[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
};
const idsIn = (values: Values, ...keys: string[]): unknown[] =>
  keys.flatMap((key) => listIn(values, key).map(({ id }) => id));
const areUnique = (ids: readonly unknown[]) => new Set(ids).size === ids.length;

function isSoundFile(value: unknown, limits: Limits): value is EventFile {
  if (!isObject(value)) return false;
  const events = idsIn(value, 'events', 'epilogue');
  const aliases = [...listIn(value, 'events'), ...listIn(value, 'epilogue')].flatMap(
    (event) => event.aliases ?? [],
  );
  const lanes = idsIn(value, 'lanes');
  const others = ['eras', 'story', 'claims'].map((key) => idsIn(value, key));
  const context = {
    limits,
    timeZone: typeof value.timeZone === 'string' && isTimeZone(value.timeZone) ? value.timeZone : 'UTC',
    ids: {
      event: new Set(events),
      lane: new Set(lanes),
      person: new Set(isObject(value.people) ? Object.keys(value.people) : []),
    },
    sources: 0,
  };
  return [[...events, ...aliases], lanes, ...others].every(areUnique) && isSound(FILE, value, context, true);
}

/**
 * Reads an event file in which there is nothing at all to find fault with, for a page that need not carry along what finds faults, and
 * repairs; null for any other, which is then for `readKindly`. Where it gives a file, `readKindly` gives the same one, and no faults.
 *
 * @example readSound('{') // null
 */
export function readSound(input: Uint8Array | string, limits: Limits = DEFAULT_LIMITS): EventFile | null {
  // A byte of UTF-8 is at most a unit of UTF-16, and three of them are one.
  if (input.length * (typeof input === 'string' ? 3 : 1) > limits.bytes) return null;
  try {
    const text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input);
    const { members, tooDeepAt } = measure(text, limits.depth);
    const value: unknown = tooDeepAt < 0 ? JSON.parse(text) : null;
    return keysIn(value, limits) === members && isSoundFile(value, limits) ? value : null;
  } catch {
    return null;
  }
}
