import type { Context } from './context.ts';
import { FILE, SOURCE } from './fields.ts';
import type {
  ChoiceKind,
  Fields,
  Kind,
  ListKind,
  MapKind,
  NumberKind,
  RecordKind,
  TextKind,
} from './kinds.ts';
import type { Report } from './report.ts';
import { CHECKS } from './rules.ts';
import { inSlices, type Slices } from './slices.ts';
import { isObject, usableKeys, type Values } from './values.ts';

function wrongType(report: Report, value: unknown, wanted: string): undefined {
  report.add('schema.type', { value, wanted });
}

function takeText({ rule }: TextKind, value: unknown, context: Context, required: boolean) {
  if (typeof value === 'string') return CHECKS[rule](value, context, required);
  return wrongType(context.report, value, rule === 'when' ? 'date' : 'text');
}

function takeChoice({ values, code }: ChoiceKind, value: unknown, { report }: Context) {
  const found = values.find((word) => word === value);
  if (found === undefined) report.add(code, { value, known: values });
  return found;
}

function takeNumber({ min, max, whole }: NumberKind, value: unknown, { report }: Context) {
  if (typeof value !== 'number') return wrongType(report, value, 'number');
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  report.add('schema.range', { value, wanted: `${whole ? 'a whole' : 'a'} number from ${min} to ${max}` });
  return undefined;
}

function takeVersion(value: unknown, { report }: Context) {
  if (typeof value !== 'number') return wrongType(report, value, 'number');
  if (value !== 1) report.add('schema.version', { value });
  return value;
}

function takeSourceNumber(value: unknown, { report, sourceNumbers }: Context) {
  if (typeof value !== 'number') return wrongType(report, value, 'number');
  const number = sourceNumbers[value - 1];
  if (number === undefined)
    report.add('ref.unknown', { value, wanted: 'source', size: sourceNumbers.length });
  // A source that was left out has been reported at its own place.
  return number || undefined;
}

function takeFocus(value: unknown, context: Context) {
  return typeof value === 'string'
    ? CHECKS.window(value, context, true)
    : takeList({ is: 'list', of: { is: 'text', rule: 'event' }, limit: 'items' }, value, context);
}

function takeList({ of, limit }: ListKind, value: unknown, context: Context) {
  const { report, limits } = context;
  if (!Array.isArray(value)) return wrongType(report, value, 'list');
  if (value.length > limits[limit]) {
    report.add(`limit.${limit}`, { limit: limits[limit], size: value.length });
    return undefined;
  }
  const known = context.taken.get(value);
  if (known) return known;
  const list: unknown[] = [];
  const numbers = takeEntries({ is: 'list', of, limit }, value, 0, value.length, list, context);
  if (of === SOURCE) context.sourceNumbers = numbers;
  return list;
}

/** Takes some entries of a list into another: the number that each has there, from 1, and 0 for what was left out. */
function takeEntries(
  { of, limit }: ListKind,
  value: readonly unknown[],
  from: number,
  to: number,
  list: unknown[],
  context: Context,
): number[] {
  const { report } = context;
  const isEvents = limit === 'events';
  const before = list.length;
  const numbers: number[] = [];
  for (let index = from; index < to; index += 1) {
    report.path.push(index);
    if (isEvents) report.skipsEvent = false;
    const taken = take(of, value[index], context, true);
    const stays = taken !== undefined && !(isEvents && report.skipsEvent);
    numbers.push(stays ? list.push(taken) : 0);
    report.path.pop();
  }
  const lost = to - from - (list.length - before);
  context.dropped += lost;
  if (isEvents) context.skipped += lost;
  return numbers;
}

/** Longer lists of the file are taken beforehand, in slices of so many entries. */
const ENTRIES_PER_SLICE = 512;

/** Takes a list of the file in slices, if it is a long one, for {@link take} to find. */
export function* takingLong(key: 'events' | 'epilogue', value: unknown, context: Context): Slices<void> {
  const kind = FILE.fields[key];
  if (!Array.isArray(value)) return;
  if (value.length <= ENTRIES_PER_SLICE || value.length > context.limits[kind.limit]) return;
  const list: unknown[] = [];
  yield* inSlices(
    value.length,
    (from, to) => {
      context.report.within(key, () => takeEntries(kind, value, from, to, list, context));
    },
    ENTRIES_PER_SLICE,
  );
  context.taken.set(value, list);
}

function takeMap({ of }: MapKind, value: unknown, context: Context) {
  if (!isObject(value)) return wrongType(context.report, value, 'object');
  const map: Values = {};
  for (const key of usableKeys(value, context.limits.key)) {
    const taken = context.report.within(key, () => take(of, value[key], context, true));
    if (taken === undefined) context.dropped += 1;
    else map[context.ids.people.get(key) ?? key] = taken;
  }
  return map;
}

function takeField(
  fields: Fields,
  key: string,
  value: unknown,
  context: Context,
  required: boolean,
): unknown {
  // What is not ours stays as it is.
  if (!Object.hasOwn(fields, key)) return value;
  // An optional null means that there is nothing.
  return value === null && !required ? undefined : take(fields[key], value, context, required);
}

function takeRecord({ name, fields, required }: RecordKind, value: unknown, context: Context) {
  const { report, ids, limits } = context;
  if (!isObject(value)) return wrongType(report, value, 'object');
  const record: Values = {};
  const id = ids.given.get(value);
  if (id !== undefined) record.id = id;
  const keys = usableKeys(value, limits.key);
  if (name === 'event') {
    context.sourceNumbers = [];
    // Quotes count the sources that are left.
    keys.sort((a, b) => Number(b === 'sources') - Number(a === 'sources'));
  }
  for (const key of keys) {
    if (key === 'id' && id !== undefined) continue;
    report.path.push(key);
    const taken = takeField(fields, key, value[key], context, required.includes(key));
    report.path.pop();
    if (taken !== undefined) record[key] = taken;
  }
  for (const key of required) {
    if (record[key] === undefined && !Object.hasOwn(value, key)) {
      report.add('schema.missing', {
        wanted: key,
        known: keys.filter((other) => !Object.hasOwn(fields, other)),
      });
    }
  }
  return required.every((key) => record[key] !== undefined) ? record : undefined;
}

/**
 * Checks a value against its kind and builds it afresh from what may stay, reporting the rest; undefined when nothing of
 * it may stay. A file as deep as the limit allows is as deep as this goes.
 */
export function take(kind: Kind, value: unknown, context: Context, required: boolean): unknown {
  switch (kind.is) {
    case 'text':
      return takeText(kind, value, context, required);
    case 'choice':
      return takeChoice(kind, value, context);
    case 'number':
      return takeNumber(kind, value, context);
    case 'version':
      return takeVersion(value, context);
    case 'source-number':
      return takeSourceNumber(value, context);
    case 'focus':
      return takeFocus(value, context);
    case 'list':
      return takeList(kind, value, context);
    case 'map':
      return takeMap(kind, value, context);
    case 'record':
      return takeRecord(kind, value, context);
    case 'anything':
      return value;
  }
}
