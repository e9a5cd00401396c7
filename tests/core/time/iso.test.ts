import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { dateTimeAttribute, formatInstant, formatRange, parseRange } from '../../../src/core/time/index.ts';
import { dateOf, fuzzyOf, SEED } from './support/dates.ts';

type Day = [number, number?, number?, number?, number?, number?, number?];

describe('formatInstant', () => {
  it.each<[Day, string]>([
    [[2017], '2017-01-01T00:00'],
    [[2017, 2, 9, 11, 6], '2017-02-09T11:06'],
    [[2017, 2, 9, 11, 6, 7], '2017-02-09T11:06:07'],
    [[2017, 2, 9, 11, 6, 0, 5], '2017-02-09T11:06:00.005'],
    [[0], '0000-01-01T00:00'],
    [[9999, 12, 31], '9999-12-31T00:00'],
    [[-43, 3, 15], '-000043-03-15T00:00'],
    [[12017], '+012017-01-01T00:00'],
    [[-170000002], 'Y-170000002'],
    [[-13.8e9, 6], 'Y-13800000000'],
    [[5e9], 'Y5000000000'],
  ])('of %j is %s', (parts, text) => {
    expect(formatInstant(instantOf(...parts))).toBe(text);
  });

  it('is read back to the same instant, rounded down to the millisecond', () => {
    const instant = fc.oneof(
      fc.integer({ min: instantOf(-280000), max: instantOf(280001) - 1 }),
      fc.integer({ min: instantOf(1900), max: instantOf(2100) }),
    );
    fc.assert(
      fc.property(instant, fc.constantFrom(0, 0.25, 0.75), (whole, fraction) => {
        const text = formatInstant(whole + (Math.abs(whole) < 2 ** 50 ? fraction : 0));
        expect(fuzzyOf(text).earliest).toBe(whole);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('formatRange', () => {
  it.each<[Day, Day, string]>([
    [[2017], [2017, 4], '2017-01/2017-03'],
    [[2017], [2019], '2017/2018'],
    [[2017], [2018], '2017/2017'],
    [[2017, 2], [2017, 3], '2017-02/2017-02'],
    [[2015, 6, 16], [2017, 3, 3], '2015-06-16/2017-03-02'],
    [[2017], [2017, 3, 3], '2017-01-01/2017-03-02'],
    [[2017, 2, 13, 10, 55], [2017, 2, 13, 11, 10], '2017-02-13T10:55/2017-02-13T11:10'],
    [[2017, 2, 13], [2017, 2, 13, 11, 10], '2017-02-13T00:00/2017-02-13T11:10'],
    [[-43], [15], '-0043/0014'],
    [[-43, 3], [-43, 4], '-0043-03/-0043-03'],
    [[12017, 2], [12017, 3], '+012017-02/+012017-02'],
    [[-13.8e9], [-4.5e9], 'Y-13800000000/Y-4500000001'],
    [[-13.8e9, 6], [-4.5e9, 6], 'Y-13800000000/Y-4500000000'],
  ])('from %j to %j is %s', (start, end, text) => {
    expect(formatRange(instantOf(...start), instantOf(...end))).toBe(text);
  });

  it('widens to whole milliseconds and is never empty', () => {
    expect(formatRange(0.5, 0.75)).toBe('1970-01-01T00:00/1970-01-01T00:00:00.001');
    expect(formatRange(1.5, 2.5)).toBe('1970-01-01T00:00:00.001/1970-01-01T00:00:00.003');
  });

  it('is undone by parseRange on whole milliseconds, in every zone', () => {
    const near = fc.integer({ min: instantOf(1900), max: instantOf(2100) });
    const far = fc.integer({ min: instantOf(-280000), max: instantOf(280001) - 1 });
    const border = fc
      .tuple(fc.integer({ min: -20000, max: 20000 }), fc.nat(12), fc.nat(31))
      .map(([year, month, day]) => instantOf(year, month || 1, day || 1));
    const instant = fc.oneof(near, far, border);
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia'),
        (a, b, zone) => {
          fc.pre(a !== b);
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          expect(parseRange(formatRange(start, end), zone)).toEqual({ start, end });
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('is undone by parseRange on whole years, 14 billion either way', () => {
    const year = fc.oneof(fc.integer({ min: -14e9, max: 14e9 }), fc.integer({ min: -300000, max: 300000 }));
    fc.assert(
      fc.property(year, year, (a, b) => {
        fc.pre(a !== b && Math.max(Math.abs(a), Math.abs(b)) > 9999);
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((value) => instantOf(value));
        expect(parseRange(formatRange(start, end), 'UTC')).toEqual({ start, end });
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe('parseRange', () => {
  it('takes a single date as the window that it covers', () => {
    expect(parseRange('2017-02', 'UTC')).toEqual({ start: instantOf(2017, 2), end: instantOf(2017, 3) });
  });

  it('converts offsets to the zone, and moves no time out of a gap of its clocks', () => {
    const gap = instantOf(2017, 3, 26, 2, 30);
    expect(parseRange('2017-03-26T02:30/2017-03-26T00:45Z', 'Europe/Oslo')).toBeNull();
    expect(parseRange('2017-03-26T02:30/2017-03-26T01:00Z', 'Europe/Oslo')).toEqual({
      start: gap,
      end: instantOf(2017, 3, 26, 3),
    });
  });

  it.each([
    '',
    'banana',
    '2017/..',
    '../2017',
    '2017/',
    '2018/2017',
    '2017-02-30',
    '2017-02-13T10:00/2017-02-13T10:00',
  ])('gives null for %j', (text) => {
    expect(parseRange(text, 'UTC')).toBeNull();
  });
});

describe('dateTimeAttribute', () => {
  it.each([
    ['2016', '2016'],
    ['2016-09', '2016-09'],
    ['2016-09-08', '2016-09-08'],
    ['1912~', '1912'],
    ['2004-XX', '2004'],
    ['0017-02-03', '0017-02-03'],
    ['Y12017', '12017'],
    ['2017-02-09T11:06', '2017-02-09T11:06'],
    ['2017-02-09T11:06:07', '2017-02-09T11:06:07'],
    ['2017-02-09T11:06:07.5', '2017-02-09T11:06:07.500'],
  ])('of %s is %s', (text, attribute) => {
    expect(dateTimeAttribute(dateOf(text))).toBe(attribute);
  });

  it.each(['0000', '-0043-03-15', '201X', '19XX', '2016-21', '2016/2017', '1985/..'])(
    'has no form for %s',
    (text) => {
      expect(dateTimeAttribute(dateOf(text))).toBeNull();
    },
  );
});
