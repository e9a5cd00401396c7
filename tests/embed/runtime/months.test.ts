import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInMonths as original } from 'date-fns/differenceInMonths';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceInMonths, UTCDateMini as OwnDate } from '../../../src/embed/runtime/months.ts';

const DAY_MS = 86_400_000;
/** Instants near the ends of months, where counting goes wrong, and any others. */
const instant = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: -200, max: 4000 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: -3, max: 2 }),
    )
    .map(([year, month, day]) => new Date(0).setUTCFullYear(year, month, 1) + day * DAY_MS),
  fc.integer({ min: -8e15, max: 8e15 }),
);

test('it counts what date-fns counts', () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      expect(differenceInMonths(new OwnDate(a), new OwnDate(b))).toBe(
        original(new UTCDateMini(a), new UTCDateMini(b)),
      );
    }),
    { numRuns: 2000 },
  );
});
