import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RankSet } from '../../../src/core/layout/rank-set.ts';

const SIZE = 40_000;
const rank = fc.oneof(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1000, max: 1100 }));

test('the next members up and down are those of a sorted list', () => {
  fc.assert(
    fc.property(fc.array(rank, { maxLength: 80 }), rank, (members, asked) => {
      const set = new RankSet(SIZE);
      members.forEach((member) => set.add(member));
      const above = members.filter((member) => member > asked);
      expect(set.after(asked)).toBe(above.length > 0 ? Math.min(...above) : -1);
      expect(set.before(asked)).toBe(Math.max(...members.filter((member) => member < asked), -1));
    }),
  );
});

test.each([1, 31, 32, 33, 1024, 1025, 40_000])('a set of %i reaches from its first to its last', (size) => {
  const set = new RankSet(size);
  set.add(0);
  set.add(size - 1);
  expect(set.before(size - 1)).toBe(size === 1 ? -1 : 0);
  expect(set.after(0)).toBe(size === 1 ? -1 : size - 1);
});

test('a set for nothing is empty', () => {
  expect(new RankSet(0).after(0)).toBe(-1);
  expect(new RankSet(0).before(0)).toBe(-1);
});
