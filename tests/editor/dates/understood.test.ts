import { describe, expect, test } from 'vitest';
import { understood } from '../../../src/editor/dates/understood.ts';

const ZONE = 'America/New_York';
const read = (text: string) => understood(text, ZONE, 'en-GB');

describe('a date field says back', () => {
  test.each([
    ['1912~', 'about 1912: drawn from 1 January to 31 December 1912, soft'],
    ['2016-09', 'September 2016: drawn from 1 to 30 September 2016'],
    ['2016-09-08', '8 September 2016'],
    ['2016-09-08?', 'perhaps 8 September 2016: drawn 8 September 2016, soft'],
    ['2016-09-08/2016-09-11', '8 to 11 September 2016'],
    [
      '2016-12/2017-02~',
      'December 2016 to about February 2017: drawn from 1 December 2016 to 28 February 2017, soft at the end',
    ],
    ['1985/..', 'since 1985: drawn from 1 January to 31 December 1985, open at the end'],
    ['2017-03-02T16:00-05:00', '16:00, 2 March 2017'],
    ['201X', '2010s: drawn from 1 January 2010 to 31 December 2019'],
    ['Y-13800000000', '13.8 billion BC'],
    ['', ''],
    ['2017-02-29', ''],
  ])('of %s: %s', (text, words) => {
    expect(read(text).words).toBe(words);
  });

  test('what is wrong, in words', () => {
    expect(read('2017-02-29').problems).toEqual([
      {
        level: 'error',
        text: '"2017-02-29" is not a date: February 2017 has 28 days. Did you mean 2017-02-28?',
      },
    ]);
    expect(read('').problems).toEqual([]);
  });
});

describe('a date field proposes', () => {
  test.each([
    ['2017-02-29', ['2017-02-28']],
    ['13/04/2021', ['2021-04-13']],
    ['c. 1912', ['1912~']],
    ['?1912', ['1912?']],
    ['2016-24', ['2015-12/2016-02', '2016-12/2017-02']],
    ['2017-02-29/2017-03-05', ['2017-02-28/2017-03-05']],
    ['2017/2016', ['2016/2017']],
    ['3 March 2017', ['2017-03-03']],
    ['2017-03-12T02:30', ['2017-03-12T02:30-05:00']],
    // Nothing where the hint only explains.
    ['soon', []],
    ['03/02/2017', []],
    ['2017-02-03', []],
  ])('for %s: %j', (text, suggestions) => {
    expect(read(text).suggestions).toEqual(suggestions);
  });
});
