import { isBlank } from './characters.ts';
import type { Kind, ListKind, MapKind, RecordKind } from './kinds.ts';
import { SOUND, type SoundContext, type TextCheck } from './sound-rules.ts';
import { isObject, isReserved } from './values.ts';

/** Whether a value may stay as it came out of the JSON: nothing is built afresh, and nothing made, to find that out. */
export type Check = (value: unknown, context: SoundContext) => boolean;

function listCheck({ of, limit }: ListKind): Check {
  // Their entries are looked at beforehand, in slices.
  if (limit === 'events') return Array.isArray;
  const check = checkOf(of, true);
  return (value, context) => {
    if (!Array.isArray(value) || value.length > context.limits[limit]) return false;
    for (const one of value) if (!check(one, context)) return false;
    return true;
  };
}

const isKey: TextCheck = (key, { limits }) => key.length <= limits.key && !isReserved(key);

/** Counts the keys of an object, and looks at what they hold: by their names, or by what all others are. */
function objectCheck(named: ReadonlyMap<string, Check>, other: Check, mayBe: TextCheck = isKey): Check {
  return (value, context) => {
    if (!isObject(value)) return false;
    let count = 0;
    // Nothing that comes out of JSON inherits a key.
    for (const key in value) {
      count += 1;
      if (!mayBe(key, context) || !(named.get(key) ?? other)(value[key], context)) return false;
    }
    context.keys += count;
    return count <= context.limits.keys;
  };
}

const isAnyObject = objectCheck(new Map(), isAnything);

/** Of what is not ours only keys and numbers matter. */
function isAnything(value: unknown, context: SoundContext): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => isAnything(one, context));
  return typeof value !== 'object' || value === null || isAnyObject(value, context);
}

const mapCheck = ({ of }: MapKind): Check =>
  objectCheck(new Map(), checkOf(of, true), (key, context) => isKey(key, context) && SOUND.id(key, context));

/** What finds out whether a value is a record of a kind; keys that the table does not know may stay. */
export function recordCheck({ name, fields, required }: RecordKind): Check {
  const check = objectCheck(
    new Map(Object.entries(fields).map(([key, kind]) => [key, checkOf(kind, required.includes(key))])),
    isAnything,
  );
  return (value, context) => {
    if (!isObject(value)) return false;
    if (name === 'event') context.sources = Array.isArray(value.sources) ? value.sources.length : 0;
    return check(value, context) && required.every((key) => value[key] !== undefined);
  };
}

const FOCUS = listCheck({ is: 'list', of: { is: 'text', rule: 'event' }, limit: 'items' });

/** What finds out whether a value is of a kind, and may stay as it is. */
function checkOf(kind: Kind, isRequired: boolean): Check {
  switch (kind.is) {
    case 'text': {
      const check = SOUND[kind.rule];
      return (value, context) =>
        typeof value === 'string' && check(value, context) && !(isRequired && isBlank(value));
    }
    case 'choice': {
      const words: readonly unknown[] = kind.values;
      return (value) => words.includes(value);
    }
    case 'number': {
      const { min, max, whole } = kind;
      return (value) =>
        typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    }
    case 'version':
      return (value) => value === 1;
    case 'source-number':
      return (value, { sources }) =>
        typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= sources;
    case 'focus':
      return (value, context) =>
        typeof value === 'string' ? SOUND.window(value, context) : FOCUS(value, context);
    case 'list':
      return listCheck(kind);
    case 'map':
      return mapCheck(kind);
    case 'record':
      return recordCheck(kind);
    case 'anything':
      return isAnything;
  }
}
