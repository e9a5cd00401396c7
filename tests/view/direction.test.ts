import { expect, test } from 'vitest';
import { directionOf } from '../../src/view/direction.ts';

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['ar-JO', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
] as const)('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
