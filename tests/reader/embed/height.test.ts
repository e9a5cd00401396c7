import { expect, test } from 'vitest';
import { heightIn } from '../../../src/reader/embed/height.ts';
import { HOSTILE } from '../../embed/support/hostile.ts';

test('the height of a frame of ours is taken', () => {
  expect(heightIn({ throughline: 1, kind: 'height', heightPx: 500 })).toBe(500);
});

test.each(HOSTILE.filter((said) => !JSON.stringify(said)?.includes('"heightPx":300')).map((said) => [said]))(
  'nothing is taken of %j',
  (said) => {
    expect(heightIn(said)).toBeNull();
  },
);
