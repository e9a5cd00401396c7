import { expect, test } from 'vitest';
import { approximate } from '../../src/view/measure.ts';

test('each letter of ASCII has its own width', () => {
  expect(approximate('Flynn resigns')).toBeCloseTo(72.8);
  expect(approximate('iiii')).toBeLessThan(approximate('mmmm') / 3);
  expect(approximate('')).toBe(0);
});

test('letters that it does not know count as wide ones, and signs of square scripts as squares', () => {
  expect(approximate('ж')).toBeGreaterThan(approximate('n'));
  expect(approximate('事件')).toBe(26);
  expect(approximate('\n')).toBeGreaterThan(0);
});
