import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCrlf, offsetInFile, ShownText, withCrlf, withLf } from '../../src/editor/raw/line-ends.ts';

test('only a text whose lines all end with CRLF is one of CRLF', () => {
  for (const text of ['a\r\nb', '\r\n']) expect(isCrlf(text)).toBe(true);
  for (const text of ['', 'a', 'a\nb', 'a\r\nb\n', 'a\rb\r\n', '\r\r\n']) expect(isCrlf(text)).toBe(false);
});

test('what is shown of such a text leads back to it to the byte, and so do places in it', () => {
  const texts = fc.array(fc.constantFrom('a', '𝒜', '\r\n', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const shown = withLf(text);
      expect(withCrlf(shown)).toBe(text);
      const file = new ShownText(text);
      expect(file.doc).toBe(shown);
      for (let offset = 0; offset <= shown.length; offset += 1) {
        const line = shown.slice(0, offset).split('\n').length;
        expect(file.offsetOf(offsetInFile(offset, line))).toBe(offset);
      }
    }),
    { seed: 20170302 },
  );
  expect(new ShownText('a\r\nb').offsetOf(2)).toBe(1);
  expect(withCrlf('a\nb\rc\r\nd')).toBe('a\r\nb\r\nc\r\nd');
});

test('a text goes on being shown as it was until its lines end in another way', () => {
  const file = new ShownText('a\r\nb');
  expect(file.renew('a')).toBe(false);
  expect(file.renew('a\r\n')).toBe(false);
  expect(file.renew('a\n')).toBe(true);
  expect(file.doc).toBe('a\n');
  expect(file.offsetOf(2)).toBe(2);
  expect(file.renew('a\r\nb\n')).toBe(false);
  expect(file.renew('a\r\nb\r\n')).toBe(true);
  expect(file.doc).toBe('a\nb\n');
});
