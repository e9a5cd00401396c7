import { schemaOf, type JsonSchema } from '../../core/event-file/index.ts';

/** What a form offers for a key of a record. */
export type Control =
  | { readonly is: 'line' | 'prose' | 'words' | 'focus' }
  /** Between two numbers, both of which it may be. */
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  /** A date, or a window of two. */
  | { readonly is: 'date' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** The id of something else in the file, or a list of such ids. */
  | { readonly is: 'reference' | 'references'; readonly to: Target }
  | { readonly is: 'record'; readonly record: string }
  | { readonly is: 'records'; readonly record: string }
  /** Records by their ids. */
  | { readonly is: 'map'; readonly record: string };

export type Target = 'lane' | 'person' | 'event';

/** One key of a record. */
export interface Field {
  readonly key: string;
  readonly control: Control;
  /** What it means, in the words of the schema. */
  readonly description: string;
  readonly isRequired: boolean;
}

type Part = JsonSchema[string];
type Fields = Readonly<Record<string, Part>>;

function isFields(part: Part | undefined): part is Fields {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

const LONG_TEXT = 20_000;

/** Keys whose text is an id of something else. */
const REFERENCES: Readonly<Record<string, Control>> = {
  'event.lane': { is: 'reference', to: 'lane' },
  'event.people': { is: 'references', to: 'person' },
  'related.id': { is: 'reference', to: 'event' },
  'claim.events': { is: 'references', to: 'event' },
};

/** Keys that a form has nothing to say about. */
const HIDDEN = new Set(['$schema', 'version', 'extensions', 'events', 'epilogue']);

function recordOf(part: Part | undefined): string | undefined {
  const reference = isFields(part) ? part.$ref : undefined;
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}

function choicesOf(part: Part | undefined): string[] | undefined {
  return Array.isArray(part) ? part.filter((value) => typeof value === 'string') : undefined;
}

function hasDates(part: Part | undefined): boolean {
  return (
    Array.isArray(part) &&
    part.some((example: unknown) => typeof example === 'string' && /^\d{4}-\d\d/.test(example))
  );
}

function numberOf({ minimum, maximum }: Fields): Control {
  return { is: 'number', least: Number(minimum), most: Number(maximum) };
}

function controlOf(key: string, schema: Fields): Control {
  const { items, additionalProperties, maxLength, examples, anyOf } = schema;
  const record = recordOf(schema);
  const [of, kept] = [recordOf(items), recordOf(additionalProperties)];
  const types = [schema.type].flat();
  const values = choicesOf(schema.enum);
  if (record) return { is: 'record', record };
  if (isFields(schema.properties)) return { is: 'record', record: key };
  if (of) return { is: 'records', record: of };
  if (kept) return { is: 'map', record: kept };
  if (values) return { is: 'choice', values };
  if (anyOf) return { is: 'focus' };
  if (items) return { is: 'words' };
  if (types.includes('integer') || types.includes('number')) return numberOf(schema);
  if (hasDates(examples)) return { is: 'date' };
  return { is: maxLength === LONG_TEXT ? 'prose' : 'line' };
}

function fieldsOf(name: string, { properties, required }: Fields): Field[] {
  const known = choicesOf(required) ?? [];
  return Object.entries(isFields(properties) ? properties : {}).flatMap(([key, schema]) => {
    if (name === 'file' && HIDDEN.has(key)) return [];
    if (!isFields(schema)) return [];
    const { description } = schema;
    const control = REFERENCES[`${name}.${key}`] ?? controlOf(key, schema);
    return [
      {
        key,
        control,
        description: typeof description === 'string' ? description : '',
        isRequired: known.includes(key),
      },
    ];
  });
}

/** Records that stand within another without a name of their own: they are called as their key is. */
function withinOf({ properties }: Fields): (readonly [string, Fields])[] {
  return Object.entries(isFields(properties) ? properties : {}).flatMap(([key, part]) =>
    isFields(part) && isFields(part.properties) ? [[key, part] as const] : [],
  );
}

function tables(): {
  fields: ReadonlyMap<string, readonly Field[]>;
  keys: ReadonlyMap<string, readonly string[]>;
} {
  const schema = schemaOf();
  const definitions = isFields(schema.definitions) ? Object.entries(schema.definitions) : [];
  const records = [['file', schema] as const, ...definitions].flatMap(([name, part]) =>
    isFields(part) ? [[name, part] as const, ...withinOf(part)] : [],
  );
  return {
    fields: new Map(records.map(([name, part]) => [name, fieldsOf(name, part)])),
    keys: new Map(
      records.map(([name, { properties }]) => [name, Object.keys(isFields(properties) ? properties : {})]),
    ),
  };
}

const TABLES = tables();

/**
 * The fields of a record, in the format's order, made of its schema: a key that the format gets is in the form at once.
 *
 * @example fieldsIn('correction').map(({ key }) => key) // ['date', 'text']
 */
export function fieldsIn(record: string): readonly Field[] {
  return TABLES.fields.get(record) ?? [];
}

/** All keys of a record, hidden ones too, in the format's order. */
export function keysIn(record: string): readonly string[] {
  return TABLES.keys.get(record) ?? [];
}

const LISTS: Readonly<Record<string, string>> = { events: 'event', epilogue: 'event' };

/**
 * Which record of the format stands at a path; undefined where none does.
 *
 * @example recordAt(['events', 0, 'sources', 1]) // 'source'
 */
export function recordAt(path: readonly (string | number)[]): string | undefined {
  let record: string | undefined = 'file';
  let inside: string | undefined;
  for (const step of path) {
    if (inside !== undefined) {
      record = inside;
      inside = undefined;
      continue;
    }
    if (record === undefined) return undefined;
    const control: Control | undefined =
      record === 'file' && LISTS[step]
        ? { is: 'records', record: LISTS[step] }
        : fieldsIn(record).find(({ key }) => key === step)?.control;
    record = control?.is === 'record' ? control.record : undefined;
    inside = control?.is === 'records' || control?.is === 'map' ? control.record : undefined;
  }
  return record;
}
