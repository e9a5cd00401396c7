import { expect, test } from 'vitest';
import { inputsOf } from '../fuzz/inputs.ts';
import { check } from '../fuzz/targets.ts';

/** `npm run fuzz` takes a million. */
const COUNT = 3000;

test(
  'no input makes a reader, an importer or an exporter throw, or break its promises',
  { timeout: 120_000 },
  () => {
    let number = 0;
    for (const input of inputsOf(20170302)) {
      expect(() => check(input, number), `input ${number}`).not.toThrow();
      number += 1;
      if (number >= COUNT) break;
    }
  },
);

test('the same seed makes the same inputs', () => {
  const first = (seed: number) => {
    const inputs = inputsOf(seed);
    return Array.from({ length: 50 }, (): unknown => inputs.next().value);
  };
  expect(first(7)).toEqual(first(7));
  expect(first(7)).not.toEqual(first(8));
});
