import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isColour } from '../../../src/core/event-file/colours.ts';
import { NAMED_COLOURS } from '../../../src/core/event-file/contrast.ts';
import { SEED } from './support/files.ts';

describe('isColour', () => {
  it.each(['#c00', '#C00000', '#abcdef', 'navy', 'Navy', ...Object.keys(NAMED_COLOURS)])(
    'takes %s',
    (text) => {
      expect(isColour(text)).toBe(true);
    },
  );

  it.each([
    '',
    '#',
    '#12',
    '#1234',
    '#12345',
    '#ff000000',
    '#gg0000',
    'c00000',
    ' red',
    'red\n',
    'red}*{display:none}',
    'rgb(200,0,0)',
    'url(https://a.example)',
    'var(--x)',
    'currentColor',
    'transparent',
    'inherit',
    'constructor',
    '#１２３',
  ])('takes no %j', (text) => {
    expect(isColour(text)).toBe(false);
  });

  it('takes nothing that could end a value of CSS', () => {
    fc.assert(
      fc.property(fc.constantFrom('red', '#c00', '#c00000'), fc.string({ minLength: 1 }), (colour, rest) => {
        expect(isColour(colour + rest) && /[^#\w]/.test(colour + rest)).toBe(false);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
