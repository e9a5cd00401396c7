import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unbroken } from '../../src/view/unbroken.ts';

const wholes = (text: string) =>
  unbroken(text)
    .filter(({ whole }) => whole)
    .map((piece) => piece.text);

describe('what no line may break', () => {
  test.each([
    ['On 8 September 2016 he met', ['8 September 2016']],
    ['with 304 votes, and 20,000 emails', ['304 votes', '20,000 emails']],
    ['Vol. I, pp. 123–124', ['pp. 123–124']],
    ['In 2016 the campaign', []],
    ['It ended in 2017. He left', []],
    ['at 22:55 that day', ['22:55 that']],
    ['17 representatives of the House', []],
    ['nothing here', []],
  ])('in %j', (text, expected) => {
    expect(wholes(text)).toEqual(expected);
  });

  test('are pieces of the text, of which nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          unbroken(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
      { seed: 20170302, numRuns: 300 },
    );
  });
});
