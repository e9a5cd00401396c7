import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  insert,
  move,
  pathAt,
  rangeAt,
  set,
  sourceAt,
  type Path,
} from '../../../src/editor/document/change.ts';
import { applied } from '../../../src/editor/document/edit.ts';
import { anyText, anyValue, pathsOf } from './support.ts';

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** The value with one place of it changed, worked out without any text. */
function expected(
  value: unknown,
  path: Path,
  change: (parent: Container, step: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(value);
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = isContainer(parent) ? parent[step] : undefined;
  const last = path.at(-1);
  if (isContainer(parent) && last !== undefined) change(parent, last);
  return copy;
}

const read = (text: string): unknown => JSON.parse(text);

describe('in a text that is set in any way', () => {
  test('setting a value sets it, and nothing else', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), anyValue, ({ text, value }, number, next) => {
        const paths = pathsOf(value).slice(1);
        fc.pre(paths.length > 0);
        const path = paths[number % paths.length];
        const after = applied(text, set(text, path, next));
        expect(read(after)).toEqual(expected(value, path, (parent, step) => void (parent[step] = next)));
      }),
    );
  });

  test('setting it back gives the value that there was', () => {
    fc.assert(
      fc.property(anyText, anyValue, ({ text, value }, next) => {
        const there = applied(text, set(text, ['new', 'way'], next));
        expect(read(there)).toEqual({ ...value, new: { way: next } });
        expect(read(applied(there, set(there, ['new'], undefined)))).toEqual(value);
      }),
    );
  });

  test('taking a value out takes it out, and nothing else', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), ({ text, value }, number) => {
        const paths = pathsOf(value).slice(1);
        fc.pre(paths.length > 0);
        const path = paths[number % paths.length];
        const after = applied(text, set(text, path, undefined));
        const take = (parent: Container, step: string | number) => {
          if (Array.isArray(parent)) parent.splice(Number(step), 1);
          else Reflect.deleteProperty(parent, step);
        };
        expect(read(after)).toEqual(expected(value, path, take));
      }),
    );
  });

  test('an entry goes into a list where it is wanted, and moves within it', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(anyValue, { maxLength: 5 }),
        anyValue,
        fc.nat(5),
        fc.nat(4),
        ({ text, value }, list, entry, at, to) => {
          const start = applied(text, set(text, ['list'], list));
          const there = applied(start, insert(start, ['list'], at, entry));
          const index = Math.min(at, list.length);
          const longer = list.toSpliced(index, 0, entry);
          expect(read(there)).toEqual({ ...value, list: longer });
          fc.pre(to < longer.length);
          const moved = applied(there, move(there, ['list'], index, to));
          expect(read(moved)).toEqual({ ...value, list: longer.toSpliced(index, 1).toSpliced(to, 0, entry) });
        },
      ),
    );
  });

  test('every value is found where it stands', () => {
    fc.assert(
      fc.property(anyText, ({ text, value }) => {
        for (const path of pathsOf(value)) {
          const range = rangeAt(text, path);
          const source = sourceAt(text, path) ?? '';
          expect(text.slice(range?.from, range?.to)).toBe(source);
          const back = pathAt(text, (range?.from ?? 0) + (/^[{[]./s.test(source) ? 0 : 1));
          expect(back.slice(0, path.length)).toEqual(path);
        }
      }),
    );
  });
});

const EVENTS = `{
  "events": [
    {
      "id": "a",
      "title": "A"
    }
  ]
}
`;

describe('what is new is set as its neighbours are', () => {
  const after = (edits: ReturnType<typeof set>, text = EVENTS) => applied(text, edits);

  test('a key stands where the format has it', () => {
    const order = () => ['id', 'date', 'title'];
    expect(after(set(EVENTS, ['events', 0, 'date'], '2017', order))).toBe(
      EVENTS.replace('"a",\n', '"a",\n      "date": "2017",\n'),
    );
  });

  test('a list of words stands on one line, records one key a line', () => {
    expect(after(set(EVENTS, ['events', 0, 'tags'], ['x', 'y']))).toContain(
      '"A",\n      "tags": ["x", "y"]\n',
    );
    expect(after(set(EVENTS, ['events', 0, 'sources'], [{ title: 'S', publisher: 'P' }]))).toContain(
      `"sources": [
        {
          "title": "S",
          "publisher": "P"
        }
      ]
    }`,
    );
  });

  test('an entry of a list stands on lines of its own', () => {
    expect(after(insert(EVENTS, ['events'], 1, { id: 'b' }))).toBe(
      EVENTS.replace('    }\n  ]', '    },\n    {\n      "id": "b"\n    }\n  ]'),
    );
  });

  test('a text on one line stays on one', () => {
    expect(after(set('{"a":1}', ['b'], [1]), '{"a":1}')).toBe('{"a":1,"b":[1]}');
    expect(after(set('{"a": {}}', ['a', 'b'], 2), '{"a": {}}')).toBe('{"a": {"b": 2}}');
  });
});

test('where there is nothing to do, nothing is done', () => {
  expect(set('', ['a'], 1)).toEqual([]);
  expect(set('{"a": 1}', ['a'], 1)).toEqual([]);
  expect(set('{"a": 1}', ['b'], undefined)).toEqual([]);
  expect(move('{"a": [1]}', ['a'], 0, 1)).toEqual([]);
  expect(insert('{"a": 1}', ['a'], 0, 1)).toEqual([]);
});
