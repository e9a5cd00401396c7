import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { folderOf } from './support/files.ts';

const folder = folderOf({ 'there.txt': 'old', 'linked.txt': 'old', 'kept.txt': 'old' });
const at = (name: string) => join(folder, name);
const contentOf = (name: string) => readFileSync(at(name), 'utf8');

test('a file is written where there is none', async () => {
  await writeWhole(at('new.txt'), 'naïve', false);
  expect(contentOf('new.txt')).toBe('naïve');
});

test('a file is not written over unless that is said', async () => {
  await expect(writeWhole(at('there.txt'), 'new', false)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(contentOf('there.txt')).toBe('old');
  await writeWhole(at('there.txt'), 'new', true);
  expect(contentOf('there.txt')).toBe('new');
});

test('of several that write at once one is there, whole', async () => {
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(100_000));
  const results = await Promise.allSettled(texts.map((text) => writeWhole(at('race.txt'), text, false)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(texts).toContain(contentOf('race.txt'));
});

test('what a link leads to is written, and the link stays', async () => {
  symlinkSync(at('linked.txt'), at('link.txt'));
  await writeWhole(at('link.txt'), 'new', true);
  expect(contentOf('linked.txt')).toBe('new');
  expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
});

test('what cannot be written leaves nothing behind', async () => {
  await expect(writeWhole(at('no/a.txt'), 'x', true)).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(writeWhole(folder, 'x', true)).rejects.toThrow();
  expect(existsSync(at('no'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
