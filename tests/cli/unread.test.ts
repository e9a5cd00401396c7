import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whyUnread } from '../../src/cli/unread.ts';

function errorOf(path: string): unknown {
  try {
    return readFileSync(path);
  } catch (error) {
    return error;
  }
}

test.each([
  ['no-such-file.json', 'there is no such file'],
  ['src', 'it is a folder'],
  ['package.json/a', 'there is no such folder'],
])('%s: %s', (path, why) => {
  expect(whyUnread(errorOf(path))).toBe(why);
});

test('an error that is not foreseen speaks for itself', () => {
  expect(whyUnread(new Error('the disk is on fire'))).toBe('the disk is on fire');
  expect(whyUnread('the disk is on fire')).toBe('the disk is on fire');
});
