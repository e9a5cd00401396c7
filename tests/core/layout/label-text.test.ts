import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPx, plannedPx, setLabel } from '../../../src/core/layout/label-text.ts';
import { SEVEN_PX } from './support/models.ts';

test('a short title has one line, a longer one the two whose wider is narrowest', () => {
  expect(setLabel('Flynn resigns', SEVEN_PX)).toEqual({ lines: ['Flynn resigns'], widthPx: 91 });
  expect(setLabel('Sessions meets Kislyak in his office', SEVEN_PX)).toEqual({
    lines: ['Sessions meets', 'Kislyak in his office'],
    widthPx: 147,
  });
});

test('a long word is not broken but cut', () => {
  expect(setLabel('x'.repeat(60), SEVEN_PX)).toEqual({ lines: ['x'.repeat(60)], widthPx: 184 });
});

test('whatever the title, no word is lost, no line is added and no other break is better', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'W'), maxLength: 80 }), (title) => {
      const { lines, widthPx } = setLabel(title, SEVEN_PX);
      expect(lines.join(' ')).toBe(title);
      expect(lines.length).toBeLessThanOrEqual(2);
      const words = title.split(' ');
      const widths = words.map((_, at) =>
        Math.max(SEVEN_PX(words.slice(0, at).join(' ')), SEVEN_PX(words.slice(at).join(' '))),
      );
      if (lines.length === 2) expect(widthPx).toBe(Math.min(184, ...widths));
    }),
  );
});

test('a planned width is that of the label with its mark and the gap after it', () => {
  expect(plannedPx(100)).toBeGreaterThan(100);
  expect(ownPx(plannedPx(100))).toBe(100);
});
