import { utc } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { elapsedInWords, formatInstant, parseDate } from '../../../src/core/time/index.ts';
import { dateOf, dateTexts, SEED } from './support/dates.ts';

function elapsed(from: string, to: string, locale = 'en-GB'): string {
  return elapsedInWords(dateOf(from, 'America/New_York'), dateOf(to, 'America/New_York'), locale);
}

describe('elapsedInWords', () => {
  it.each([
    ['2016-09-08', '2016-09-08', 'the same day'],
    ['2016-09-08', '2016-09-09', 'the next day'],
    ['2016-09-08', '2016-10-19', '41 days later'],
    ['2016-09-08', '2016-10-28', '50 days later'],
    ['2016-07-31', '2016-09-30', '61 days later'],
    ['2016-07-31', '2016-10-01', '2 months later'],
    ['2016-02-28', '2016-10-07', '7 months later'],
    ['2015-06-16', '2017-06-16', '2 years later'],
    ['2015-06-16', '2018-01-20', '3 years later'],
    ['2016-09', '2016-09', 'the same month'],
    ['2016-09', '2016-10', 'the next month'],
    ['2016-09', '2017-04', '7 months later'],
    ['2015-06', '2017-06', '2 years later'],
    ['2000', '2001', 'the next year'],
    ['2000', '2017', '17 years later'],
    ['2016', '2016-05', 'the same year'],
    ['2016-09-08', '2016-09', 'the same month'],
    ['2016-12-29', '2017-01', 'the next month'],
    ['2016-12-29', '2017', 'the next year'],
    ['2016-02-28', '2016-10', 'about 8 months later'],
    ['2016-21', '2016-11', 'about 8 months later'],
    ['1912~', '1939', 'about 27 years later'],
    ['2017-01-17~', '2017-03-02', 'about 44 days later'],
    ['2017-03-02T14:30-05:00~', '2017-03-02T16:00-05:00~', 'the same day'],
    ['2017-03-01T23:00-05:00', '2017-03-02T05:30Z', 'the next day'],
    ['2015-06-16/2016-11-08', '2016-02-28', '8 months later'],
    ['-0043', '0014', '57 years later'],
    ['-0043-03-15', '-0030-08-01', '13 years later'],
    ['-13800000000', '-4500000000', '9,300,000,000 years later'],
    ['+275760-09-12', '+275761-01-01', 'the next year'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(elapsed(from, to)).toBe(words);
  });

  it.each([
    ['1912~', '1912', 'a vague date may be either side of the other'],
    ['1912~', '1913', 'a vague date is not so sure of the next year'],
    ['2016-21', '2016-21', 'a season is longer than its months'],
    ['201X', '2020', 'a decade is too coarse to count from'],
    ['2017', '2016', 'the second is the earlier'],
    ['../2015', '2016', 'the beginning is open'],
    ['/2015', '2016', 'the beginning is unknown'],
  ])('from %s to %s nothing can honestly be said: %s', (from, to) => {
    expect(elapsed(from, to)).toBe('');
  });

  it.each([
    ['de', '2016-09-08', '2016-10-19', '+41 Tage'],
    ['de', '2016-09-08', '2016-09-09', '+1 Tag'],
    ['de', '2016-09', '2017-04', '+7 Monate'],
    ['de', '1912~', '1939', '+27 Jahre~'],
    ['de', '2016-09-08', '2016-09-08', ''],
  ])('in %s, from %s to %s is %j', (locale, from, to, words) => {
    expect(elapsed(from, to, locale)).toBe(words);
  });

  it('counts a whole number of months as that number', () => {
    const start = fc.integer({ min: instantOf(1000) / 864e5, max: instantOf(3000) / 864e5 });
    fc.assert(
      fc.property(start, fc.integer({ min: 3, max: 23 }), (days, months) => {
        const from = formatInstant(days * 864e5).slice(0, 10);
        const later = formatInstant(Number(addMonths(days * 864e5, months, { in: utc }))).slice(0, 10);
        expect(elapsed(from, later)).toBe(`${months} months later`);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('has words or none for any two dates, but never half of them', () => {
    fc.assert(
      fc.property(dateTexts, dateTexts, fc.constantFrom('en-GB', 'de', 'ar', 'nonsense'), (a, b, locale) => {
        const from = parseDate(a, 'UTC').date;
        const to = parseDate(b, 'UTC').date;
        fc.pre(from !== null && to !== null);
        expect(elapsedInWords(from, to, locale)).not.toMatch(/undefined|NaN|null|-\d/);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
