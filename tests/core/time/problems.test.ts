import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/core/time/index.ts';

describe('what is no date', () => {
  it.each([
    ['2017-02-29', 'February 2017 has 28 days', 'Did you mean 2017-02-28?'],
    ['1900-02-29', 'February 1900 has 28 days', 'Did you mean 1900-02-28?'],
    ['-0003-02-29', 'February -0003 has 28 days', 'Did you mean -0003-02-28?'],
    ['2017-02-30', 'February 2017 has 28 days', 'Did you mean 2017-02-28?'],
    ['2017-04-31~', 'April 2017 has 30 days', 'Did you mean 2017-04-30~?'],
    ['2017-04-00', 'April 2017 has 30 days', 'Did you mean 2017-04-01?'],
    ['2017-13', 'there is no month 13', 'Months go from 01 to 12.'],
    ['2017-13-04', 'there is no month 13', 'Did you mean 2017-04-13?'],
    ['2016-17', 'there is no month 17', 'Did you mean 2016/2017?'],
    ['2016-25', 'there is no month 25', 'Months go from 01 to 12.'],
    ['2017-02-03T25:00Z', 'a day ends at 24:00', 'Hours go from 00 to 23.'],
    ['2017-02-03T24:00:01Z', 'a day ends at 24:00', 'Hours go from 00 to 23.'],
    ['2017-02-03T12:60Z', 'an hour has 60 minutes', 'Minutes go from 00 to 59.'],
    ['2017-03-03T12:30:60Z', 'a minute has 60 seconds', 'Seconds go from 00 to 59, without leap seconds.'],
    ['2017-02-03T04:05+15:00', 'no clock is that far from UTC', 'Offsets go from -12:00 to +14:00.'],
    ['2017-02-03T04:05+05:75', 'no clock is that far from UTC', 'Offsets go from -12:00 to +14:00.'],
  ])('%s cannot be: %s', (text, why, hint) => {
    const message = `"${text}" is not a date: ${why}.`;
    expect(parseDate(text, 'UTC')).toEqual({
      date: null,
      problems: [{ code: 'date.impossible', level: 'error', message, hint }],
    });
  });

  it('quotes what it was given as it is, markup and all, cut at 60 characters', () => {
    const [short] = parseDate('<time>2017-02-03</time>', 'UTC').problems;
    expect(short.message).toBe('"<time>2017-02-03</time>" is not a date.');
    const [long] = parseDate('x'.repeat(61), 'UTC').problems;
    expect(long.message).toBe(`"${'x'.repeat(60)}..." is not a date.`);
  });

  it('asks which winter', () => {
    expect(parseDate('2016-24', 'UTC')).toEqual({
      date: null,
      problems: [
        {
          code: 'date.winter',
          level: 'error',
          message: '"2016-24" does not say which winter, the one that begins or the one that ends that year.',
          hint: 'Say an interval: 2015-12/2016-02 or 2016-12/2017-02.',
        },
      ],
    });
  });
});

describe('what is a date, with a warning', () => {
  it.each([
    ['2017-02-03t04:05:06z', '2017-02-03T04:05:06Z'],
    [' 2017 ', '2017'],
    ['201x', '201X'],
    ['y-170000002', 'Y-170000002'],
  ])('%j is read as %s', (text, written) => {
    expect(parseDate(text, 'UTC')).toEqual({
      date: parseDate(written, 'UTC').date,
      problems: [
        {
          code: 'date.normalised',
          level: 'warning',
          message: `"${text}" is read as ${written}.`,
          hint: `Write ${written}.`,
        },
      ],
    });
  });

  it('says that year 0 is 1 BC', () => {
    const { date, problems } = parseDate('0000', 'UTC');
    expect(date).not.toBeNull();
    expect(problems).toEqual([
      {
        code: 'date.year-zero',
        level: 'warning',
        message: '"0000" is in 1 BC: history books have no year 0.',
        hint: 'Write 0001 for AD 1, -0001 for 2 BC.',
      },
    ]);
  });

  it.each(['-13800000000-01', '-13800000000-21', '-13800000000-01-02T10:00Z'])(
    'keeps %s to its year',
    (text) => {
      const { date, problems } = parseDate(text, 'UTC');
      expect(date).toEqual(parseDate('-13800000000', 'UTC').date);
      expect(problems).toEqual([
        {
          code: 'date.precision',
          level: 'warning',
          message: `"${text}" is kept to the year: nothing so far away is known to the month.`,
          hint: 'Write -13800000000.',
        },
      ]);
    },
  );
});
