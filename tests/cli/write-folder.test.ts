import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { folderOf } from './support/files.ts';

const folder = folderOf({ file: 'a file' });
const at = (...names: string[]) => join(folder, ...names);
const contentOf = (...names: string[]) => readFileSync(at(...names), 'utf8');
const SITE = new Map<string, string | Uint8Array>([
  ['assets/deep/a.css', 'p {}'],
  ['picture.png', new Uint8Array([137, 80])],
  ['index.html', '<p>naïve'],
]);

test('a folder is written where there is none, with the folders in it', async () => {
  await writeFolder(at('new'), SITE, false);
  expect(contentOf('new', 'index.html')).toBe('<p>naïve');
  expect(contentOf('new', 'assets', 'deep', 'a.css')).toBe('p {}');
  expect([...readFileSync(at('new', 'picture.png'))]).toEqual([137, 80]);
  expect(readdirSync(at('new')).sort()).toEqual(['assets', 'index.html', 'picture.png']);
});

test('an empty folder is filled', async () => {
  mkdirSync(at('empty'));
  await writeFolder(at('empty'), SITE, false);
  expect(readdirSync(at('empty')).sort()).toEqual(['assets', 'index.html', 'picture.png']);
});

test('into a folder with files it is written only where that is said, and then others stay', async () => {
  mkdirSync(at('there'));
  writeFileSync(at('there', 'index.html'), 'old');
  writeFileSync(at('there', 'CNAME'), 'example.org');
  await expect(writeFolder(at('there'), SITE, false)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(contentOf('there', 'index.html')).toBe('old');
  expect(readdirSync(at('there')).sort()).toEqual(['CNAME', 'index.html']);
  await writeFolder(at('there'), SITE, true);
  expect(contentOf('there', 'index.html')).toBe('<p>naïve');
  expect(readdirSync(at('there')).sort()).toEqual(['CNAME', 'assets', 'index.html', 'picture.png']);
});

test('what cannot be written whole leaves nothing behind', async () => {
  await expect(writeFolder(at('no', 'site'), SITE, false)).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(writeFolder(at('file'), SITE, true)).rejects.toMatchObject({ code: 'ENOTDIR' });
  const clash = new Map([...SITE, ['index.html/a', 'x']]);
  await expect(writeFolder(at('clash'), clash, false)).rejects.toThrow();
  await expect(writeFolder(at('there'), clash, true)).rejects.toThrow();
  expect(contentOf('file')).toBe('a file');
  expect(existsSync(at('clash'))).toBe(false);
  expect(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part')),
  ).toEqual([]);
});
