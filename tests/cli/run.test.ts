import { describe, expect, test } from 'vitest';
import { USAGE } from '../../src/cli/usage.ts';
import { DRIVES, folderOf, GOOD, HOSTILE, hostileFiles } from './support/files.ts';
import { runIn } from './support/recorder.ts';

const hostile = hostileFiles();
const folder = folderOf({ 'good.json': GOOD, ...hostile.files });

describe('the command line', () => {
  test.each([
    [[], 'A command is missing.'],
    [['good.json'], 'There is no command "good.json".'],
    [['publish', 'good.json'], 'There is no command "publish".'],
    [['constructor'], 'There is no command "constructor".'],
    [['check'], 'Name a file to check, or - for standard input.'],
    [['check', '--jsn', 'good.json'], 'There is no option "--jsn" of "check".'],
    [['check', '--json=yes', 'good.json'], 'There is no option "--json=yes" of "check".'],
    [['check', '-j', 'good.json'], 'There is no option "-j" of "check".'],
    [['check', '-', '-'], 'Standard input can be read only once.'],
  ])('complains of %j, reads nothing and exits with 2: %s', async (args, complaint) => {
    expect(await runIn(folder, args)).toEqual({ code: 2, out: '', err: `${complaint}\n\n${USAGE}` });
  });

  test.each([[['--help']], [['check', '--help']], [['check', 'good.json', '--help']]])(
    'explains itself for %j',
    async (args) => {
      expect(await runIn(folder, args)).toEqual({ code: 0, out: USAGE, err: '' });
    },
  );

  test('tells its version', async () => {
    expect(await runIn(folder, ['--version'])).toEqual({ code: 0, out: '1.2.3', err: '' });
  });

  test('explains only what works', async () => {
    const commands = [...USAGE.matchAll(/throughline (\w+)/g)].map(([, command]) => command);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      const out = command === 'render' ? ['--out', 'site'] : [];
      expect((await runIn(folder, [command, 'good.json', ...out])).code).toBe(0);
    }
  });

  test.each([
    ['files', ['check', ...hostile.names], 1],
    ['files, as JSON', ['check', '--json', ...hostile.names], 1],
    ['names of missing files', ['check', `${HOSTILE}.not`], 3],
    ['names of missing files, as JSON', ['check', '--json', `${HOSTILE}.not`], 3],
    ['commands', [HOSTILE], 2],
    ['options', ['check', `--${HOSTILE}`, 'good.json'], 2],
  ])('lets nothing in %s drive the terminal', async (_, args, code) => {
    const ran = await runIn(folder, args);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toContain('\\u001b');
    expect(ran.out + ran.err).not.toMatch(DRIVES);
  });
});
