import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { dateInWords, parseDate, rangeInWords } from '../../../src/core/time/index.ts';
import { dateOf, dateTexts, SEED } from './support/dates.ts';

const LOCALES = [
  'en-GB',
  'en-US',
  'de',
  'fr',
  'ar',
  'ar-SA',
  'fa',
  'th',
  'ja',
  'he',
  'nonsense',
  'en_GB',
  '',
];

describe('dateInWords', () => {
  it.each([
    ['2016-09-08', '8 September 2016'],
    ['2016-09', 'September 2016'],
    ['2016', '2016'],
    ['0017-02-03', '3 February 17'],
    ['1912~', 'about 1912'],
    ['1912?', 'perhaps 1912'],
    ['1912%', 'perhaps about 1912'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['-0001', '2 BC'],
    ['-12000', '12,001 BC'],
    ['+012017-02-03', '3 February 12,017'],
    ['+275760-09-14', '14 September 275,760'],
    ['Y-170000002', '170,000,003 BC'],
    ['-13800000000', '13.8 billion BC'],
    ['+5000000000', '5 billion'],
    ['201X', '2010s'],
    ['201X?', 'perhaps 2010s'],
    ['-004X', '50 BC to 41 BC'],
    ['000X', '1 BC to 9 AD'],
    ['19XX', '20th century'],
    ['20XX', '21st century'],
    ['00XX', '1st century'],
    ['01XX', '2nd century'],
    ['02XX', '3rd century'],
    ['10XX', '11th century'],
    ['2004-XX', '2004'],
    ['1985-04-XX', 'April 1985'],
    ['2016-21', 'Spring 2016'],
    ['2016-22', 'Summer 2016'],
    ['2016-23~', 'about Autumn 2016'],
    ['2016-09-08/2016-09-11', '8 to 11 September 2016'],
    ['2016-09-28/2016-10-03', '28 September to 3 October 2016'],
    ['2015-06-16/2016-11-08', '16 June 2015 to 8 November 2016'],
    ['2015-06/2016-11', 'June 2015 to November 2016'],
    ['2016-09/2016-12', 'September to December 2016'],
    ['2016/2018', '2016 to 2018'],
    ['2017/2017', '2017'],
    ['2017-03-02/2017-03-02', '2 March 2017'],
    ['2015-06/2016-11-08', 'June 2015 to 8 November 2016'],
    ['2017-06-01/2017', '1 June 2017 to the end of 2017'],
    ['1912~/1914', 'about 1912 to 1914'],
    ['201X/202X', '2010s to 2020s'],
    ['-0043/-0026', '44 BC to 27 BC'],
    ['-0043/0014', '44 BC to 14 AD'],
    ['-0043~/0014-08', 'about 44 BC to August 14 AD'],
    ['-13800000000/-4500000000', '13.8 billion BC to 4.5 billion BC'],
    ['1985/..', 'since 1985'],
    ['../1985', 'until 1985'],
    ['1985~/..', 'since about 1985'],
    ['1985/', '1985 to an unknown date'],
    ['/1985', 'an unknown date to 1985'],
    ['2017-02-09T11:06', '11:06, 9 February 2017'],
    ['2017-02-09T00:06', '00:06, 9 February 2017'],
    ['2017-02-13T22:55~', 'about 22:55, 13 February 2017'],
    ['2017-02-09T11:06:07', '11:06:07, 9 February 2017'],
    ['2017-02-09T11:06:07.5', '11:06:07.500, 9 February 2017'],
    ['2017-02-13T10:55/2017-02-13T11:10', '10:55 to 11:10, 13 February 2017'],
    ['2017-02-13T22:55/2017-02-14T01:10', '22:55, 13 February 2017 to 01:10, 14 February 2017'],
    ['-0043-03-15T10:00', '10:00, 15 March 44 BC'],
  ])('%s reads %s in en-GB', (text, words) => {
    expect(dateInWords(dateOf(text), 'en-GB')).toBe(words);
  });

  it.each([
    ['en-US', '2016-09-08', 'September 8, 2016'],
    ['en', '2016-09-08', 'September 8, 2016'],
    ['en-US', '2016-09-08/2016-09-11', 'September 8 to 11, 2016'],
    ['en-US', '2017-02-09T11:06', '11:06 AM, February 9, 2017'],
    ['de', '2016-09-08', '8. September 2016'],
    ['de', '-0043-03-15', '15. M\u00e4rz 44 v. Chr.'],
    ['de', '1912%', '1912%'],
    ['de', '1912~', '1912~'],
    ['de', '1912?', '1912?'],
    ['de', '201X', '2010\u20132019'],
    ['de', '2016-21', 'M\u00e4rz\u2013Mai 2016'],
    ['de', '2016-09-08/2016-09-11', '8.\u201311. September 2016'],
    ['de', '1985/..', '1985 \u2013 \u2026'],
    ['de', '/1985', '? \u2013 1985'],
    ['de', '2017-02-09T11:06', '9. Februar 2017, 11:06'],
    ['de', '2017-06-01/2017', '1. Juni 2017 \u2013 2017'],
    ['ja', '2016-09-08', '2016\u5e749\u67088\u65e5'],
    ['en_GB', '2016-09-08~', 'about September 8, 2016'],
    ['constructor', '1985/..', 'since 1985'],
  ])('in %s, %s reads %s', (locale, text, words) => {
    expect(dateInWords(dateOf(text), locale)).toBe(words);
  });

  it('counts Gregorian years in every language, whatever calendar it prefers', () => {
    for (const locale of ['fa-IR', 'th-TH', 'ar-SA', 'ja-JP-u-ca-japanese', 'he-u-ca-hebrew']) {
      const words = dateInWords(
        dateOf('2016'),
        `${locale}${locale.includes('-u-') ? '-nu-latn' : '-u-nu-latn'}`,
      );
      expect(words).toContain('2016');
    }
  });

  it('keeps English out of other languages, and thin and hard spaces out of all', () => {
    fc.assert(
      fc.property(dateTexts, fc.constantFrom(...LOCALES), (text, locale) => {
        const { date } = parseDate(text, 'UTC');
        fc.pre(date !== null);
        const words = dateInWords(date, locale);
        expect(words).not.toMatch(/undefined|NaN|null|Invalid|\[object|[\u00a0\u2009\u202f]/);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
        if (/^(de|fr|ar|fa|th|ja|he)/.test(locale))
          expect(words).not.toMatch(/about|perhaps|since|until| to |century/);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

describe('rangeInWords', () => {
  type Day = [number, number?, number?, number?, number?, number?, number?];
  it.each<[Day, Day, string]>([
    [[2017], [2017, 4], 'January to March 2017'],
    [[2016], [2019], '2016 to 2018'],
    [[2017], [2018], '2017'],
    [[2017, 2], [2017, 3], 'February 2017'],
    [[2016, 9, 8], [2016, 9, 9], '8 September 2016'],
    [[2016, 9, 8], [2016, 9, 12], '8 to 11 September 2016'],
    [[2015, 6, 16], [2017, 3, 3], 'June 2015 to March 2017'],
    [[2016, 12, 20, 3, 22], [2017, 1, 9, 5], '20 December 2016 to 9 January 2017'],
    [[2017, 1, 10, 3], [2017, 3, 20, 5], 'January to March 2017'],
    [[2009, 5], [2017, 3], '2009 to 2017'],
    [[2017, 2, 13, 10, 55], [2017, 2, 13, 11, 10], '10:55 to 11:10, 13 February 2017'],
    [[2017, 2, 13, 22], [2017, 2, 14, 4], '22:00, 13 February 2017 to 04:00, 14 February 2017'],
    [[2017, 2, 13, 10, 55], [2017, 2, 13, 10, 55, 5], '10:55:00 to 10:55:05, 13 February 2017'],
    [[2017, 2, 13, 10], [2017, 2, 13, 10, 0, 0, 20], '10:00:00.000 to 10:00:00.020, 13 February 2017'],
    [[-60], [40], '61 BC to 39 AD'],
    [[-43], [-42], '44 BC'],
    [[-13.8e9], [2020], '13.8 billion BC to 2019 AD'],
    [[-13_799_483_221], [-1_234_567_890], '13.8 billion BC to 1.2 billion BC'],
    [[-13.8e9], [-13.8e9 + 500], '13.8 billion BC to 13,799,999,502 BC'],
  ])('from %j to %j reads %s', (start, end, words) => {
    expect(rangeInWords(instantOf(...start), instantOf(...end), 'en-GB')).toBe(words);
  });

  it('says nothing of what is no window', () => {
    for (const [start, end] of [
      [0, 0],
      [1, 0],
      [NaN, 1],
      [0, Infinity],
    ]) {
      expect(rangeInWords(start, end, 'en-GB')).toBe('');
    }
  });

  it('has words for every window, of any size and anywhere', () => {
    const instant = fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.double({ min: -4.4e20, max: 4.4e20, noNaN: true }),
    );
    const duration = fc.double({ min: 0, max: 20.5 }).map((power) => 10 ** power);
    fc.assert(
      fc.property(instant, duration, fc.constantFrom(...LOCALES), (start, durationMs, locale) => {
        fc.pre(start + durationMs > start);
        expect(rangeInWords(start, start + durationMs, locale)).not.toMatch(/^$|undefined|NaN|null|\[object/);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
