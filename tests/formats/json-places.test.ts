import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesIn } from '../../src/formats/json-places.ts';
import { SEED } from './support/files.ts';

it('finds values by their pointers, through keys and texts of any kind', () => {
  const text = '{"a": [1, {"b/c": "}]\\""}],\r\n "~": {"": null}, "d" : [ ] }';
  expect(
    placesIn(text, new Set(['', '/a', '/a/0', '/a/1/b~1c', '/~0', '/~0/', '/d', '/e', '/a/2', '/d/0'])),
  ).toEqual(
    new Map([
      ['', { line: 1, column: 1 }],
      ['/a', { line: 1, column: 7 }],
      ['/a/0', { line: 1, column: 8 }],
      ['/a/1/b~1c', { line: 1, column: 19 }],
      ['/~0', { line: 2, column: 7 }],
      ['/~0/', { line: 2, column: 12 }],
      ['/d', { line: 2, column: 25 }],
    ]),
  );
});

/** Every pointer of a value, with what it leads to. */
function pointersOf(value: unknown, pointer = ''): [string, unknown][] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [pointer, value],
    ...children.flatMap(([key, child]) =>
      pointersOf(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ),
  ];
}

it('leads to where each value begins, in any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('', ' ', '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const lines = text.split('\n');
      const all = pointersOf(value);
      const places = placesIn(text, new Set(all.map(([pointer]) => pointer)));
      for (const [pointer, child] of all) {
        const { line, column } = places.get(pointer) ?? { line: 0, column: 0 };
        const rest = [lines[line - 1].slice(column - 1), ...lines.slice(line)].join('\n').replace(/\s/g, '');
        expect(rest.startsWith(JSON.stringify(child).replace(/\s/g, ''))).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});
