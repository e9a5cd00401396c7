import { parse as parseEdtf } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, type DateProblem } from '../../../src/core/time/index.ts';
import { dateTexts, mutatedTexts, SEED } from './support/dates.ts';

/** edtf.js says which texts are valid; what they mean it says otherwise than we do. */
function isValidEdtf(text: string): boolean {
  try {
    parseEdtf(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

/** The faults for which we do not take a text as it stands; none if we do. */
function refusals(text: string): DateProblem['code'][] {
  return parseDate(text, 'UTC')
    .problems.filter(({ level, code }) => level === 'error' || code === 'date.normalised')
    .map(({ code }) => code);
}

function accountsFor({ takenBy, code, pattern }: Difference, text: string, refused: string[]): boolean {
  return pattern.test(text) && (takenBy === 'us' ? refused.length === 0 : refused.includes(code ?? ''));
}

interface Difference {
  name: string;
  why: string;
  example: string;
  /** Who takes it: we or edtf.js at level 1. */
  takenBy: 'us' | 'edtf.js';
  /** What we say of it, where we do not take it. */
  code?: DateProblem['code'];
  pattern: RegExp;
}

const DIFFERENCES: Difference[] = [
  {
    name: 'a mark after a time',
    why: 'a newspaper knows "about four o\'clock"',
    example: '2017-03-02T16:00-05:00~',
    takenBy: 'us',
    pattern: /T.*[?~%]/,
  },
  {
    name: 'expanded years',
    why: 'ISO 8601 writes years of more than four digits with a sign, as JavaScript does',
    example: '+012017-02-03',
    takenBy: 'us',
    pattern: /(^|\/)[+-]\d{5,}/,
  },
  {
    name: 'bare numbers',
    why: 'they are expanded years without month and day, the natural way to write deep time',
    example: '-13800000000',
    takenBy: 'us',
    pattern: /(^|\/)[+-]\d{5,}([?~%]|\/|$)/,
  },
  {
    name: 'a mark after unspecified digits',
    why: '"about the 1850s" is said; edtf.js has it at level 2 and for decades alone',
    example: '185X~',
    takenBy: 'us',
    pattern: /X[?~%]/,
  },
  {
    name: 'a mark after a season',
    why: '"about spring 2016" is said; edtf.js has it at level 3',
    example: '2016-21~',
    takenBy: 'us',
    pattern: /-2[123][?~%]/,
  },
  {
    name: 'a mark after a long year',
    why: 'hardly any long year is known to the year',
    example: 'Y-170000002~',
    takenBy: 'us',
    pattern: /Y-?\d+[?~%]/,
  },
  {
    name: 'unspecified digits as the end of an interval',
    why: 'an end may be whatever may stand alone; edtf.js has it at level 2',
    example: '185X/1912',
    takenBy: 'us',
    pattern: /X.*\/|\/.*X/,
  },
  {
    name: 'a season as the end of an interval',
    why: 'an end may be whatever may stand alone; edtf.js has it at level 3',
    example: '2016-21/2017',
    takenBy: 'us',
    pattern: /-2[123].*\/|\/.*-2[123]/,
  },
  {
    name: 'a long year as the end of an interval',
    why: 'an end may be whatever may stand alone',
    example: 'Y-170000002/Y-160000000',
    takenBy: 'us',
    pattern: /Y.*\/|\/.*Y/,
  },
  {
    name: 'the offset -00:00',
    why: 'RFC 3339 writes it for UTC of an unknown place; nothing is lost by reading it',
    example: '2017-03-02T16:00-00:00',
    takenBy: 'us',
    pattern: /T.*-00(:00)?/,
  },
  {
    name: 'a bare winter',
    why: 'it does not say which of two winters: date.winter asks for an interval',
    example: '2016-24',
    takenBy: 'edtf.js',
    code: 'date.winter',
    pattern: /-24/,
  },
  {
    name: 'a date without a year',
    why: 'it has no place on an axis',
    example: 'XXXX',
    takenBy: 'edtf.js',
    code: 'date.format',
    pattern: /XXXX/,
  },
  {
    name: 'an interval with no known end',
    why: 'it has no place on an axis',
    example: '../..',
    takenBy: 'edtf.js',
    code: 'date.format',
    pattern: /^(\.\.)?\/(\.\.)?$/,
  },
  {
    name: 'offsets without a colon',
    why: 'the extended form has colons throughout, and a hint says so',
    example: '2017-02-03T04:05+0545',
    takenBy: 'edtf.js',
    code: 'date.format',
    pattern: /T.*[+-]\d{4}/,
  },
  {
    name: 'a century of two digits',
    why: 'it is a slip far more often than a century, which 20XX says',
    example: '20',
    takenBy: 'edtf.js',
    code: 'date.format',
    pattern: /^-?\d\d$/,
  },
  {
    name: 'days that a month does not have',
    why: 'its grammar lets 29 February through in every year',
    example: '2017-02-29',
    takenBy: 'edtf.js',
    code: 'date.impossible',
    pattern: /-02-29/,
  },
  {
    name: 'intervals that run backwards',
    why: 'date.order says so',
    example: '2017/2016',
    takenBy: 'edtf.js',
    code: 'date.order',
    pattern: /\//,
  },
];

describe('which texts are dates', () => {
  it.each(DIFFERENCES)('differs from edtf.js in $name, because $why', (difference) => {
    const { example, takenBy } = difference;
    const refused = refusals(example);
    expect({ us: refused.length === 0, edtf: isValidEdtf(example) }).toEqual({
      us: takenBy === 'us',
      edtf: takenBy === 'edtf.js',
    });
    expect(accountsFor(difference, example, refused)).toBe(true);
  });

  it.each([
    ['texts of the grammar', dateTexts, 3000],
    ['texts with one letter wrong', mutatedTexts, 5000],
  ])('agrees with edtf.js on %s, but for the differences above', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const refused = refusals(text);
        if ((refused.length === 0) === isValidEdtf(text)) return;
        const takenBy = refused.length === 0 ? 'us' : 'edtf.js';
        expect(
          DIFFERENCES.some((known) => known.takenBy === takenBy && accountsFor(known, text, refused)),
          `${text} is taken by ${takenBy} alone`,
        ).toBe(true);
      }),
      { seed: SEED, numRuns },
    );
  });

  it('takes a fair share of what it generates, or agreement would mean nothing', () => {
    const taken = fc
      .sample(dateTexts, { seed: SEED, numRuns: 1000 })
      .filter((text) => refusals(text).length === 0);
    expect(taken.length).toBeGreaterThan(300);
  });
});
