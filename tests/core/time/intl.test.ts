import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { isLocale } from '../../../src/core/time/index.ts';
import { civilRange, civilText, durationText } from '../../../src/core/time/intl.ts';
import { SEED } from './support/dates.ts';

describe('one instant in words', () => {
  it('tells the era before year 1, and elsewhere only if asked', () => {
    expect(civilText(instantOf(-43, 3, 15), 'day', 'en-GB')).toBe('15 March 44 BC');
    expect(civilText(instantOf(0), 'year', 'en-GB')).toBe('1 BC');
    expect(civilText(instantOf(14), 'year', 'en-GB')).toBe('14');
    expect(civilText(instantOf(14), 'year', 'en-GB', true)).toBe('14 AD');
  });

  it('has the right day for years that Date cannot hold, since 400 years repeat', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 1e8 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(parts, ([cycles, month, day]) => {
        const near = civilText(instantOf(2016, month, day), 'day', 'en-GB');
        const far = civilText(instantOf(2016 + cycles * 400, month, day), 'day', 'en-GB');
        expect(far.split(' ').slice(0, 2)).toEqual(near.split(' ').slice(0, 2));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    [-12000, '12,001 BC'],
    [12017, '12,017'],
    [-999_999, '1 million BC'],
    [-1_000_000, '1 million BC'],
    [-170_000_002, '170,000,003 BC'],
    [-4_540_000_000, '4.54 billion BC'],
    [-13.8e9, '13.8 billion BC'],
  ])('counts year %d as %s', (year, words) => {
    expect(civilText(instantOf(year), 'year', 'en-GB')).toBe(words);
  });

  it('has plain spaces only', () => {
    expect(civilText(instantOf(2017, 2, 9, 16, 6), 'minute', 'en-US')).toBe('4:06 PM');
    expect(civilRange(instantOf(2016, 9, 8), instantOf(2016, 9, 11), 'day', 'en-US')).toBe(
      'September 8 \u2013 11, 2016',
    );
    expect(durationText(12345678, 'day', 'fr')).toBe('12 345 678 jours');
  });
});

describe('isLocale', () => {
  it.each(['en', 'en-GB', 'zh-Hant-TW', 'ar-u-nu-latn', 'xx'])('%s is a tag', (tag) => {
    expect(isLocale(tag)).toBe(true);
  });

  it.each(['', 'en_GB', 'e', 'english language', '-', '*'])('%j is none', (tag) => {
    expect(isLocale(tag)).toBe(false);
  });
});
