import { describe, expect, test } from 'vitest';
import { folderOf, GOOD, MISTAKE, WARNING } from './support/files.ts';
import { runIn } from './support/recorder.ts';

/** A good event, and many with two mistakes and a warning each. */
const many = (count: number) => {
  const bad = Array.from({ length: count }, () => ({ date: 1 }));
  return JSON.stringify({ version: 1, title: 'T', events: [{ id: 'a', date: '2017', title: 'A' }, ...bad] });
};

const folder = folderOf({
  'good.json': GOOD,
  'mistake.json': MISTAKE,
  'warning.json': WARNING,
  'many.json': many(300),
  'advice.json': GOOD.replace(/, "sources".*]/, ', "mood": ""'),
  'crlf.json': MISTAKE.replaceAll('\n', '\r\n'),
  'mark.json': `\ufeff${MISTAKE}`,
  'latin.json': new Uint8Array([...new TextEncoder().encode('{"title": "caf'), 0xe9, 0x22, 0x7d]),
  'empty.json': '',
  'long.json': MISTAKE.replaceAll(/\n\s*/g, ' '.repeat(60)),
});

describe('check', () => {
  test('reads several files, tells the issues of each and sums up', async () => {
    const { code, out } = await runIn(folder, ['check', 'good.json', 'mistake.json', 'warning.json']);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^mistake\.json:8:15 {2}\/events\/1\/date {2}"2017-02-29" is/),
      expect.stringMatching(/^warning\.json:2:45 {2}\/events\/0\/mood {2}warning: "mood" is/),
      '1 mistake and 1 warning in 3 files.',
    ]);
  });

  test('goes on after a file that cannot be read, and exits with 3 whatever the others have', async () => {
    const { code, out, err } = await runIn(folder, ['check', 'missing.json', 'mistake.json']);
    expect({ code, err }).toEqual({
      code: 3,
      err: 'missing.json: could not be read: there is no such file.',
    });
    expect(out).toMatch(/\n1 mistake in mistake\.json\.$/);
  });

  test.each(['crlf.json', 'mark.json'])('finds the same line in %s', async (file) => {
    const { out } = await runIn(folder, ['check', file]);
    expect(out).toContain(`${file}:8:15  /events/1/date`);
    expect(out).toContain('\n  8 |       "date": "2017-02-29",\n    |               ^\n');
  });

  test('shows the place in a file of one long line', async () => {
    const { out } = await runIn(folder, ['check', 'long.json']);
    const [shown = '', caret = ''] = out.split('\n').slice(1);
    expect(shown.slice(caret.indexOf('^'))).toMatch(/^"2017-02-29",/);
    expect(shown.length).toBeLessThan(120);
  });

  test.each([
    ['latin.json', '[file.encoding]'],
    ['empty.json', '[file.empty]'],
  ])('shows no line of %s, which has none to show', async (file, code) => {
    const { out } = await runIn(folder, ['check', file]);
    expect(out.split('\n')).toEqual([expect.stringContaining(code), '', `1 mistake in ${file}.`]);
  });

  test('asks of a file without mistakes what a desk editor would ask, among the other warnings', async () => {
    const { code, out } = await runIn(folder, ['check', 'advice.json']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(
        /^advice\.json:2:3 {2}\/events\/0 {2}warning: This event names no source\. .*\[lint\.no-source\]$/,
      ),
      expect.stringMatching(/^advice\.json:2:59 {2}\/events\/0\/mood {2}warning: .*\[schema\.unknown\]$/),
      'No mistakes and 2 warnings in advice.json.',
    ]);
  });

  test('asks nothing of a file with mistakes, which are to be mended first', async () => {
    const { out } = await runIn(folder, ['check', 'mistake.json']);
    expect(out).not.toContain('[lint.');
  });

  test('tells a hundred issues, and how many there are', async () => {
    const { code, out } = await runIn(folder, ['check', 'many.json']);
    expect(code).toBe(1);
    expect(out.match(/\[schema\.\w+\]/g)).toHaveLength(100);
    expect(out).toContain('[report.capped]\n\n600 mistakes and 300 warnings in many.json.');
  });
});

describe('check --json', () => {
  test('tells all issues of all files in one document, those that could not be read among them', async () => {
    const { code, out } = await runIn(folder, ['check', '--json', 'many.json', 'missing.json', 'good.json']);
    expect(code).toBe(3);
    const { errors, warnings, files } = JSON.parse(out) as {
      errors: number;
      warnings: number;
      files: { issues?: unknown[] }[];
    };
    expect({ errors, warnings }).toEqual({ errors: 600, warnings: 300 });
    expect(files[0].issues).toHaveLength(900);
    expect(files.slice(1)).toEqual([
      { file: 'missing.json', unread: 'there is no such file' },
      { file: 'good.json', errors: 0, warnings: 0, events: 1, skipped: 0, issues: [] },
    ]);
  });

  test('keeps hostile text whole, spelt out', async () => {
    const title = 'a\u001b\u202e\u0085\u2028b';
    const input = JSON.stringify({ version: 1, title: 'T', events: [{ id: title, date: 'x', title }] });
    const { out } = await runIn(folder, ['check', '--json', '-'], input);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}]/u);
    expect(JSON.stringify(JSON.parse(out))).toContain('\u202e\u0085\u2028b');
  });
});
