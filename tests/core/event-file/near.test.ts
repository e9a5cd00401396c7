import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/event-file/near.ts';
import { SEED } from './support/files.ts';

const KEYS = ['title', 'events', 'eras', 'lanes', 'language'];

describe('nearest', () => {
  it.each([
    ['evnts', 'events'],
    ['evenst', 'events'],
    ['Events', 'events'],
    ['eventss', 'events'],
    ['langauge', 'language'],
    ['lane', 'lanes'],
    ['era', 'eras'],
    ['colour', undefined],
    ['e', undefined],
    ['', undefined],
    ['x', undefined],
  ])('to "%s" is %s', (word, found) => {
    expect(nearest(word, KEYS)).toBe(found);
  });

  it('is the first of those that are equally near', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('is the word itself where it is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1 }),
        fc.nat(),
        (words, index) => {
          const word = words[index % words.length];
          expect(nearest(word, words)?.toLowerCase()).toBe(word.toLowerCase());
        },
      ),
      { seed: SEED },
    );
  });

  it('is found in spite of a letter too few or wrong', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('', 'x'), (right, place, put) => {
        const at = place % right.length;
        expect(nearest(right.slice(0, at) + put + right.slice(at + 1), [right])).toBe(right);
      }),
      { seed: SEED },
    );
  });

  it('is not looked for among more than two thousand', () => {
    const words = (count: number) => [...Array.from({ length: count }, (_, index) => `w${index}`), 'events'];
    expect(nearest('evnts', words(1999))).toBe('events');
    expect(nearest('evnts', words(2000))).toBeUndefined();
  });
});
