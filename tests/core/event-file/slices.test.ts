import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, inSlices } from '../../../src/core/event-file/index.ts';

test('slices cover everything once and in order, with a pause after each', () => {
  const sizes = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.nat(200), sizes, (count, size) => {
      const seen: number[] = [];
      const pass = (from: number, to: number) => {
        for (let at = from; at < to; at++) seen.push(at);
      };
      const pauses = [...inSlices(count, pass, size)].length;
      expect(seen).toEqual(Array.from({ length: count }, (_, at) => at));
      expect(pauses).toBe(Math.ceil(count / size));
    }),
  );
});

test('work that is finished at once comes to what it returns', () => {
  function* counting() {
    let pauses = 0;
    while (pauses < 3) {
      yield;
      pauses++;
    }
    return pauses;
  }
  expect(finish(counting())).toBe(3);
});
