import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, instantOf } from '../../../src/core/time/civil.ts';
import { ticks } from '../../../src/core/time/index.ts';
import { SEED } from './support/dates.ts';

/** Windows of every length from 1 ms to 28 billion years, at all places of the axis. */
const windows = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.double({ min: -4.36e20, max: 4.36e20, noNaN: true }),
    ),
    fc.double({ min: 0, max: 20.9, noNaN: true }).map((power) => 10 ** power),
    fc.integer({ min: 40, max: 5000 }),
  )
  .map(([start, durationMs, widthPx]) => ({ start, end: start + durationMs, widthPx }))
  .filter(({ start, end }) => end > start);

describe('ticks of any window', () => {
  it('stays within its caps, in order, inside the window, with whole labels', () => {
    fc.assert(
      fc.property(
        windows,
        fc.constantFrom('en-GB', 'en-US', 'de', 'ar', 'ja'),
        ({ start, end, widthPx }, locale) => {
          const { minor, major } = ticks(start, end, widthPx, locale);
          expect(minor.length).toBeLessThanOrEqual(24);
          expect(major.length).toBeLessThanOrEqual(10);
          for (const level of [minor, major]) {
            for (let i = 1; i < level.length; i++)
              expect(level[i].instant).toBeGreaterThan(level[i - 1].instant);
            for (const { instant, label } of level) {
              expect(instant).toBeLessThan(end);
              expect(label).not.toMatch(/^$|undefined|NaN|[\u00a0\u2009\u202f]/);
            }
          }
          for (const { instant } of minor) expect(instant).toBeGreaterThanOrEqual(start);
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('covers the whole window: no gap between minor ticks is more than thrice another', () => {
    fc.assert(
      fc.property(windows, ({ start, end, widthPx }) => {
        const { minor } = ticks(start, end, widthPx, 'en-GB');
        fc.pre(minor.length > 1);
        const gaps = minor.slice(1).map(({ instant }, i) => instant - minor[i].instant);
        const widest = Math.max(...gaps);
        expect(widest).toBeLessThan(3 * Math.min(...gaps));
        expect(end - minor[minor.length - 1].instant).toBeLessThan(3 * widest);
        expect(minor[0].instant - start).toBeLessThan(3 * widest);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('leaves minor ticks 64 px each, and a short February 57', () => {
    fc.assert(
      fc.property(windows, ({ start, end, widthPx }) => {
        const { minor } = ticks(start, end, widthPx, 'en-GB');
        const pxPerMs = widthPx / (end - start);
        for (let i = 1; i < minor.length; i++) {
          expect((minor[i].instant - minor[i - 1].instant) * pxPerMs).toBeGreaterThan(57);
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('always tells the year: the first major tick is at or before the window, or the minor ticks are years', () => {
    fc.assert(
      fc.property(windows, ({ start, end, widthPx }) => {
        const { minor, major } = ticks(start, end, widthPx, 'en-GB');
        expect(minor.length + major.length).toBeGreaterThan(0);
        if (major.length > 0) {
          expect(major[0].instant).toBeLessThanOrEqual(start);
          expect(civilOf(major[0].instant).year).toBe(civilOf(start).year);
        } else {
          for (const { instant } of minor)
            expect(civilOf(instant)).toMatchObject({ month: 1, day: 1, hour: 0, minute: 0 });
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('keeps its ticks where they are while the window moves', () => {
    const steady = fc.tuple(
      fc.integer({ min: instantOf(-3000), max: instantOf(3000) }),
      fc.double({ min: 4, max: 14, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(steady, ([start, power, share]) => {
        const durationMs = Math.round(10 ** power);
        const shift = Math.round(durationMs * share);
        const before = ticks(start, start + durationMs, 1000, 'en-GB').minor.map(({ instant }) => instant);
        const after = ticks(start + shift, start + shift + durationMs, 1000, 'en-GB').minor.map(
          ({ instant }) => instant,
        );
        expect(after.filter((instant) => instant < start + durationMs)).toEqual(
          before.filter((instant) => instant >= start + shift),
        );
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
