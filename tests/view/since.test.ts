import { expect, test } from 'vitest';
import { sinceBefore } from '../../src/view/since.ts';
import { datedModel } from '../core/layout/support/models.ts';

test('an entry counts from the one before', () => {
  const model = datedModel('2016-09-08', '2016-10-19');
  expect([sinceBefore(model, 0), sinceBefore(model, 1)]).toEqual(['', '41 days later']);
});

test('but not from one that was not yet over', () => {
  expect(sinceBefore(datedModel('2015-06-16/2016-11-08', '2016-02-28'), 1)).toBe('');
  expect(sinceBefore(datedModel('2015-06-16/..', '2016-02-28'), 1)).toBe('');
  expect(sinceBefore(datedModel('2015-06-16/2015-07-01', '2016-02-28'), 1)).toBe('8 months later');
});
