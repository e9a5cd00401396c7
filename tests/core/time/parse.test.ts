import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, readDate } from '../../../src/core/time/index.ts';
import { anyText } from '../event-file/support/files.ts';
import { dateTexts, fuzzyOf, mutatedTexts, SEED } from './support/dates.ts';

const NEW_YORK = 'America/New_York';

describe('reading', () => {
  it('refuses a text of 50,000 blanks by its length, unread', () => {
    const text = `2017-02-03T${' '.repeat(50000)}x`;
    const { date, problems } = parseDate(text, 'UTC');
    expect(date).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'date.format',
      message: `"${text.slice(0, 60)}..." is not a date.`,
      hint: 'A date has at most 200 characters.',
    });
  });

  it('never throws, and gives a date exactly when no error stands beside it', () => {
    const anything = fc.oneof(dateTexts, mutatedTexts, fc.string(), anyText);
    fc.assert(
      fc.property(anything, fc.constantFrom('UTC', NEW_YORK, 'Not/AZone', ''), (text, timeZone) => {
        const { date, problems } = parseDate(text, timeZone);
        expect(problems.some(({ level }) => level === 'error')).toBe(date === null);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('finds the same date without words as with them', () => {
    fc.assert(
      fc.property(fc.oneof(dateTexts, mutatedTexts), (text) => {
        const { date, faults } = readDate(text, NEW_YORK);
        const told = parseDate(text, NEW_YORK);
        expect(date).toEqual(told.date);
        expect(faults.map(({ code }) => code)).toEqual(told.problems.map(({ code }) => code));
      }),
      { seed: SEED },
    );
  });

  it('lays a day within its month, a month within its year, a year within its decade and century', () => {
    const day = fc.date({
      min: new Date(Date.UTC(1000, 0, 1)),
      max: new Date(Date.UTC(9999, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        const nested = [
          text,
          text.slice(0, 7),
          text.slice(0, 4),
          `${text.slice(0, 3)}X`,
          `${text.slice(0, 2)}XX`,
        ];
        const dates = nested.map((part) => fuzzyOf(part));
        for (let i = 1; i < dates.length; i++) {
          expect(dates[i].earliest).toBeLessThanOrEqual(dates[i - 1].earliest);
          expect(dates[i].latest).toBeGreaterThanOrEqual(dates[i - 1].latest);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
