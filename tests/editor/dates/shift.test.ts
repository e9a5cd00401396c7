import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, parseDate } from '../../../src/core/time/index.ts';
import { dragged, shifted } from '../../../src/editor/dates/shift.ts';

const ZONE = 'America/New_York';

describe('a date moves by the precision that its author gave', () => {
  test.each([
    ['2016', 1, '2017'],
    ['2016-12', 1, '2017-01'],
    ['2016-01', -1, '2015-12'],
    ['2016-02-28', 1, '2016-02-29'],
    ['2016-12-31', 1, '2017-01-01'],
    ['2016-09~', 3, '2016-12~'],
    ['2016-09-XX', 1, '2016-10-XX'],
    ['201X', 1, '202X'],
    ['19XX', -1, '18XX'],
    ['2016-23', 1, '2017-21'],
    ['-0001', 1, '0000'],
    ['Y-13800000000', 1, 'Y-13799999999'],
    ['9999', 1, 'Y10000'],
    ['+012016', 1, '+012017'],
    ['1985/..', 1, '1986/..'],
    ['2016-09-08/2016-09-11', 2, '2016-09-10/2016-09-13'],
    ['2016-09/2016-11-30', 3, '2016-12/2017-02-28'],
    ['2016-09-08T09:59', 1, '2016-09-08T10:00'],
    ['2016-12-31T23:59:30?', 1, '2017-01-01T00:00:30?'],
    ['2017-03-11T16:00-05:00', 24 * 60, '2017-03-12T16:00-04:00'],
    ['2017-03-11T16:00Z', 24 * 60, '2017-03-12T16:00Z'],
    ['2017-03-11T16:00+01:00', 24 * 60, '2017-03-12T16:00+01:00'],
    // What is no date stays as it is.
    ['2017-02-29', 1, '2017-02-29'],
    ['', 1, ''],
  ])('%s by %i is %s', (text, count, moved) => {
    expect(shifted(text, count, ZONE)).toBe(moved);
  });
});

const year = fc.integer({ min: 1000, max: 3000 });
const two = (value: number) => String(value).padStart(2, '0');
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([d, h, min]) => `${d}T${two(h)}:${two(min)}`);
const mark = fc.constantFrom('', '~', '?', '%');
const date = fc.tuple(fc.oneof(year.map(String), month, day, time), mark).map(([text, sign]) => text + sign);

test('moved there and back, a date is what it was', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), (text, count) => {
      expect(shifted(shifted(text, count, 'UTC'), -count, 'UTC')).toBe(text);
    }),
  );
});

const startOf = (text: string) => {
  const read = parseDate(text, 'UTC').date;
  return read?.kind === 'date' ? read.date : null;
};

test('a date that is dragged keeps its precision and its mark, and begins as near as that allows', () => {
  fc.assert(
    fc.property(date, date, (text, target) => {
      const to = startOf(target)?.earliest ?? 0;
      const moved = dragged(text, to, 1, 'UTC');
      const [before, after] = [startOf(text), startOf(moved)];
      expect({ ...after, earliest: 0, latest: 0 }).toEqual({ ...before, earliest: 0, latest: 0 });
      const off = Math.abs((after?.earliest ?? 0) - to);
      for (const count of [-1, 1]) {
        const other = startOf(shifted(moved, count, 'UTC'))?.earliest ?? 0;
        expect(Math.abs(other - to)).toBeGreaterThanOrEqual(off);
      }
    }),
  );
});

test('a time that is dragged comes to a minute as round as a pixel can tell', () => {
  const to = instantOf(2017, 1, 1, 10, 8);
  const drag = (pxMs: number) => dragged('2017-01-01T09:03', to, pxMs, 'UTC');
  expect(drag(1000)).toBe('2017-01-01T10:08');
  expect(drag(4 * 60_000)).toBe('2017-01-01T10:10');
  expect(drag(40 * 60_000)).toBe('2017-01-01T10:00');
  expect(drag(1e9)).toBe('2017-01-01T00:00');
});
