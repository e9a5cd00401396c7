import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clamp,
  endOf,
  fit,
  limitsOf,
  pan,
  scaleOf,
  toInstant,
  toPx,
  zoom,
  type View,
  type ViewLimits,
} from '../../../src/core/layout/index.ts';
import { seen } from './support/models.ts';

const LIMITS: ViewLimits = { start: 0, end: 100, minDurationMs: 1, maxDurationMs: 100 };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const views: fc.Arbitrary<View> = fc.record({ start: number(-1e15, 1e15), durationMs: number(1e-3, 1e15) });
const limits: fc.Arbitrary<ViewLimits> = fc
  .record({ start: number(-1e13, 1e13), size: number(10, 1e13), least: number(0.001, 1) })
  .map(({ start, size, least }) => ({
    start,
    end: start + size,
    minDurationMs: size * least,
    maxDurationMs: size,
  }));

test('pixels and instants are inverse, in every window that a file can be shown in', () => {
  fc.assert(
    fc.property(seen(10), number(0, 1), ({ view, widthPx }, at) => {
      const xPx = at * widthPx;
      // In deep time a window is no finer than a thousandth of what its numbers tell apart.
      const slackPx = 1e-6 + (widthPx * Math.abs(endOf(view)) * 2 ** -52) / view.durationMs;
      expect(Math.abs(toPx(view, widthPx, toInstant(view, widthPx, xPx)) - xPx)).toBeLessThanOrEqual(slackPx);
      expect(slackPx).toBeLessThan(1.5);
    }),
  );
});

test('whatever is asked for, the window stays within its limits, and is left alone once it does', () => {
  fc.assert(
    fc.property(views, limits, number(-1e15, 1e15), number(0.01, 100), (view, within, by, factor) => {
      for (const asked of [clamp(view, within), pan(view, by, within), zoom(view, by, factor, within)]) {
        expect(asked.durationMs).toBeGreaterThanOrEqual(within.minDurationMs);
        expect(asked.durationMs).toBeLessThanOrEqual(within.maxDurationMs);
        const middle = asked.start + asked.durationMs / 2;
        const slackMs = 1e-9 * (Math.abs(within.start) + Math.abs(within.end) + asked.durationMs);
        expect(middle).toBeGreaterThanOrEqual(within.start - slackMs);
        expect(middle).toBeLessThanOrEqual(within.end + slackMs);
      }
      const once = clamp(view, within);
      expect(clamp(once, within)).toEqual(once);
    }),
  );
});

test('a zoom holds its place, and one that can go no further moves nothing', () => {
  expect(zoom({ start: 0, durationMs: 100 }, 25, 2, LIMITS)).toEqual({ start: 12.5, durationMs: 50 });
  const deepest = { start: 10, durationMs: 1 };
  expect(zoom(deepest, 10.9, 2, LIMITS)).toBe(deepest);
  const widest = { start: 0, durationMs: 100 };
  expect(zoom(widest, 90, 0.5, LIMITS)).toBe(widest);
});

test('the old window comes back where nothing changed', () => {
  const view = { start: 10, durationMs: 20 };
  expect(clamp(view, LIMITS)).toBe(view);
  expect(pan(view, 0, LIMITS)).toBe(view);
  expect(zoom(view, 15, 1, LIMITS)).toBe(view);
});

test('the window’s middle can be brought to either end and no further', () => {
  expect(pan({ start: 10, durationMs: 20 }, 1000, LIMITS)).toEqual({ start: 90, durationMs: 20 });
  expect(pan({ start: 10, durationMs: 20 }, -1000, LIMITS)).toEqual({ start: -10, durationMs: 20 });
  expect(clamp({ start: -50, durationMs: 10 }, LIMITS)).toEqual({ start: -5, durationMs: 10 });
});

test('a fitted window leaves room for the labels that start last', () => {
  const view = fit(
    { start: 0, end: 10_000 },
    Float64Array.of(0, 9000, 10_000),
    Float32Array.of(500, 300, 100),
    1000,
  );
  expect(toPx(view, 1000, 0)).toBeGreaterThan(0);
  expect(toPx(view, 1000, 9000) + 300).toBeLessThanOrEqual(1000);
  expect(toPx(view, 1000, 10_000) + 100).toBeLessThanOrEqual(1000);
});

test('nothing at all is shown as the year 1970, one instant as a second, and a label never takes more than half', () => {
  const none = new Float64Array();
  expect(fit(null, none, new Float32Array(), 800)).toEqual({ start: 0, durationMs: 365 * 86_400_000 });
  const instant = fit({ start: 5, end: 5 }, Float64Array.of(5), Float32Array.of(100), 800);
  expect(instant.durationMs).toBeGreaterThanOrEqual(1000);
  expect(scaleOf(instant, 800)).toBeLessThan(1);
  const wide = fit({ start: 0, end: 1000 }, Float64Array.of(1000), Float32Array.of(5000), 800);
  expect(wide.durationMs).toBeLessThan(2200);
});

test('one zooms out to everything, and in to where instants can still be told apart', () => {
  const whole = { start: 0, durationMs: 1e12 };
  expect(limitsOf(whole)).toEqual({ start: 0, end: 1e12, minDurationMs: 10, maxDurationMs: 1e12 });
  const deep = { start: -4.35e20, durationMs: 4.4e20 };
  const { minDurationMs, start } = limitsOf(deep);
  expect(start + minDurationMs / 1000).toBeGreaterThan(start);
});
