import { tzOffset } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, MINUTE_MS } from '../../../src/core/time/civil.ts';
import { formatInstant, isTimeZone, parseDate } from '../../../src/core/time/index.ts';
import { offsetAt, placeWallTime } from '../../../src/core/time/zone.ts';
import { fuzzyOf, SEED } from './support/dates.ts';

describe('the wall clock of a zone', () => {
  it.each([
    ['2017-02-09T11:06-05:00', 'America/New_York', '2017-02-09T11:06'],
    ['2017-02-09T16:06Z', 'America/New_York', '2017-02-09T11:06'],
    ['2017-01-11T02:00Z', 'America/New_York', '2017-01-10T21:00'],
    ['2017-07-01T12:00Z', 'Europe/Oslo', '2017-07-01T14:00'],
    ['2017-02-03T04:05+05:45', 'Asia/Kathmandu', '2017-02-03T04:05'],
    ['2011-12-31T00:00Z', 'Pacific/Apia', '2011-12-31T14:00'],
    ['1900-01-01T12:00Z', 'Europe/Dublin', '1900-01-01T11:34:39'],
    ['1960-01-01T12:00Z', 'Africa/Monrovia', '1960-01-01T11:15:30'],
    ['-0043-03-15T12:00Z', 'Europe/Rome', '-000043-03-15T12:49:56'],
    ['2017-02-09T16:06Z', 'Not/AZone', '2017-02-09T16:06'],
  ])('puts %s in %s at %s', (text, timeZone, wall) => {
    expect(formatInstant(fuzzyOf(text, timeZone).earliest)).toBe(wall);
  });

  it('leaves dates without a time alone in every zone', () => {
    for (const timeZone of ['Pacific/Apia', 'Pacific/Honolulu', 'America/New_York']) {
      expect(fuzzyOf('1880-01-01', timeZone)).toEqual(fuzzyOf('1880-01-01'));
    }
  });

  it('warns of a time that the clocks skipped, and moves it on', () => {
    expect(formatInstant(fuzzyOf('2017-03-26T02:30', 'Europe/Oslo').earliest)).toBe('2017-03-26T03:30');
    expect(parseDate('2017-03-26T02:30~', 'Europe/Oslo').problems).toEqual([
      {
        code: 'date.dst-gap',
        level: 'warning',
        message:
          '"2017-03-26T02:30~" never was in Europe/Oslo, where the clocks went forward; it is taken as 03:30.',
        hint: 'Write the offset too, such as 2017-03-26T02:30+01:00.',
      },
    ]);
  });

  it('warns of a time that came twice, and takes the first', () => {
    expect(formatInstant(fuzzyOf('2017-10-29T02:30', 'Europe/Oslo').earliest)).toBe('2017-10-29T02:30');
    expect(parseDate('2017-10-29T02:30', 'Europe/Oslo').problems).toEqual([
      {
        code: 'date.dst-overlap',
        level: 'warning',
        message:
          '"2017-10-29T02:30" came twice in Europe/Oslo, where the clocks went back; the first is taken.',
        hint: 'Write the offset too: the first is 2017-10-29T02:30+02:00.',
      },
    ]);
  });

  it('has nothing to warn of in UTC, with an offset, or beside a change of the clocks', () => {
    const texts = [
      '2017-03-26T02:30+01:00',
      '2017-03-26T01:59',
      '2017-03-26T03:00',
      '2017-10-29T03:00',
      '2017-03-25T02:30',
    ];
    for (const text of texts) expect(parseDate(text, 'Europe/Oslo').problems).toEqual([]);
    expect(parseDate('2017-03-26T02:30', 'UTC').problems).toEqual([]);
  });

  it('finds the day that Samoa left out', () => {
    expect(parseDate('2011-12-30T12:00', 'Pacific/Apia').problems[0].code).toBe('date.dst-gap');
    expect(formatInstant(fuzzyOf('2011-12-30T12:00', 'Pacific/Apia').earliest)).toBe('2011-12-31T12:00');
  });

  it('places every time that is met once so that its zone shows it again', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/Oslo',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Australia/Lord_Howe',
    );
    const walls = fc.integer({ min: instantOf(1900), max: instantOf(2040) });
    fc.assert(
      fc.property(zones, walls, (zone, wall) => {
        const { utc, wall: taken } = placeWallTime(zone, wall);
        expect(utc + offsetAt(zone, utc)).toBe(taken);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('has the offsets that @date-fns/tz has, but for local mean times less than an hour west, which that turns east', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/Oslo',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Caracas',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: instantOf(1800), max: instantOf(2040) }), (zone, utc) => {
        expect(offsetAt(zone, utc) / MINUTE_MS).toBeCloseTo(tzOffset(zone, new Date(utc)), 6);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(offsetAt('Europe/Dublin', instantOf(1900))).toBe(-25 * MINUTE_MS - 21000);
    expect(tzOffset('Europe/Dublin', new Date(instantOf(1900)))).toBeGreaterThan(0);
  });

  it('holds at the ends of what Intl can answer', () => {
    expect(offsetAt('America/New_York', instantOf(500000))).toBe(offsetAt('America/New_York', 8.64e15));
    expect(parseDate('+275760-09-14T10:00-05:00', 'America/New_York').problems).toEqual([]);
  });
});

describe('isTimeZone', () => {
  it.each(['UTC', 'America/New_York', 'Europe/Oslo', 'Etc/GMT+5', 'EST5EDT'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', '-05:00', '+05', 'Mars/Olympus', 'America/New York', 'utc+2', '__proto__'])(
    '%j is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
