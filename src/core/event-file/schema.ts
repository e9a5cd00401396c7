import { NAMED_COLOURS } from './contrast.ts';
import { FILE } from './fields.ts';
import type { Kind, ListKind, RecordKind, Rule } from './kinds.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { DESCRIPTIONS } from './schema-descriptions.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema, or a part of one (draft-07, which editors know best). */
export interface JsonSchema {
  readonly [keyword: string]: Json;
}

/** Of every rule for text: what can be said of it without refusing what `read` takes. Lengths count characters, not their halves. */
const TEXTS: Readonly<Record<Rule, JsonSchema>> = {
  line: { maxLength: DEFAULT_LIMITS.title },
  prose: { maxLength: DEFAULT_LIMITS.text },
  // Letters of all scripts may stand in an id: of them a pattern that every engine understands cannot tell the signs.
  id: { maxLength: DEFAULT_LIMITS.id, pattern: '^([A-Za-z0-9._-]|[^\\u0000-\\u00a0])+$' },
  date: { examples: ['2017-03-02', '2017-03', '2017'] },
  when: {
    examples: ['2017-03-02', '2017-03', '2017', '2017-03-02T16:00-05:00', '1912~', '1912?', '1985/..'],
  },
  window: { pattern: './.', examples: ['2016-07/2017-04'] },
  link: { maxLength: DEFAULT_LIMITS.url, pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' },
  contact: { maxLength: DEFAULT_LIMITS.url, pattern: '^([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]):' },
  picture: { maxLength: DEFAULT_LIMITS.url },
  colour: {
    pattern: '^(#([0-9A-Fa-f]{3}){1,2}|[A-Za-z]+)$',
    examples: ['#1f5a8c', ...Object.keys(NAMED_COLOURS)],
  },
  language: { examples: ['en-GB', 'en-US', 'de', 'fr', 'nb'] },
  zone: { examples: ['America/New_York', 'Europe/London', 'UTC'] },
  lane: {},
  person: {},
  event: {},
};

const EVENT_IDS: ListKind = { is: 'list', of: { is: 'text', rule: 'event' }, limit: 'items' };

/** A reference to the definition of a record. The definitions are gathered on the way. */
type Refer = (record: RecordKind) => JsonSchema;

function recordSchema({ name, fields, required }: RecordKind, refer: Refer): JsonSchema {
  const described = DESCRIPTIONS[name] ?? {};
  const properties = Object.entries(fields).map(([key, kind]) => {
    const schema = schemaOfKind(kind, refer);
    const admitted = required.includes(key) ? schema : orNull(schema);
    return [key, { description: described[key], ...admitted }] as const;
  });
  return {
    type: 'object',
    required,
    properties: Object.fromEntries(properties),
    // Unknown keys are warned of, and kept.
    additionalProperties: true,
  };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An optional null means that there is nothing. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: values, anyOf } = schema;
  if (isList(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  if (type === undefined) return schema;
  return { ...schema, type: [type, 'null'], ...(isList(values) ? { enum: [...values, null] } : {}) };
}

function entrySchema(kind: Kind, refer: Refer): JsonSchema {
  return kind.is === 'record' ? refer(kind) : schemaOfKind(kind, refer);
}

function schemaOfKind(kind: Kind, refer: Refer): JsonSchema {
  switch (kind.is) {
    case 'text':
      return { type: 'string', ...TEXTS[kind.rule] };
    case 'choice':
      return { type: 'string', enum: kind.values };
    case 'number':
      return { type: kind.whole ? 'integer' : 'number', minimum: kind.min, maximum: kind.max };
    case 'version':
      return { const: 1 };
    case 'source-number':
      return { type: 'integer', minimum: 1, maximum: DEFAULT_LIMITS.items };
    case 'focus':
      return { anyOf: [schemaOfKind(EVENT_IDS, refer), { type: 'string', ...TEXTS.window }] };
    case 'list':
      return { type: 'array', maxItems: DEFAULT_LIMITS[kind.limit], items: entrySchema(kind.of, refer) };
    case 'map':
      return {
        type: 'object',
        maxProperties: DEFAULT_LIMITS.keys,
        propertyNames: TEXTS.id,
        additionalProperties: entrySchema(kind.of, refer),
      };
    case 'record':
      return recordSchema(kind, refer);
    case 'anything':
      return {};
  }
}

/**
 * The JSON Schema of the event file, version 1, made of the format's table: for editors that complete, explain and check
 * while somebody types. A file in which `read` finds nothing to say conforms to it; not the other way round, as a schema
 * cannot tell a day that does not exist, or an id that leads nowhere. `$id` is relative, and so the schema's own address
 * wherever a site is served.
 */
export function schemaOf(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const refer: Refer = (record) => {
    if (!definitions.has(record.name)) definitions.set(record.name, recordSchema(record, refer));
    return { $ref: `#/definitions/${record.name}` };
  };
  const file = recordSchema(FILE, refer);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'event-file-1.json',
    title: 'Event file, version 1',
    description: 'The events of a timeline, with who says so and how firm each is.',
    ...file,
    definitions: Object.fromEntries(definitions),
  };
}

/** The schema as the text of a file, the same for the same table. */
export function schemaText(): string {
  return `${JSON.stringify(schemaOf(), null, 2)}\n`;
}
