import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { USAGE } from '../../src/cli/usage.ts';
import { DRIVES, folderOf, GOOD, HOSTILE, MISTAKE, WARNING } from './support/files.ts';
import { runIn } from './support/recorder.ts';

const folder = folderOf({
  'events.json': GOOD,
  'mistake.json': MISTAKE,
  'warning.json': WARNING,
  'chinese.json': GOOD.replace('"title": "A"', '"title": "漢字"'),
});
const read = (...names: string[]) => readFileSync(join(folder, ...names), 'utf8');
const NAMES = ['assets', 'embed.html', 'events.json', 'index.html', 'timeline.png', 'timeline.svg'];

describe('render', () => {
  test('writes page, embed, file and pictures beside what is the same in every site', async () => {
    const { code, out, err } = await runIn(folder, ['render', 'events.json', '--out', 'site']);
    expect({ code, out, err }).toEqual({ code: 0, out: 'A site of 1 event written to site.', err: '' });
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(NAMES);
    expect(read('site', 'index.html')).toContain('<title>T</title>');
    expect(read('site', 'index.html')).toContain('content="./timeline.png"');
    expect(JSON.parse(read('site', 'events.json'))).toMatchObject({ title: 'T' });
    expect(read('site', 'assets', 'page.css')).toBe('p {}');
  });

  test('names the address that it is told in full', async () => {
    const args = ['render', '-', '--out', 'known', '--url', 'https://example.org/a'];
    expect((await runIn(folder, args, GOOD)).code).toBe(0);
    expect(read('known', 'index.html')).toContain('content="https://example.org/a/timeline.png"');
    expect(read('known', 'embed.html')).toContain('<link rel="canonical" href="https://example.org/a/"');
  });

  test('goes without a picture where its fonts have not all letters, and says so', async () => {
    const { code, err } = await runIn(folder, ['render', 'chinese.json', '--out', 'chinese']);
    expect(code).toBe(0);
    expect(err).toMatch(/^There is no picture to share: /);
    expect(existsSync(join(folder, 'chinese', 'timeline.png'))).toBe(false);
    expect(read('chinese', 'index.html')).not.toContain('timeline.png');
  });

  test('writes nothing of a file with mistakes, says where they are and exits with 1', async () => {
    const { code, out, err } = await runIn(folder, ['render', 'mistake.json', '--out', 'bad']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^mistake\.json:8:15 {2}\/events\/1\/date {2}"2017-02-29" is not a date/);
    expect(err).toMatch(/\n1 mistake in mistake\.json; nothing was written\.$/);
    expect(existsSync(join(folder, 'bad'))).toBe(false);
  });

  test('makes a site of a file with warnings, and tells them', async () => {
    const { code, out, err } = await runIn(folder, ['render', 'warning.json', '--out', 'warned']);
    expect({ code, out }).toEqual({ code: 0, out: 'A site of 1 event written to warned.' });
    expect(err).toMatch(/^warning\.json:2:45 {2}\/events\/0\/mood {2}warning: "mood" is/);
  });

  test('writes over no site unless it is told to, and then leaves what is not its own', async () => {
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'CNAME'), 'example.org');
    const args = ['render', 'events.json', '--out', 'there'];
    expect(await runIn(folder, args)).toEqual({
      code: 3,
      out: '',
      err: 'there: could not be written: there is one already. Say --force to write over it.',
    });
    expect(readdirSync(join(folder, 'there'))).toEqual(['CNAME']);
    expect((await runIn(folder, [...args, '--force'])).code).toBe(0);
    expect(readdirSync(join(folder, 'there')).sort()).toEqual(['CNAME', ...NAMES]);
  });

  test.each([
    [
      'a file that is not there',
      ['no.json', '--out', 'a'],
      'no.json: could not be read: there is no such file.',
    ],
    [
      'a folder in none',
      ['events.json', '--out', 'no/a'],
      'no/a: could not be written: there is no such file.',
    ],
  ])('exits with 3 for %s', async (_, args, err) => {
    expect(await runIn(folder, ['render', ...args])).toEqual({ code: 3, out: '', err });
  });

  test.each([
    [['events.json'], 'Say where to write the site: --out FOLDER.'],
    [['events.json', '--out='], 'Say where to write the site: --out FOLDER.'],
    [['events.json', 'b.json', '--out', 'a'], 'A site is made of one file.'],
    [['events.json', '--to', 'csv', '--out', 'a'], 'There is no option "--to=csv" of "render".'],
  ])('complains of %j, and exits with 2: %s', async (args, complaint) => {
    const ran = await runIn(folder, ['render', ...args]);
    expect(ran).toEqual({ code: 2, out: '', err: `${complaint}\n\n${USAGE}` });
  });

  test('complains of an address that is none, writes nothing and exits with 2', async () => {
    const { code, err } = await runIn(folder, ['render', 'events.json', '--out', 'a', '--url', HOSTILE]);
    expect(code).toBe(2);
    expect(err).toMatch(/^The site's address must be like https:/);
    expect(err).not.toMatch(DRIVES);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});
