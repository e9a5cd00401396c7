import type { Code } from './codes.ts';
import type { Limits } from './limits.ts';
import { pointerOf, type Report } from './report.ts';
import { finish, type Slices } from './slices.ts';
import { isObject, isReserved, type Values } from './values.ts';

const ID = /^[\p{L}\p{M}\p{N}._-]+$/u;
const PLAIN_ID = /^[\w.-]+$/;
const LONGEST_DERIVED = 60;
const IDS_PER_SLICE = 2048;

/** Whether an id is made of ASCII alone, so that there is but one way to write it. */
export const isPlainId = (text: string): boolean => PLAIN_ID.test(text);

/** Letters and digits of any script, `-`, `_` and `.`: what survives in a link and never meets the page's own `~`. */
export function isId(text: string): boolean {
  return (isPlainId(text) || ID.test(text)) && !isReserved(text);
}

/** The target of references: the id that it has in the end, and where it stands. */
export interface Named {
  id: string;
  list: string;
  index: number;
}

/** The ids of a file, by what was written, in NFC: `café` is one id, however it was typed. */
export class Ids {
  readonly event = new Map<string, Named>();
  readonly lane = new Map<string, Named>();
  readonly person = new Map<string, Named>();
  /** Former ids, and where they stand. */
  readonly alias = new Map<string, string>();
  /** The id that each entry has in the end, by the entry as it came out of the JSON. */
  readonly given = new Map<Values, string>();
  /** The id that each person has in the end, by its key. */
  readonly people = new Map<string, string>();

  /** JSON pointer of what is called by an id, now or formerly. */
  placeOf(id: string): string | undefined {
    const named = this.event.get(id);
    return named ? pointerOf([named.list, named.index, 'id']) : this.alias.get(id);
  }
}

/** An id made of words. @example slugOf('A letter, to the FBI!') // 'a-letter-to-the-fbi' */
export function slugOf(text: string): string {
  const words =
    text
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Cut by characters, not by halves of them.
  return [...words.join('-').slice(0, 2 * LONGEST_DERIVED)]
    .slice(0, LONGEST_DERIVED)
    .join('')
    .replace(/-$/, '');
}

function derived({ title, said, text }: Values): string {
  const words = [title, said, text].find((value) => typeof value === 'string');
  return (typeof words === 'string' && slugOf(words)) || 'event';
}

function faultOf(written: unknown, known: ReadonlyMap<string, Named>, limits: Limits): Code | undefined {
  if (written === undefined || written === null) return 'id.missing';
  if (typeof written !== 'string') return 'schema.type';
  if (written.length > limits.id) return 'limit.id';
  if (isReserved(written)) return 'id.reserved';
  const isPlain = isPlainId(written);
  const id = isPlain ? written : written.normalize();
  if (!isPlain && !ID.test(id)) return 'id.format';
  return known.has(id) ? 'id.duplicate' : undefined;
}

/** A name that is not taken yet: with the first number behind it that makes it so. */
function freeName(name: string, taken: ReadonlySet<string>, counters: Map<string, number>): string {
  let free = name;
  let count = counters.get(name) ?? 1;
  while (taken.has(free) || isReserved(free)) free = `${name}-${(count += 1)}`;
  counters.set(name, count);
  return free;
}

/** An entry whose id cannot be taken as it is written. */
interface Nameless {
  item: Values;
  named: Named;
  code: Code;
  /** Who has the same id already. */
  first: Named | undefined;
}

function reportId({ item: { id }, named, code, first }: Nameless, report: Report, limits: Limits): void {
  report.path.push(named.list, named.index);
  if (code === 'id.missing') report.add(code, { text: named.id });
  else {
    const size = typeof id === 'string' ? id.length : undefined;
    const other = first && pointerOf([first.list, first.index, 'id']);
    report.within('id', () =>
      report.add(code, { value: id, wanted: 'text', limit: limits.id, size }, { other }),
    );
  }
  report.path.length = 0;
}

/**
 * Gives every entry of some lists an id, unique among them: the one that is written where it can be taken, else one
 * derived from the entry's words, never from chance or from its place, as links depend on it. Faults are reported;
 * references by a bad id go on working.
 */
export const nameAll = (...call: Parameters<typeof namingAll>): void => finish(namingAll(...call));

/** See {@link nameAll}. */
export function* namingAll(
  lists: readonly (readonly [string, readonly unknown[]])[],
  known: Map<string, Named>,
  { given }: Ids,
  report: Report,
  limits: Limits,
): Slices<void> {
  const nameless: Nameless[] = [];
  for (const [list, items] of lists) {
    for (const [index, item] of items.entries()) {
      if (index % IDS_PER_SLICE === IDS_PER_SLICE - 1) yield;
      if (!isObject(item)) continue;
      const code = faultOf(item.id, known, limits);
      const id = typeof item.id === 'string' ? item.id.normalize() : '';
      const named = { id, list, index };
      const first = known.get(id);
      if (code === undefined) given.set(item, id);
      else nameless.push({ item, named, code, first });
      if (id && !first) known.set(id, named);
    }
  }
  const taken = new Set(known.keys());
  const counters = new Map<string, number>();
  for (const each of nameless) {
    const { item, named } = each;
    named.id = freeName(derived(item), taken, counters);
    taken.add(named.id);
    given.set(item, named.id);
    if (!known.has(named.id)) known.set(named.id, named);
    reportId(each, report, limits);
  }
}

/** Gives every person an id: the key that is written where it can be one, else one made of it. Faults are reported. */
export function namePeople(keys: readonly string[], { person, people }: Ids, report: Report): void {
  const taken = new Set(keys.map((key) => key.normalize()).filter(isId));
  const counters = new Map<string, number>();
  for (const key of keys) {
    const id = key.normalize();
    const first = person.get(id);
    const isGood = isId(id) && !first;
    const named = {
      id: isGood ? id : freeName(slugOf(key) || 'person', taken, counters),
      list: 'people',
      index: 0,
    };
    taken.add(named.id);
    people.set(key, named.id);
    if (first) report.within(key, () => report.add('id.duplicate', { value: key }, { at: 'key' }));
    else {
      person.set(id, named);
      if (!isGood) report.within(key, () => report.add('id.format', { value: key }, { at: 'key' }));
    }
  }
}
