import fc from 'fast-check';
import { insert, move, set, type Path } from '../../../src/editor/document/change.ts';
import type { Edits } from '../../../src/editor/document/edit.ts';

/** How people set their JSON. */
const SETTINGS: readonly ((value: unknown) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => `${JSON.stringify(value, null, 2)}\n`,
  (value) => JSON.stringify(value, null, '\t'),
  (value) => JSON.stringify(value, null, 4).replaceAll('\n', '\r\n'),
];

const key = fc.constantFrom('id', 'date', 'title', 'sources', 'a b', 'x');
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('A', '}', '"', '\\', ','),
);
const scalar = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null));

/** Small values of JSON of all kinds. */
export const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const anyObject = fc.dictionary(key, anyValue, { minKeys: 0, maxKeys: 5 });

/** An object of JSON and a text of it. */
export const anyText = fc
  .tuple(anyObject, fc.constantFrom(...SETTINGS))
  .map(([value, written]) => ({ value, text: written(value) }));

/** All ways into a value, the way to itself first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...children.flatMap(([step, child]) => pathsOf(child, [...path, step]))];
}

/** What somebody may do to a text, by numbers that are taken as far as they go. */
export const anyCommand = fc.record({
  is: fc.constantFrom('set', 'remove', 'add', 'insert', 'move', 'type'),
  where: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  key,
  value: anyValue,
  typed: words,
});

type Command = typeof anyCommand extends fc.Arbitrary<infer T> ? T : never;

/** The edits of a command on a text, whatever it is by now. */
export function editsOf(text: string, command: Command): Edits {
  const { is, where, from, to, value, typed } = command;
  if (is === 'type') {
    const at = from % (text.length + 1);
    const end = Math.min(text.length, at + (to % 4));
    return [{ from: at, to: end, insert: typed }];
  }
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return [];
  }
  const paths = pathsOf(root);
  const path = paths[where % paths.length];
  if (is === 'insert') return insert(text, path, from % 5, value);
  if (is === 'move') return move(text, path, from % 4, to % 4);
  return set(text, is === 'add' ? [...path, command.key] : path, is === 'remove' ? undefined : value);
}
