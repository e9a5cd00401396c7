import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, isBlank } from '../../../src/core/event-file/characters.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { anyText, SEED } from './support/files.ts';

function clean(text: string): [string, string[]] {
  const report = new Report(100);
  return [cleaned(text, report), report.faults.map(({ code }) => code)];
}

describe('cleaned', () => {
  it.each([
    ['Flynn resigns', 'Flynn resigns', []],
    ['two\nlines\r\n\tand a tab', 'two\nlines\r\n\tand a tab', []],
    ['𝒜 👩‍🚀 می‌خواهم', '𝒜 👩‍🚀 می‌خواهم', []],
    ['a\u0000b', 'ab', ['text.control']],
    ['\u001b[31mred\u0007', '[31mred', ['text.control']],
    ['a\u009bb\u007f', 'ab', ['text.control']],
    ['x\ud800y', 'x\ufffdy', ['text.surrogate']],
    ['\udc00\ud800', '\ufffd\ufffd', ['text.surrogate']],
    ['\u0000\ud800', '\ufffd', ['text.control', 'text.surrogate']],
  ])('makes of %j %j', (text, clear, codes) => {
    expect(clean(text)).toEqual([clear, codes]);
  });

  it('gives a text that an address can hold and that is clean already', () => {
    const half = fc.constantFrom('\ud800', '\udbff', '\udc00', '\u0000', '\u0085', 'a', '\n', '𝒜');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: half }), anyText), (text) => {
        const [clear] = clean(text);
        expect(decodeURIComponent(encodeURIComponent(clear))).toBe(clear);
        expect(clean(clear)).toEqual([clear, []]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('isBlank', () => {
  it.each(['', ' ', '\t\r\n', '\u00a0\u2003\u3000', '\u200b\u2060\ufeff', '\u0000', '\u202e', ' \u200d '])(
    'is true of %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each(['a', ' . ', '\u0301', '👩‍🚀', '\ue000', '\ufffd', '0'])('is false of %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
