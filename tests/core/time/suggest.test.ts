import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/core/time/index.ts';

describe('a text that is no date', () => {
  it.each([
    ['Feb 3, 2017', '2017-02-03'],
    ['February 3rd 2017', '2017-02-03'],
    ['3 February 2017', '2017-02-03'],
    ['3-Feb-2017', '2017-02-03'],
    ['February 2017', '2017-02'],
    ['Sept. 2016', '2016-09'],
    ['20170203', '2017-02-03'],
    ['275761', '+275761'],
    ['+2017', '2017'],
    ['-44', '-0044'],
    ['44 BC', '-0043'],
    ['44 B.C.E.', '-0043'],
    ['1 bc', '0000'],
    ['AD 44', '0044'],
    ['44 CE', '0044'],
    ['-13.8e9', '-13800000000'],
    ['Y-17E7', '-170000000'],
    ['1850s', '185X'],
    ["1850's", '185X'],
    ['19th century', '18XX'],
    ['Q1 2017', '2017-01/2017-03'],
    ['2017-Q4', '2017-10/2017-12'],
    ['Spring 2016', '2016-21'],
    ['fall of 2016', '2016-23'],
    ['13/04/2021', '2021-04-13'],
    ['25/12/2017', '2017-12-25'],
    ['12/25/2017', '2017-12-25'],
    ['25.12.2017', '2017-12-25'],
    ['2017/02/03', '2017-02-03'],
    ['2017/02', '2017-02'],
    ['2017-2-3', '2017-02-03'],
    ['2017-2', '2017-02'],
    ['2016\u20132017', '2016/2017'],
    ['2017\u201302\u201303', '2017-02-03'],
    ['2017\u201102\u201103', '2017-02-03'],
    ['\u22120043-03-15', '-0043-03-15'],
    ['\u0662\u0660\u0661\u0667-\u0660\u0662-\u0660\u0663', '2017-02-03'],
    ['\uff12\uff10\uff11\uff17-02-03', '2017-02-03'],
    ['2017-02-03 04:05', '2017-02-03T04:05'],
    ['2017-02-03 4:05 -0500', '2017-02-03T04:05-05:00'],
    ['2017-02-03T04:05:06,5Z', '2017-02-03T04:05:06.5Z'],
    ['2017-02-03T04:05+0545', '2017-02-03T04:05+05:45'],
    ['c. 1912', '1912~'],
    ['about 1912', '1912~'],
    ['~1912', '1912~'],
    ['1912 ~', '1912~'],
    ['1912?~', '1912%'],
    ['c. 2017-02-03T10:00', '2017-02-03T10:00~'],
    ['since 1985', '1985/..'],
    ['1985-present', '1985/..'],
    ['1985/\u2026', '1985/..'],
    ['until 1985', '../1985'],
    ['1850 to 1860', '1850/1860'],
    ['2016 - 2017', '2016/2017'],
    ['2016\u201317', '2016/2017'],
    ['2017-02-03/Feb 5, 2017', '2017-02-05'],
  ])('%s: did you mean %s?', (text, candidate) => {
    const { date, problems } = parseDate(text, 'UTC');
    expect(date).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'date.format',
      level: 'error',
      hint: `Did you mean ${candidate}?`,
    });
    expect(parseDate(candidate, 'UTC').date).not.toBeNull();
  });

  it.each([
    ['1912 ?', 'Write 1912? instead.'],
    ['03/02/2017', 'Write the year first, then month and day: 2017-02-03.'],
    ['today', 'A file keeps its day: write the date itself, such as 2017-02-03.'],
    ['=TODAY()', 'A file keeps its day: write the date itself, such as 2017-02-03.'],
    ['winter 2016', 'A winter lies in two years: say an interval, such as 2016-12/2017-02.'],
    ['XXXX-12', 'A date without a year has no place on a timeline: say at least the century, such as 19XX.'],
    ['3-Feb-17', 'Write the year in full, and first: 2017-02-03.'],
    ['-0000-01-01', 'There is no year minus zero: 0000 is 1 BC, -0001 is 2 BC.'],
    ['1', 'Write years with four digits: 0044, 1944.'],
    ['2016~-09', 'Write the mark at the very end of the date: 2016-09~.'],
    ['2017-02-03T11', 'Write hours and minutes: 2017-02-03T11:00.'],
    ['[1667,1668]', 'Write one date, or a span such as 2016-12/2017-02.'],
    ['banana 1', 'Write 2017-02-03, 2017-02 or 2017; 1912~ for about 1912; 2016-12/2017-02 for a span.'],
    ['TBC', 'Write 2017-02-03, 2017-02 or 2017; 1912~ for about 1912; 2016-12/2017-02 for a span.'],
    ['', 'Write 2017-02-03, 2017-02 or 2017; 1912~ for about 1912; 2016-12/2017-02 for a span.'],
    ['../..', 'Write 2017-02-03, 2017-02 or 2017; 1912~ for about 1912; 2016-12/2017-02 for a span.'],
  ])('%j gets a word of help', (text, hint) => {
    const message = `"${text}" is not a date.`;
    expect(parseDate(text, 'UTC')).toEqual({
      date: null,
      problems: [{ code: 'date.format', level: 'error', message, hint }],
    });
  });
});
