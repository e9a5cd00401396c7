import { describe, expect, test } from 'vitest';
import { eventsOf, findings, words } from './support.ts';

const dates = (...texts: string[]) => eventsOf(...texts.map((date) => ({ date })));

describe('many firsts of January', () => {
  test('are asked about once, at the first', () => {
    const events = dates('1998-01-01', '2001-01-01', '2003-05-06', '2004-01-01');
    expect(findings(events)).toEqual(['lint.new-year /events/0/date']);
    expect(words(events)).toBe(
      '3 of 4 dates are a first of January. Where only the year is known, write the year alone: "1998".',
    );
  });

  test('are found in intervals, before zero and under marks too', () => {
    expect(findings(dates('1998-01-01/1999-05-06', '-0043-01-01', '1999-05/2000-01-01~'))).toEqual([
      'lint.new-year /events/0/date',
    ]);
    expect(words(dates('1998-05-06/1999-01-01', '2000-01-01', '2001-01-01'))).toContain('"1999"');
    expect(words(dates('-0043-01-01', '2000-01-01', '2001-01-01'))).toContain('"-0043"');
  });

  test.each([
    ['two of them', ['1998-01-01', '1999-01-01']],
    ['years, months, other days', ['1998', '1998-01', '1998-11-01', '1998-01-11', '1998-01-02']],
    ['times on that day', ['1998-01-01T00:00Z', '1999-01-01T00:00Z', '2000-01-01T00:00Z']],
    [
      'three among forty',
      Array.from({ length: 40 }, (_, index) => `${1900 + index}${index < 3 ? '-01-01' : ''}`),
    ],
  ])('are not seen in %s', (_, texts) => {
    expect(findings(dates(...texts))).toEqual([]);
  });
});

describe('times with and without an offset in one file', () => {
  test('are asked about once, at the first without', () => {
    const events = dates(
      '2017-03-01T16:00-05:00',
      '2017-03-02T17:00',
      '2017-03-03T18:00',
      '2017-03-04T19:00Z',
    );
    expect(findings(events)).toEqual(['lint.offset /events/1/date']);
    expect(words(events)).toBe(
      'This time has no offset, and is taken by the clocks of UTC; 2 of 4 times have one. Write the offset of every time, as in "2017-03-02T16:00-05:00".',
    );
  });

  test('are found within one interval', () => {
    expect(findings(dates('2017-03-01T16:00-05:00', '2017-03-02T17:00Z/2017-03-02T18:00'))).toEqual([
      'lint.offset /events/1/date',
    ]);
  });

  test.each([
    ['all with one', ['2017-03-01T16:00-05:00', '2017-03-02T17:00:00.5Z~', '2017-03-03T16:00+01']],
    ['all without', ['2017-03-01T16:00', '2017-03-02T17:00:30?']],
    ['days, which need none', ['2017-03-01T16:00-05:00', '2017-03-02', '2017-03-02/2017-03-05']],
  ])('are not seen where they are %s', (_, texts) => {
    expect(findings(dates(...texts))).toEqual([]);
  });
});
