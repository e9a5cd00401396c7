import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUOTED, meant, quoted } from '../../../src/core/event-file/say.ts';
import { anyText, SEED } from './support/files.ts';

describe('quoted', () => {
  it.each([
    ['a "word"', '"a \\"word\\""'],
    [2017, '2017'],
    [null, 'null'],
    [true, 'true'],
    [undefined, 'nothing'],
    [['a'], 'a list'],
    [{ year: 2017 }, 'an object'],
    ['x'.repeat(200), `"${'x'.repeat(79)}…"`],
    [`${'x'.repeat(78)}𝒜y`, `"${'x'.repeat(78)}…"`],
    ['\u001b[31m', '"\\u001b[31m"'],
  ])('of %j is %s', (value, text) => {
    expect(quoted(value)).toBe(text);
  });

  it('is short, and a text that an address can hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quote = quoted(text);
        expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTED + 2);
        expect(() => encodeURIComponent(quote)).not.toThrow();
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('meant', () => {
  it('asks after the nearest word', () => {
    expect(meant('evnts', ['eras', 'events'])).toBe('Did you mean "events"?');
  });

  it.each([[undefined], [7], ['x'], ['']])('has no idea for %j', (word) => {
    expect(meant(word, ['events'])).toBeUndefined();
    expect(meant(word)).toBeUndefined();
  });
});
