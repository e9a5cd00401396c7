import { schemaOf, type JsonSchema } from '../../core/event-file/index.ts';
import type { Path } from '../document/change.ts';

type Part = JsonSchema[string];
type Schema = Readonly<Record<string, Part>>;

function isSchema(part: Part | undefined): part is Schema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

const ROOT: Schema = schemaOf();

/** The schema itself, or the definition that it refers to. */
function resolved(part: Part | undefined): Schema | null {
  if (!isSchema(part)) return null;
  const { $ref } = part;
  if (typeof $ref !== 'string') return part;
  const { definitions } = ROOT;
  return isSchema(definitions) ? resolved(definitions[$ref.split('/').at(-1) ?? '']) : null;
}

/** The schema of what stands at a path; null where it says nothing of it. */
function schemaAt(path: Path): Schema | null {
  let schema: Schema | null = ROOT;
  for (const step of path) {
    if (!schema) return null;
    const { properties, items, additionalProperties }: Schema = schema;
    if (typeof step === 'number') schema = resolved(items);
    else if (isSchema(properties) && Object.hasOwn(properties, step)) schema = resolved(properties[step]);
    else schema = resolved(additionalProperties);
  }
  return schema;
}

/** Something that may be typed. */
export interface Proposal {
  readonly text: string;
  /** What it means. */
  readonly info: string;
}

/** The keys that an object at a path may have besides those that it has. */
export function keysAt(path: Path, there: readonly string[]): Proposal[] {
  const { properties } = schemaAt(path) ?? {};
  if (!isSchema(properties)) return [];
  return Object.entries(properties)
    .filter(([key]) => !there.includes(key))
    .map(([key, part]) => {
      const info = isSchema(part) && typeof part.description === 'string' ? part.description : '';
      return { text: key, info };
    });
}

function listOf(part: Part | undefined): readonly Part[] {
  return Array.isArray(part) ? (part as readonly Part[]) : [];
}

/** The values that the schema names for a path, as JSON. */
export function valuesAt(path: Path): Proposal[] {
  const schema = schemaAt(path) ?? {};
  const named = [schema.enum, schema.examples].flatMap(listOf);
  const info = typeof schema.description === 'string' ? schema.description : '';
  const values = schema.const === undefined ? named : [schema.const];
  return [...new Set(values.filter((value) => value !== null).map((value) => JSON.stringify(value)))].map(
    (text) => ({ text, info }),
  );
}
