import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { extentOf, parseDate, type Precision } from '../../../src/core/time/index.ts';
import { dateOf, fuzzyOf } from './support/dates.ts';

const NEW_YORK = 'America/New_York';

type Day = [number, number?, number?, number?, number?, number?, number?];

describe('a single date', () => {
  it.each<[string, Day, Day, Precision]>([
    ['2017', [2017], [2018], 'year'],
    ['2017-02', [2017, 2], [2017, 3], 'month'],
    ['2016-02-29', [2016, 2, 29], [2016, 3, 1], 'day'],
    ['1582-10-10', [1582, 10, 10], [1582, 10, 11], 'day'],
    ['0017-02-03', [17, 2, 3], [17, 2, 4], 'day'],
    ['-0043-03-15', [-43, 3, 15], [-43, 3, 16], 'day'],
    ['-0001', [-1], [0], 'year'],
    ['+002017-02-03', [2017, 2, 3], [2017, 2, 4], 'day'],
    ['+275760-09-13', [275760, 9, 13], [275760, 9, 14], 'day'],
    ['+275760-09-14', [275760, 9, 14], [275760, 9, 15], 'day'],
    ['-271821-04-20', [-271821, 4, 20], [-271821, 4, 21], 'day'],
    ['+275761', [275761], [275762], 'year'],
    ['+5000000000', [5e9], [5e9 + 1], 'year'],
    ['-13800000000', [-13.8e9], [-13.8e9 + 1], 'year'],
    ['Y-170000002', [-170000002], [-170000001], 'year'],
    ['Y17000', [17000], [17001], 'year'],
    ['201X', [2010], [2020], 'decade'],
    ['-004X', [-49], [-39], 'decade'],
    ['20XX', [2000], [2100], 'century'],
    ['2004-XX', [2004], [2005], 'year'],
    ['2004-XX-XX', [2004], [2005], 'year'],
    ['1985-04-XX', [1985, 4], [1985, 5], 'month'],
    ['2016-21', [2016, 3], [2016, 6], 'season'],
    ['2016-22', [2016, 6], [2016, 9], 'season'],
    ['2016-23', [2016, 9], [2016, 12], 'season'],
    ['2017-02-03T04:05', [2017, 2, 3, 4, 5], [2017, 2, 3, 4, 6], 'minute'],
    ['2017-02-03T04:05:06Z', [2017, 2, 3, 4, 5, 6], [2017, 2, 3, 4, 5, 7], 'second'],
    ['2017-02-03T04:05:06.5', [2017, 2, 3, 4, 5, 6, 500], [2017, 2, 3, 4, 5, 6, 501], 'millisecond'],
    ['2017-02-03T04:05:06.0009', [2017, 2, 3, 4, 5, 6, 0], [2017, 2, 3, 4, 5, 6, 1], 'millisecond'],
    ['2017-02-03T23:59:59.999999999', [2017, 2, 3, 23, 59, 59, 999], [2017, 2, 4], 'millisecond'],
    ['2017-02-03T24:00:00Z', [2017, 2, 4], [2017, 2, 4, 0, 0, 1], 'second'],
    ['2017-02-03T04:05+14:00', [2017, 2, 2, 14, 5], [2017, 2, 2, 14, 6], 'minute'],
    ['2017-02-03T04:05+05:45', [2017, 2, 2, 22, 20], [2017, 2, 2, 22, 21], 'minute'],
    ['2017-02-03T04:05-05', [2017, 2, 3, 9, 5], [2017, 2, 3, 9, 6], 'minute'],
  ])('%s is exactly what it says, in UTC', (text, earliest, latest, precision) => {
    expect(parseDate(text, 'UTC')).toEqual({
      date: {
        kind: 'date',
        date: {
          earliest: instantOf(...earliest),
          latest: instantOf(...latest),
          precision,
          approximate: false,
          uncertain: false,
        },
      },
      problems: [],
    });
  });

  it.each([
    ['1850?', false, true],
    ['1850~', true, false],
    ['1850%', true, true],
    ['2016-09~', true, false],
    ['2016-09-08?', false, true],
    ['2016-21~', true, false],
    ['185X~', true, false],
    ['2004-XX~', true, false],
    ['Y-170000002~', true, false],
    ['2017-03-02T16:00-05:00~', true, false],
    ['2017-03-02T16:00?', false, true],
  ])('%s keeps its mark and its extent', (text, approximate, uncertain) => {
    const bare = fuzzyOf(text.slice(0, -1));
    expect(fuzzyOf(text)).toEqual({ ...bare, approximate, uncertain });
  });
});

describe('an interval', () => {
  it.each<[string, Day, Day]>([
    ['2017-02-03/2017-02-05', [2017, 2, 3], [2017, 2, 6]],
    ['2017-06-01/2017', [2017, 6, 1], [2018]],
    ['2016-09/2016-12', [2016, 9], [2017]],
    ['2017/2017', [2017], [2018]],
    ['-0043/-0042', [-43], [-41]],
    ['185X/1912~', [1850], [1913]],
    ['2016-21/2016-23', [2016, 3], [2016, 12]],
    ['2017-02-13T10:55/2017-02-13T11:10', [2017, 2, 13, 10, 55], [2017, 2, 13, 11, 10]],
    ['2017-02-03T12:00+02:00/2017-02-03T11:00Z', [2017, 2, 3, 10], [2017, 2, 3, 11]],
    ['2017-02-03T10:00/2017-02-03T10:00', [2017, 2, 3, 10], [2017, 2, 3, 10]],
    ['Y-170000002/Y-160000000', [-170000002], [-159999999]],
  ])('%s covers its last unit whole, and ends at an end that is a time', (text, start, end) => {
    expect(extentOf(dateOf(text))).toMatchObject({
      start: instantOf(...start),
      end: instantOf(...end),
      isSpan: true,
    });
  });

  it('keeps open and unknown ends apart', () => {
    const known = fuzzyOf('1985');
    expect(dateOf('1985/..')).toEqual({ kind: 'interval', start: known, end: 'open' });
    expect(dateOf('../1985')).toEqual({ kind: 'interval', start: 'open', end: known });
    expect(dateOf('1985/')).toEqual({ kind: 'interval', start: known, end: 'unknown' });
    expect(dateOf('/1985')).toEqual({ kind: 'interval', start: 'unknown', end: known });
  });

  it('is ordered by true time where the clocks go back', () => {
    const text = '2017-11-05T01:50-04:00/2017-11-05T01:10-05:00';
    expect(parseDate(text, NEW_YORK).problems).toEqual([]);
    const extent = extentOf(dateOf(text, NEW_YORK));
    expect(extent).toMatchObject({
      start: instantOf(2017, 11, 5, 1, 50),
      end: instantOf(2017, 11, 5, 1, 50),
    });
  });

  it.each([
    '2017-02-03/2017-02-02',
    '2017-06/2017-05-31',
    '-0043/-0044',
    '2017-02-03T11:00Z/2017-02-03T12:00+02:00',
  ])('%s runs backwards: date.order names both ends', (text) => {
    const [start, end] = text.split('/');
    expect(parseDate(text, 'UTC')).toEqual({
      date: null,
      problems: [
        {
          code: 'date.order',
          level: 'error',
          message: `"${text}" ends before it begins.`,
          hint: `Did you mean ${end}/${start}?`,
        },
      ],
    });
  });

  it('reports the faults of both its ends', () => {
    const { date, problems } = parseDate('2017-02-29/2017-13', 'UTC');
    expect(date).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([
      '"2017-02-29" is not a date: February 2017 has 28 days.',
      '"2017-13" is not a date: there is no month 13.',
    ]);
  });
});
