import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayNumber, daysInMonth, isDeep, instantOf, startOf } from '../../../src/core/time/civil.ts';
import { SEED } from './support/dates.ts';

const MAX_DATE_MS = 8.64e15;

describe('civil time', () => {
  it.each([
    [[1970, 1, 1], 0],
    [[1969, 12, 31, 23, 59, 59, 999], -1],
    [[2000, 2, 29], 951782400000],
    [[1, 1, 1], -62135596800000],
    [[0, 1, 1], -62167219200000],
    [[-43, 3, 15], -63517824000000],
    [[275760, 9, 13], 8.64e15],
    [[-271821, 4, 20], -8.64e15],
  ])('instantOf(%j) is %d', (parts, instant) => {
    const [year, ...rest] = parts;
    expect(instantOf(year, ...rest)).toBe(instant);
    expect(Object.values(civilOf(instant)).slice(0, parts.length)).toEqual(parts);
  });

  it('agrees with Date everywhere in its range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_DATE_MS, max: MAX_DATE_MS }), (instant) => {
        const date = new Date(instant);
        expect(civilOf(instant)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          ms: date.getUTCMilliseconds(),
        });
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('comes back from an instant to the same instant, but in deep time', () => {
    fc.assert(
      fc.property(fc.integer({ min: instantOf(-280000), max: instantOf(280001) - 1 }), (instant) => {
        const { year, month, day, hour, minute, second, ms } = civilOf(instant);
        expect(instantOf(year, month, day, hour, minute, second, ms)).toBe(instant);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it("keeps each day's first instant on its day, 14 billion years either way", () => {
    const deepDay = fc.record({
      year: fc.integer({ min: -14e9, max: 14e9 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(deepDay, (parts) => {
        const civil = civilOf(instantOf(parts.year, parts.month, parts.day));
        expect(civil).toEqual({ ...parts, hour: 0, minute: 0, second: 0, ms: 0 });
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('rolls months and days over the borders of a year', () => {
    expect(instantOf(2016, 13)).toBe(instantOf(2017));
    expect(instantOf(2017, 0)).toBe(instantOf(2016, 12));
    expect(instantOf(0, 2017 * 12 + 1)).toBe(instantOf(2017));
    expect(instantOf(2017, 1, 0)).toBe(instantOf(2016, 12, 31));
    expect(instantOf(-1, 2, 29)).toBe(instantOf(-1, 3, 1));
  });

  it.each([
    [2016, 29],
    [2017, 28],
    [1900, 28],
    [2000, 29],
    [0, 29],
    [-3, 28],
    [-4, 29],
  ])('gives February %d %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('calls deep what lies beyond 280,000 years, as long as numbers still hold its milliseconds', () => {
    expect([instantOf(-280000), instantOf(280001) - 1].map(isDeep)).toEqual([false, false]);
    expect([instantOf(-280000) - 1, instantOf(280001)].map(isDeep)).toEqual([true, true]);
    expect(Number.isSafeInteger(instantOf(280001)) && Number.isSafeInteger(instantOf(-280000) - 1)).toBe(
      true,
    );
  });

  it('numbers days with floor, before 1970 too', () => {
    expect([-1, 0, 86399999, 86400000].map(dayNumber)).toEqual([-1, 0, 0, 1]);
  });

  it('finds the start of a unit, and of one some units later', () => {
    const instant = instantOf(2017, 1, 31, 22, 15);
    expect(startOf(instant, 'day')).toBe(instantOf(2017, 1, 31));
    expect(startOf(instant, 'month', 1)).toBe(instantOf(2017, 2));
    expect(startOf(instant, 'year', -2018)).toBe(instantOf(-1));
  });
});
