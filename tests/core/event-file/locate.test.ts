import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/core/event-file/locate.ts';
import { pointerOf, type Step } from '../../../src/core/event-file/report.ts';
import { SEED } from './support/files.ts';

/** The way to everything in a value, with the value and the key before it. */
function* walk(value: unknown, path: Step[] = []): Generator<{ path: Step[]; value: unknown }> {
  yield { path, value };
  if (Array.isArray(value))
    for (const [index, child] of value.entries()) yield* walk(child, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
}

describe('locate', () => {
  it('finds every value, and the key before it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        // Written and read once, as some keys cannot be kept in order.
        const tree: unknown = JSON.parse(JSON.stringify(value));
        const text = JSON.stringify(tree, null, indent);
        const all = [...walk(tree)];
        const places = locate(
          text,
          all.map(({ path }) => pointerOf(path)),
        );
        for (const each of all) {
          const { key, value: at } = places.get(pointerOf(each.path)) ?? { key: -1, value: -1 };
          const json = JSON.stringify(each.value);
          const begins = typeof each.value === 'object' && each.value !== null ? json[0] : json;
          expect(text.startsWith(begins, at)).toBe(true);
          const last = each.path.at(-1);
          if (typeof last === 'string') expect(text.startsWith(`${JSON.stringify(last)}:`, key)).toBe(true);
          else expect(key).toBe(at);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    ['{"a": [1, 2]}', '/a/1', { key: 10, value: 10 }],
    ['{"a": 1}', '', { key: 0, value: 0 }],
    [' 5', '', { key: 1, value: 1 }],
    ['{"a/b~c": 1}', '/a~1b~0c', { key: 1, value: 10 }],
    ['{"\\u0061": 1}', '/a', { key: 1, value: 11 }],
    ['{"": {"": 1}}', '//', { key: 6, value: 10 }],
    ['{"a": 1, "a": 2}', '/a', { key: 9, value: 14 }],
    ['{"0": 1}', '/0', { key: 1, value: 6 }],
    ['{"a": "b\\"", "c": []}', '/c', { key: 13, value: 18 }],
  ])('finds in %s %s', (text, pointer, place) => {
    expect(locate(text, [pointer])).toEqual(new Map([[pointer, place]]));
  });

  it.each(['/b', '/a/0', '/0', 'a'])('finds no %s where there is none', (pointer) => {
    expect(locate('{"a": 1}', [pointer]).size).toBe(pointer === 'a' ? 1 : 0);
  });
});
