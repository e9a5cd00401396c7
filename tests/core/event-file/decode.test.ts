import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/event-file/decode.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { SEED } from './support/files.ts';

function decoded(bytes: number[] | Uint8Array) {
  const report = new Report(100);
  const text = decode(Uint8Array.from(bytes), report);
  return { text, faults: report.faults.map(({ code, facts }) => ({ code, ...facts })) };
}

describe('decode', () => {
  it('gives back every text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decoded(new TextEncoder().encode(`{${text}`))).toEqual({ text: `{${text}`, faults: [] });
      }),
      { seed: SEED },
    );
  });

  it.each([
    ['nothing', [], ''],
    ['a byte order mark, which goes', [0xef, 0xbb, 0xbf, 0x7b], '{'],
    ['U+FFFD itself, which stays', [0x61, 0xef, 0xbf, 0xbd], 'a\ufffd'],
    ['a single zero', [0], '\0'],
  ])('takes %s', (_name, bytes, text) => {
    expect(decoded(bytes)).toEqual({ text, faults: [] });
  });

  it.each([
    ['UTF-16, little end first, with its mark', [0xff, 0xfe, 0x7b, 0]],
    ['UTF-16, big end first, with its mark', [0xfe, 0xff, 0, 0x7b]],
    ['UTF-16 without a mark', [0x7b, 0, 0x7d, 0]],
    ['UTF-32', [0, 0, 0xfe, 0xff]],
  ])('knows %s', (_name, bytes) => {
    expect(decoded(bytes)).toEqual({
      text: null,
      faults: [{ code: 'file.encoding', reason: 'UTF-16 or UTF-32' }],
    });
  });

  it.each([
    ['Windows-1252', [0x43, 0x61, 0x66, 0xe9, 0x22], 3],
    ['a character cut off at the end', [0x61, 0xe2, 0x82], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['a longer form than needed', [0x61, 0x62, 0xc0, 0xaf], 2],
    ['a bad byte behind a good U+FFFD', [0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0xff], 5],
  ])('says which byte is wrong in %s', (_name, bytes, size) => {
    expect(decoded(bytes)).toEqual({ text: null, faults: [{ code: 'file.encoding', size }] });
  });

  it('knows what is no text at all', () => {
    expect(decoded([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])).toEqual({
      text: null,
      faults: [{ code: 'file.notjson', reason: 'binary' }],
    });
  });

  it('names the first wrong byte, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const good = new TextEncoder().encode(`{${before.replace(/\p{Cc}/gu, '')}`);
        const { faults } = decoded([
          ...good,
          0xff,
          ...new TextEncoder().encode(after.replace(/\p{Cc}/gu, '')),
        ]);
        expect(faults).toEqual([{ code: 'file.encoding', size: good.length }]);
      }),
      { seed: SEED },
    );
  });
});
