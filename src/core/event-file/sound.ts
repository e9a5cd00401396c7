import { isTimeZone, PlainDates } from '../time/index.ts';
import { EVENT, FILE, type EventFile } from './fields.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { measure } from './measure.ts';
import { finish, type Slices } from './slices.ts';
import { recordCheck } from './sound-checks.ts';
import type { SoundContext } from './sound-rules.ts';
import { isObject, type Values } from './values.ts';

/**
 * Asks of a file in one pass whether it is plainly good: then it may stay as it came out of the JSON, and nobody need build it afresh and look for
 * faults.
 */

/** Entries of a long list that are looked at in one slice. */
const ENTRIES_PER_SLICE = 4096;

const isSoundEvent = recordCheck(EVENT);
const isSoundFile = recordCheck(FILE);

const listIn = (values: Values, key: string): readonly unknown[] => {
  const list = values[key];
  return Array.isArray(list) ? list : [];
};

/** Gathers the ids in some lists, and says whether they are all different, former ones among them. */
function* naming(values: Values, keys: readonly string[], ids: Set<unknown>): Slices<boolean> {
  const former: unknown[] = [];
  let count = 0;
  for (const key of keys) {
    for (const item of listIn(values, key)) {
      if (!isObject(item)) return false;
      ids.add(item.id);
      for (const id of listIn(item, 'aliases')) former.push(id);
      count += 1;
      if (count % ENTRIES_PER_SLICE === 0) yield;
    }
  }
  return ids.size === count && new Set(former).size === former.length && !former.some((id) => ids.has(id));
}

function* walking(list: unknown, context: SoundContext): Slices<boolean> {
  if (!Array.isArray(list) || list.length > context.limits.events) return list === undefined;
  for (let index = 0; index < list.length; index += 1) {
    if (!isSoundEvent(list[index], context)) return false;
    if (index % ENTRIES_PER_SLICE === ENTRIES_PER_SLICE - 1) yield;
  }
  return true;
}

/** Lists in which no id may stand twice, not even in two of a row. */
const NAMED = [['events', 'epilogue'], ['lanes'], ['eras'], ['story'], ['claims']];

/**
 * How many keys there are in all in a file in which there is nothing to find fault with; null of any other. Whether its text repeats some of them only
 * the text can tell.
 */
export function* sounding(value: unknown, limits: Limits): Slices<number | null> {
  if (!isObject(value)) return null;
  const named: Set<unknown>[] = [];
  for (const keys of NAMED) {
    const ids = new Set();
    if (!(yield* naming(value, keys, ids))) return null;
    named.push(ids);
  }
  const [event, lane] = named;
  const person = new Set(isObject(value.people) ? Object.keys(value.people) : []);
  const timeZone = typeof value.timeZone === 'string' && isTimeZone(value.timeZone) ? value.timeZone : 'UTC';
  const dates = new PlainDates(timeZone);
  const ids = { event, lane, person };
  const context = { limits, timeZone, dates, ids, sources: 0, keys: 0 };
  for (const key of NAMED[0]) if (!(yield* walking(value[key], context))) return null;
  return isSoundFile(value, context) ? context.keys : null;
}

/** The compiler cannot follow the checks of the table; so here it is said what they find out. */
export function isSound(value: unknown, keys: number | null, members: number): value is EventFile {
  return isObject(value) && keys === members;
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
    return isSound(value, finish(sounding(value, limits)), members) ? value : null;
  } catch {
    return null;
  }
}
