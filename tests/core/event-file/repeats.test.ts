import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../../src/core/event-file/repeats.ts';
import { SEED } from './support/files.ts';

describe('repeatedKeys', () => {
  it.each([
    ['{"a": 1, "a": 2}', [{ path: ['a'], at: 9, firstAt: 1 }]],
    ['{"a": 1, "\\u0061": 2}', [{ path: ['a'], at: 9, firstAt: 1 }]],
    [
      '{"a": 1, "a": 2, "a": 3}',
      [
        { path: ['a'], at: 9, firstAt: 1 },
        { path: ['a'], at: 17, firstAt: 1 },
      ],
    ],
    ['[0, {"b": [[{"a": 1, "a": 2}]]}]', [{ path: [1, 'b', 0, 0, 'a'], at: 21, firstAt: 13 }]],
    ['[{"a": 1}, {"a": 1}]', []],
    ['{"a": {"a": {"a": 1}}}', []],
    ['{"a": 1, "A": 2, "": 3}', []],
    ['["a", "a"]', []],
  ])('in %s are %j', (text, first) => {
    expect(repeatedKeys(text, 9)).toEqual({ first, total: first.length });
  });

  it('counts more than it tells', () => {
    const { first, total } = repeatedKeys(`{${'"a": 1, '.repeat(50)}"a": 1}`, 3);
    expect([first.length, total]).toEqual([3, 50]);
  });

  it('finds none in what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(repeatedKeys(text, 9)).toEqual({ first: [], total: 0 });
      }),
      { seed: SEED },
    );
  });

  it('stops where the text stops being JSON', () => {
    expect(repeatedKeys('{"a": 1, "a": 2, a', 9).total).toBe(1);
  });
});
