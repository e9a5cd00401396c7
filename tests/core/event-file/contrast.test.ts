import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastWithPaper, NAMED_COLOURS } from '../../../src/core/event-file/contrast.ts';
import { SEED } from './support/files.ts';

describe('contrastWithPaper', () => {
  it.each([
    ['#000', 21],
    ['#fff', 1],
    ['#FFFFFF', 1],
    ['#777777', 4.48],
    ['#767676', 4.54],
    ['#ff0000', 4],
    ['#ffff00', 1.07],
    ['#0000ff', 8.59],
    ['#bbb', 1.92],
  ])('of %s is %d', (colour, ratio) => {
    expect(contrastWithPaper(colour)).toBeCloseTo(ratio, 1);
  });

  it.each(Object.entries(NAMED_COLOURS))('of %s is that of %s, in any case', (name, hex) => {
    expect(contrastWithPaper(name)).toBe(contrastWithPaper(hex));
    expect(contrastWithPaper(name.toUpperCase())).toBe(contrastWithPaper(hex));
  });

  it.each(['', 'ink', 'constructor', '#gg0000', 'var(--x)'])('is NaN for %j', (text) => {
    expect(contrastWithPaper(text)).toBeNaN();
  });

  it('is from 1 to 21, and grows as a colour darkens', () => {
    const hex = (red: number, green: number, blue: number) =>
      `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const part = fc.integer({ min: 1, max: 255 });
    fc.assert(
      fc.property(part, part, part, (red, green, blue) => {
        const ratio = contrastWithPaper(hex(red, green, blue));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
        expect(contrastWithPaper(hex(red - 1, green, blue))).toBeGreaterThan(ratio);
      }),
      { seed: SEED },
    );
  });
});
