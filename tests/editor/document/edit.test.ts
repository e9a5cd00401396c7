import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied, between, inverse, type Edits } from '../../../src/editor/document/edit.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });

/** Replacements that are apart from one another, in a text that is long enough for them. */
const change = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(9), fc.nat(9), text), { maxLength: 5 }))
  .map(([rest, parts]) => {
    let end = 0;
    const edits: Edits = parts.map(([gap, length, insert]) => {
      const from = end + gap;
      end = from + length;
      return { from, to: end, insert };
    });
    return { before: 'x'.repeat(end) + rest, edits };
  });

test('replacements and their inverse give back the text', () => {
  fc.assert(
    fc.property(change, ({ before, edits }) => {
      const after = applied(before, edits);
      expect(applied(after, inverse(before, edits))).toBe(before);
    }),
  );
});

test('the change between two texts makes one of the other, and leaves out what they have in common', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, a, b, end) => {
      const edits = between(start + a + end, start + b + end);
      expect(applied(start + a + end, edits)).toBe(start + b + end);
      for (const { from, to, insert } of edits) {
        expect(from).toBeGreaterThanOrEqual(start.length);
        expect(to - from).toBeLessThanOrEqual(a.length);
        expect(insert.length).toBeLessThanOrEqual(b.length);
      }
    }),
  );
});

test('between a text and itself there is no change', () => {
  expect(between('abc', 'abc')).toEqual([]);
});
