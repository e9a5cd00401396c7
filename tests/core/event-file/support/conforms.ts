import type { JsonSchema } from '../../../../src/core/event-file/index.ts';

/** Whether a value conforms to one keyword of a schema, whose argument is `wanted`. */
type Keyword = (value: unknown, wanted: unknown, schema: JsonSchema, root: JsonSchema) => string[];

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSchema(value: unknown): value is JsonSchema {
  return isMap(value);
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function when(isAsWanted: boolean, fault: string): string[] {
  return isAsWanted ? [] : [fault];
}

function within(step: string | number, faults: string[]): string[] {
  return faults.map((fault) => `/${step}${fault}`);
}

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
}

const always: Keyword = () => [];
const limit =
  (
    size: (value: unknown) => number | undefined,
    isWithin: (size: number, wanted: number) => boolean,
  ): Keyword =>
  (value, wanted) => {
    const measured = size(value);
    return when(measured === undefined || isWithin(measured, Number(wanted)), ` is beyond ${String(wanted)}`);
  };
const least = (size: number, wanted: number) => size >= wanted;
const most = (size: number, wanted: number) => size <= wanted;
const itself = (value: unknown) => (typeof value === 'number' ? value : undefined);

const KEYWORDS: Record<string, Keyword> = {
  $schema: always,
  $id: always,
  title: always,
  description: always,
  examples: always,
  definitions: always,
  $ref: (value, wanted, _, root) => {
    const name = String(wanted).replace('#/definitions/', '');
    return faultsOf(value, new Map(entries(root.definitions)).get(name), root);
  },
  type: (value, wanted) =>
    when(
      typeOf(value).some((type) => [wanted].flat().includes(type)),
      ` is no ${String(wanted)}`,
    ),
  const: (value, wanted) => when(value === wanted, ` is not ${String(wanted)}`),
  enum: (value, wanted) => when([wanted].flat().includes(value), ` is none of ${String(wanted)}`),
  pattern: (value, wanted) =>
    // Engines differ in whether they read patterns as Unicode: both must find the same.
    ['', 'u'].flatMap((flags) =>
      when(
        typeof value !== 'string' || new RegExp(String(wanted), flags).test(value),
        ` is not like ${String(wanted)}`,
      ),
    ),
  minimum: limit(itself, least),
  maximum: limit(itself, most),
  maxLength: limit((value) => (typeof value === 'string' ? [...value].length : undefined), most),
  maxItems: limit((value) => (Array.isArray(value) ? value.length : undefined), most),
  maxProperties: limit((value) => (isMap(value) ? Object.keys(value).length : undefined), most),
  required: (value, wanted) =>
    isMap(value)
      ? [wanted].flat().flatMap((key) => when(Object.hasOwn(value, String(key)), ` has no ${String(key)}`))
      : [],
  properties: (value, wanted, _, root) =>
    entries(wanted).flatMap(([key, schema]) =>
      isMap(value) && Object.hasOwn(value, key) ? within(key, faultsOf(value[key], schema, root)) : [],
    ),
  additionalProperties: (value, wanted, { properties }, root) =>
    entries(value)
      .filter(([key]) => !entries(properties).some(([known]) => known === key))
      .flatMap(([key, entry]) => within(key, faultsOf(entry, wanted, root))),
  propertyNames: (value, wanted, _, root) =>
    entries(value).flatMap(([key]) => within(key, faultsOf(key, wanted, root))),
  items: (value, wanted, _, root) =>
    Array.isArray(value) ? value.flatMap((entry, index) => within(index, faultsOf(entry, wanted, root))) : [],
  anyOf: (value, wanted, _, root) =>
    when(
      [wanted].flat().some((schema) => faultsOf(value, schema, root).length === 0),
      ' is none of these',
    ),
};

/**
 * What of a value does not conform to a schema, `[]` if all does. Knows the keywords that our schema has, and throws at any
 * other, so that none passes unchecked.
 */
export function faultsOf(value: unknown, schema: unknown, root: JsonSchema): string[] {
  if (schema === true) return [];
  if (!isSchema(schema)) throw new Error('There is no such schema.');
  return entries(schema).flatMap(([keyword, wanted]) => {
    if (!Object.hasOwn(KEYWORDS, keyword)) throw new Error(`"${keyword}" is not checked.`);
    return KEYWORDS[keyword](value, wanted, schema, root);
  });
}
