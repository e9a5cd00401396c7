import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/core/time/phrases.ts';

describe('phrasesOf', () => {
  it('is one table for all of English, and for what is no tag', () => {
    for (const locale of ['en-GB', 'en-US', 'EN', 'en_GB', '', 'constructor', '__proto__']) {
      expect(phrasesOf(locale)).toBe(phrasesOf('en'));
    }
  });

  it("has EDTF's signs, and no word, for other languages", () => {
    const phrases = phrasesOf('ar');
    expect(phrasesOf('enm')).toBe(phrases);
    expect([phrases.about('1912'), phrases.perhaps('1912'), phrases.perhapsAbout('1912')]).toEqual([
      '1912~',
      '1912?',
      '1912%',
    ]);
    expect([phrases.since('1985'), phrases.until('1985')]).toEqual([
      '1985 \u2013 \u2026',
      '\u2026 \u2013 1985',
    ]);
    expect([phrases.unknown, phrases.later('7'), phrases.time('11:06', '9')]).toEqual([
      '?',
      '+7',
      '9, 11:06',
    ]);
    expect([phrases.to, phrases.season, phrases.decade, phrases.century, phrases.untilEndOf]).toEqual(
      Array.from({ length: 5 }),
    );
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
  ])('says century %d as %s', (number, ordinal) => {
    expect(phrasesOf('en').century?.(number)).toBe(`${ordinal} century`);
  });
});
