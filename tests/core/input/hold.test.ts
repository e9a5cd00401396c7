import fc from 'fast-check';
import { expect, test } from 'vitest';
import { held, HOLDS } from '../../../src/core/input/index.ts';
import { endOf } from '../../../src/core/layout/index.ts';

const VIEW = { start: 100, durationMs: 50 };

test('the whole keeps its length, and of an edge the other stays where it is', () => {
  expect(held(VIEW, 'whole', 5, 1)).toEqual({ start: 105, durationMs: 50 });
  expect(held(VIEW, 'start', 5, 1)).toEqual({ start: 105, durationMs: 45 });
  expect(held(VIEW, 'end', 5, 1)).toEqual({ start: 100, durationMs: 55 });
});

test('an edge goes no further than the least before the other', () => {
  expect(held(VIEW, 'start', 500, 2)).toEqual({ start: 148, durationMs: 2 });
  expect(held(VIEW, 'end', -500, 2)).toEqual({ start: 100, durationMs: 2 });
});

test('what is not held stays, however far one pulls', () => {
  fc.assert(
    fc.property(fc.constantFrom(...HOLDS), fc.integer({ min: -500, max: 500 }), (hold, byMs) => {
      const after = held(VIEW, hold, byMs, 1);
      expect(after.durationMs).toBeGreaterThanOrEqual(1);
      if (hold === 'start') expect(endOf(after)).toBe(endOf(VIEW));
      if (hold === 'end') expect(after.start).toBe(VIEW.start);
      if (hold === 'whole') expect(after.durationMs).toBe(VIEW.durationMs);
    }),
  );
});
