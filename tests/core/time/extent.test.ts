import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core/time/civil.ts';
import { extentOf } from '../../../src/core/time/index.ts';
import { dateOf } from './support/dates.ts';

const HARD = { softStart: false, softEnd: false, openStart: false, openEnd: false };

describe('extentOf', () => {
  it('lays a single date out over its whole precision', () => {
    expect(extentOf(dateOf('2016-09'))).toEqual({
      ...HARD,
      start: instantOf(2016, 9),
      end: instantOf(2016, 10),
      isSpan: false,
      precision: 'month',
    });
  });

  it('draws both ends of a marked date soft', () => {
    for (const text of ['1912~', '1912?', '1912%']) {
      expect(extentOf(dateOf(text))).toMatchObject({ ...HARD, softStart: true, softEnd: true });
    }
  });

  it('draws each end of an interval as its own mark says', () => {
    expect(extentOf(dateOf('1912~/1914'))).toMatchObject({ ...HARD, softStart: true });
    expect(extentOf(dateOf('1912/1914?'))).toMatchObject({ ...HARD, softEnd: true });
  });

  it.each([
    ['1985/..', { openEnd: true }],
    ['../1985', { openStart: true }],
    ['1985/', { softEnd: true }],
    ['/1985', { softStart: true }],
  ])('%s lies where its known end lies, and is flagged', (text, flags) => {
    expect(extentOf(dateOf(text))).toEqual({
      ...HARD,
      ...flags,
      start: instantOf(1985),
      end: instantOf(1986),
      isSpan: true,
      precision: 'year',
    });
  });

  it('is null for an interval with no known end', () => {
    expect(extentOf({ kind: 'interval', start: 'open', end: 'unknown' })).toBeNull();
  });

  it("takes the start's precision, or that of the only known end", () => {
    expect(extentOf(dateOf('2017-06-01/2017'))?.precision).toBe('day');
    expect(extentOf(dateOf('../2017'))?.precision).toBe('year');
  });
});
