import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { ticks } from '../../../src/core/time/index.ts';

type Day = [number, number?, number?, number?, number?, number?, number?];

function labels(start: Day, end: Day, widthPx: number, locale = 'en-GB'): { minor: string; major: string } {
  const { minor, major } = ticks(instantOf(...start), instantOf(...end), widthPx, locale);
  const join = (level: { label: string }[]) => level.map(({ label }) => label).join(' | ');
  return { minor: join(minor), major: join(major) };
}

describe('ticks', () => {
  it.each<[string, Day, Day, number, string, string]>([
    [
      'days under their month',
      [2017, 1, 28],
      [2017, 2, 6],
      800,
      '28 | 29 | 30 | 31 | 1 | 2 | 3 | 4 | 5',
      'January 2017 | February 2017',
    ],
    [
      'every other day, from the first of each month',
      [2016, 12, 20],
      [2017, 1, 10],
      800,
      '21 | 23 | 25 | 27 | 29 | 1 | 3 | 5 | 7 | 9',
      'December 2016 | January 2017',
    ],
    [
      'weeks of a month',
      [2017, 1, 20],
      [2017, 3, 10],
      900,
      '22 | 1 | 8 | 15 | 22 | 1 | 8',
      'January 2017 | February 2017 | March 2017',
    ],
    [
      'halves of a month',
      [2017, 1, 10],
      [2017, 3, 20],
      400,
      '15 | 1 | 15 | 1 | 15',
      'January 2017 | February 2017 | March 2017',
    ],
    [
      'months under their year',
      [2016, 9],
      [2017, 4],
      800,
      'Sept | Oct | Nov | Dec | Jan | Feb | Mar',
      '2016 | 2017',
    ],
    [
      'quarters',
      [2015, 6, 16],
      [2017, 3, 3],
      1000,
      'Jul | Oct | Jan | Apr | Jul | Oct | Jan',
      '2015 | 2016 | 2017',
    ],
    ['half years', [2015, 6, 16], [2017, 3, 3], 300, 'Jul | Jan | Jul | Jan', '2015 | 2016 | 2017'],
    [
      'years, which tell themselves',
      [2010],
      [2021],
      800,
      '2010 | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020',
      '',
    ],
    ['five years', [2010], [2021], 200, '2010 | 2015 | 2020', ''],
    [
      'hours under their day',
      [2017, 2, 13, 10, 55],
      [2017, 2, 14, 11, 10],
      800,
      '12:00 | 15:00 | 18:00 | 21:00 | 00:00 | 03:00 | 06:00 | 09:00',
      '13 February 2017 | 14 February 2017',
    ],
    [
      'minutes',
      [2017, 2, 13, 10, 55],
      [2017, 2, 13, 11, 10],
      800,
      '10:56 | 10:58 | 11:00 | 11:02 | 11:04 | 11:06 | 11:08',
      '13 February 2017',
    ],
    [
      'seconds',
      [2017, 2, 13, 10],
      [2017, 2, 13, 10, 0, 3],
      400,
      '10:00:00 | 10:00:01 | 10:00:02',
      '13 February 2017',
    ],
    [
      'milliseconds',
      [2017, 2, 13, 10],
      [2017, 2, 13, 10, 0, 0, 20],
      500,
      '10:00:00.000 | 10:00:00.005 | 10:00:00.010 | 10:00:00.015',
      '13 February 2017',
    ],
    [
      'one millisecond',
      [2017, 2, 13, 10],
      [2017, 2, 13, 10, 0, 0, 1],
      800,
      '10:00:00.000',
      '13 February 2017',
    ],
    ['centuries without a year 0', [-260], [240], 500, '200 BC | 100 BC | 1 | 100 | 200', ''],
    [
      'two years, where year 1 would crowd year 2',
      [-9],
      [8],
      900,
      '10 BC | 8 BC | 6 BC | 4 BC | 2 BC | 2 | 4 | 6',
      '',
    ],
    ['single years before Christ', [-46], [-41], 500, '47 BC | 46 BC | 45 BC | 44 BC | 43 BC', ''],
    [
      'months before Christ',
      [-43],
      [-42],
      900,
      'Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sept | Oct | Nov | Dec',
      '44 BC',
    ],
    ['the age of the universe', [-13.8e9], [2020], 900, '10 billion BC | 5 billion BC | 1', ''],
    [
      'millions of years',
      [-4.2e6],
      [-1.9e6],
      700,
      '4 million BC | 3.5 million BC | 3 million BC | 2.5 million BC | 2 million BC',
      '',
    ],
    ['no year in the window: the one before it', [2017, 2], [2017, 3], 40, '', '2017'],
  ])('tells %s', (_, start, end, widthPx, minor, major) => {
    expect(labels(start, end, widthPx)).toEqual({ minor, major });
  });

  it('speaks the language of the locale', () => {
    expect(labels([2017, 1, 28], [2017, 2, 3], 500, 'ja').minor).toBe(
      '28\u65e5 | 29\u65e5 | 30\u65e5 | 31\u65e5 | 1\u65e5 | 2\u65e5',
    );
    expect(labels([2016, 12], [2017, 3], 300, 'de').major).toBe('2016 | 2017');
    expect(labels([2017, 2, 13, 13], [2017, 2, 13, 15], 200, 'en-US').minor).toBe('1:00 PM | 2:00 PM');
  });

  it('has none for what is no window', () => {
    const none = { minor: [], major: [] };
    for (const [start, end, widthPx] of [
      [0, 0, 800],
      [1, 0, 800],
      [NaN, 1, 800],
      [0, Infinity, 800],
      [0, 1, 0],
      [0, 1, NaN],
    ]) {
      expect(ticks(start, end, widthPx, 'en-GB')).toEqual(none);
    }
  });
});
