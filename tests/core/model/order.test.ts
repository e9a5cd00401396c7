import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from '../../../src/core/model/order.ts';

const keys = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, -4.35e20, 1.5e12, 1.5e12 + 1),
);

test('places come in the order of their keys, and those of equal keys in their own', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 300 }), (list) => {
      const compared = [...list.keys()].sort((a, b) =>
        list[a] < list[b] ? -1 : list[a] > list[b] ? 1 : a - b,
      );
      expect([...orderOf(Float64Array.from(list))]).toEqual(compared);
    }),
  );
});

test('the keys are left as they were', () => {
  const list = Float64Array.of(7, -1, 7);
  expect([...orderOf(list)]).toEqual([1, 0, 2]);
  expect([...list]).toEqual([7, -1, 7]);
});
