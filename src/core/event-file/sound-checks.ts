import { isBlank } from './characters.ts';
import type { Kind, ListKind, MapKind, RecordKind } from './kinds.ts';
import { SOUND, type SoundContext } from './sound-rules.ts';
import { isObject, isReserved } from './values.ts';

/** Whether a value may stay as it came out of the JSON: nothing is built afresh, and nothing made, to find that out. */
export type Check = (value: unknown, context: SoundContext) => boolean;

function listCheck({ of, limit }: ListKind): Check {
  if (limit === 'events') return (value, { walked }) => walked.has(value);
  const check = checkOf(of, true);
  return (value, context) => {
    if (!Array.isArray(value) || value.length > context.limits[limit]) return false;
    for (const one of value) if (!check(one, context)) return false;
    return true;
  };
}

function mapCheck({ of }: MapKind): Check {
  const check = checkOf(of, true);
  return (value, context) =>
    isObject(value) &&
    Object.keys(value).every((key) => SOUND.id(key, context) && check(value[key], context)) &&
    areKeys(value, context);
}

/** What finds out whether a value is a record of a kind; keys that the table does not know may stay. */
export function recordCheck({ name, fields, required }: RecordKind): Check {
  const checks = new Map(
    Object.entries(fields).map(([key, kind]) => [key, checkOf(kind, required.includes(key))]),
  );
  const isEvent = name === 'event';
  return (value, context) => {
    if (!isObject(value)) return false;
    if (isEvent) context.sources = Array.isArray(value.sources) ? value.sources.length : 0;
    let count = 0;
    // Nothing that comes out of JSON inherits a key.
    for (const key in value) {
      count += 1;
      if (!isKey(key, context) || !(checks.get(key) ?? isAnything)(value[key], context)) return false;
    }
    context.keys += count;
    if (count > context.limits.keys) return false;
    for (const key of required) if (value[key] === undefined) return false;
    return true;
  };
}

const isKey = (key: string, { limits }: SoundContext) => key.length <= limits.key && !isReserved(key);

/** Counts the keys of an object, and says whether a file may have them. */
function areKeys(value: object, context: SoundContext): boolean {
  const keys = Object.keys(value);
  context.keys += keys.length;
  return keys.length <= context.limits.keys && keys.every((key) => isKey(key, context));
}

/** Of what is not ours only keys and numbers matter. */
function isAnything(value: unknown, context: SoundContext): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    (Array.isArray(value) || areKeys(value, context)) &&
    Object.values(value).every((one) => isAnything(one, context))
  );
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
      const words = new Set<unknown>(kind.values);
      return (value) => words.has(value);
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
