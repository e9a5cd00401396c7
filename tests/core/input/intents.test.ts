import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyIntent, wheelFactor, wheelPx, type Intent } from '../../../src/core/input/index.ts';
import { clamp, pan, zoom, type ViewLimits } from '../../../src/core/layout/index.ts';

const LIMITS: ViewLimits = { start: 0, end: 1000, minDurationMs: 1, maxDurationMs: 1000 };
const VIEW = { start: 200, durationMs: 100 };

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view = fc.record({ start: number(-1e6, 1e6), durationMs: number(1e-3, 1e6) });
const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ kind: fc.constant('pan' as const), byMs: number(-1e6, 1e6) }),
  fc.record({ kind: fc.constant('zoom' as const), about: number(-1e6, 1e6), factor: number(0.001, 1000) }),
  fc.record({ kind: fc.constant('show' as const), view }),
);

test('an intent moves, deepens or replaces the window', () => {
  expect(applyIntent(VIEW, { kind: 'pan', byMs: 50 }, LIMITS)).toEqual(pan(VIEW, 50, LIMITS));
  expect(applyIntent(VIEW, { kind: 'zoom', about: 250, factor: 2 }, LIMITS)).toEqual(
    zoom(VIEW, 250, 2, LIMITS),
  );
  expect(applyIntent(VIEW, { kind: 'show', view: { start: 0, durationMs: 10 } }, LIMITS)).toEqual({
    start: 0,
    durationMs: 10,
  });
});

test('whatever is asked, one after the other, the window stays within its limits', () => {
  fc.assert(
    fc.property(fc.array(intent, { maxLength: 20 }), (intents) => {
      let now = VIEW;
      for (const each of intents) {
        now = applyIntent(now, each, LIMITS);
        expect(clamp(now, LIMITS)).toEqual(now);
        expect(now.durationMs).toBeGreaterThanOrEqual(LIMITS.minDurationMs);
        expect(now.durationMs).toBeLessThanOrEqual(LIMITS.maxDurationMs);
      }
    }),
  );
});

test('what changes nothing gives the same window back', () => {
  expect(applyIntent(VIEW, { kind: 'pan', byMs: 0 }, LIMITS)).toBe(VIEW);
  expect(applyIntent(VIEW, { kind: 'show', view: VIEW }, LIMITS)).toBe(VIEW);
});

test.each([
  [-7, 1.07],
  [-100, 1.24],
  [-1000, 1.25],
  [1000, 0.8],
  [0, 1],
])('a wheel’s travel of %i px zooms by about %d', (travelPx, factor) => {
  expect(wheelFactor(travelPx)).toBeCloseTo(factor, 2);
});

test('turning a wheel back undoes what it did', () => {
  fc.assert(
    fc.property(number(-5000, 5000), (travelPx) => {
      expect(wheelFactor(travelPx) * wheelFactor(-travelPx)).toBeCloseTo(1, 9);
      expect(wheelFactor(travelPx)).toBeGreaterThanOrEqual(0.8);
      expect(wheelFactor(travelPx)).toBeLessThanOrEqual(1.25);
    }),
  );
});

test('lines and pages of a wheel are pixels', () => {
  expect([0, 1, 2].map((unit) => wheelPx(-3, unit))).toEqual([-3, -48, -1200]);
});
