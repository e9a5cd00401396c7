import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelBelow, levelFrom, scaleOfLevel } from '../../../src/core/layout/levels.ts';

const coarsest = fc.double({ min: 1e-19, max: 1, noNaN: true });

test('a level is found again by its scale, from above and from below', () => {
  fc.assert(
    fc.property(coarsest, fc.integer({ min: 0, max: 2000 }), (from, level) => {
      expect(levelBelow(from, scaleOfLevel(from, level))).toBe(level);
      expect(levelFrom(from, scaleOfLevel(from, level))).toBe(level);
    }),
  );
});

test('a scale lies between the level below it and the one from it', () => {
  fc.assert(
    fc.property(coarsest, fc.double({ min: 1, max: 1e12, noNaN: true }), (from, depth) => {
      const pxPerMs = from * depth;
      expect(scaleOfLevel(from, levelBelow(from, pxPerMs))).toBeLessThanOrEqual(pxPerMs * (1 + 1e-9));
      expect(scaleOfLevel(from, levelFrom(from, pxPerMs))).toBeGreaterThanOrEqual(pxPerMs * (1 - 1e-9));
    }),
  );
});

test('an octave is twenty-four levels', () => {
  expect(levelFrom(1, 2)).toBe(24);
  expect(levelBelow(1, 0.5)).toBe(-24);
  expect(levelFrom(1, 0)).toBe(0);
  expect(levelFrom(1, Infinity)).toBe(Infinity);
});
