import type { Context } from './context.ts';
import { SOURCE } from './fields.ts';
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
  const isEvents = limit === 'events';
  const list: unknown[] = [];
  const numbers: number[] = [];
  for (const [index, entry] of value.entries()) {
    report.path.push(index);
    if (isEvents) report.skipsEvent = false;
    const taken = take(of, entry, context, true);
    const stays = taken !== undefined && !(isEvents && report.skipsEvent);
    numbers.push(stays ? list.push(taken) : 0);
    report.path.pop();
  }
  if (of === SOURCE) context.sourceNumbers = numbers;
  const lost = value.length - list.length;
  context.dropped += lost;
  if (isEvents) context.skipped += lost;
  return list;
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
