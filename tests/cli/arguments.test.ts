import { expect, test } from 'vitest';
import { ask } from '../../src/cli/arguments.ts';

test.each([
  [[], undefined, [], []],
  [['check', 'a.json', 'b.json'], 'check', ['a.json', 'b.json'], []],
  [['check', '--json', '-'], 'check', ['-'], ['--json']],
  [['--json', 'check', 'a.json'], 'check', ['a.json'], ['--json']],
  [['check', 'a.json', '--json', 'b.json'], 'check', ['a.json', 'b.json'], ['--json']],
  [['check', '--', '--json', '-x'], 'check', ['--json', '-x'], []],
  [['check', '--json=1', '-x'], 'check', [], ['--json=1', '-x']],
  [
    ['render', '--url', 'https://a.example/', '--out=b', 'c'],
    'render',
    ['c'],
    ['--url=https://a.example/', '--out=b'],
  ],
])('%j is taken apart', (args, command, files, options) => {
  expect(ask(args)).toEqual({ command, files, options: new Set(options) });
});
