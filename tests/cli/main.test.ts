import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRIVES, folderOf, GOOD, hostileFiles, MISTAKE, WARNING } from './support/files.ts';

const hostile = hostileFiles();
const folder = folderOf({
  'good.json': GOOD,
  'events.json': MISTAKE,
  'warning.json': WARNING,
  ...hostile.files,
});

const COMMAND = ['--import', import.meta.resolve('tsx'), join(process.cwd(), 'src/cli/main.ts')];

function throughline(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A process with its compiler may take a while to start on a busy machine. */
describe('throughline', { timeout: 60_000 }, () => {
  test('finds nothing wrong in a good file, and exits with 0', () => {
    expect(throughline(['check', 'good.json'])).toEqual({
      status: 0,
      stdout: 'No mistakes in good.json.\n',
      stderr: '',
    });
  });

  test('tells a mistake with its place and how to mend it, shows the line, and exits with 1', () => {
    expect(throughline(['check', 'events.json'])).toEqual({
      status: 1,
      stdout: [
        'events.json:8:15  /events/1/date  "2017-02-29" is not a date: February 2017 has 28 days. Did you mean 2017-02-28?  [date.impossible]',
        '  8 |       "date": "2017-02-29",',
        '    |               ^',
        '',
        '1 mistake in events.json.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('takes warnings for no mistakes, and marks them', () => {
    const { status, stdout } = throughline(['check', 'warning.json']);
    expect(status).toBe(0);
    expect(stdout).toContain('  warning: "mood" is not a key');
    expect(stdout).toMatch(/\nNo mistakes and 1 warning in warning\.json\.\n$/);
  });

  test('exits with 3 where there is no such file, and says so on standard error', () => {
    expect(throughline(['check', 'missing.json'])).toEqual({
      status: 3,
      stdout: '',
      stderr: 'missing.json: could not be read: there is no such file.\n',
    });
  });

  test('exits with 2 on wrong usage, and explains itself on standard error', () => {
    const { status, stdout, stderr } = throughline(['chek', 'events.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no command "chek"\.\n\nUsage: throughline check/);
  });

  test('reads standard input for -', () => {
    expect(throughline(['check', '-'], MISTAKE)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^<stdin>:8:15 {2}\/events\/1\/date {2}/) as string,
    });
  });

  test('prints one JSON document of several files', () => {
    const { status, stdout } = throughline(['check', '--json', 'good.json', 'events.json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 0,
      files: [
        { file: 'good.json', errors: 0, events: 1, issues: [] },
        { file: 'events.json', errors: 1, skipped: 1, issues: [{ code: 'date.impossible', line: 8 }] },
      ],
    });
  });

  test('converts standard input to standard output, through to its last byte', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `Event ${index},2017`).join('\n');
    const { status, stdout, stderr } = throughline(['convert', '-', '--to', 'md'], `title,start\n${rows}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.endsWith('### 2017: Event 4999\n')).toBe(true);
  });

  test('converts a file to a file, once', () => {
    const args = ['convert', 'good.json', '--to', 'ics', '--out', 'good.ics'];
    expect(throughline(args)).toMatchObject({ status: 0, stdout: '1 event written to good.ics.\n' });
    expect(readFileSync(join(folder, 'good.ics'), 'utf8')).toContain('DTEND;VALUE=DATE:20170301\r\n');
    expect(throughline(args)).toMatchObject({ status: 3, stdout: '' });
  });

  test('says where sites are made, as its sources cannot', () => {
    expect(throughline(['render', 'good.json', '--out', 'site'])).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'Sites are made by the built package: "npm run build:cli", then "node build/cli/main.js render".\n',
    });
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  test('prints the version of its package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(throughline(['--version']).stdout).toBe(`${version}\n`);
  });

  test('lets nothing in files or their names drive the terminal', () => {
    const { status, stdout } = throughline(['check', ...hostile.names]);
    expect(status).toBe(1);
    expect(stdout).toContain('\\u001b');
    expect(stdout).not.toMatch(DRIVES);
  });

  test('does not mind a reader that stops reading', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'check', 'events.json'], { cwd: folder });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });
});
