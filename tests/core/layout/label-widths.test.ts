import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedPx, setLabel, type Measure } from '../../../src/core/layout/label-text.ts';
import { widthsOf } from '../../../src/core/layout/label-widths.ts';

/** Letters of different widths, without kerning. */
const byLetter: Measure = (text) =>
  Array.from(text).reduce((sum, letter) => sum + 3 + ((letter.codePointAt(0) ?? 0) % 9), 0);
const titles = fc.array(
  fc.oneof(fc.string({ maxLength: 90 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem()),
);

const MANY = 5001;
const eventsOf = (list: readonly string[]) =>
  list.map((title, at) => ({ id: `e${at}`, date: '2017', title }));
const exactly = (list: readonly string[], measure: Measure) =>
  list.map((title) => plannedPx(setLabel(title, measure).widthPx));

test('labels are as wide as they will be set', () => {
  fc.assert(
    fc.property(titles, (list) => {
      expect([...widthsOf(eventsOf(list), byLetter)]).toEqual(exactly(list, byLetter));
    }),
  );
});

test('in a large file too, where widths are summed up from those of letters', () => {
  fc.assert(
    fc.property(titles, (list) => {
      const filled = [...list, ...Array.from({ length: MANY - list.length }, () => 'a')];
      expect([...widthsOf(eventsOf(filled), byLetter).subarray(0, list.length)]).toEqual(
        exactly(list, byLetter),
      );
    }),
    { numRuns: 30 },
  );
});

test('a large file asks for the width of each letter once, and of other scripts for that of the whole', () => {
  const asked: string[] = [];
  const measure: Measure = (text) => {
    asked.push(text);
    return 5 * text.length;
  };
  widthsOf(eventsOf(Array.from({ length: MANY }, (_, at) => (at === 0 ? 'कि' : 'abba'))), measure);
  expect(asked).toEqual([' ', 'कि', 'a', 'b']);
});
