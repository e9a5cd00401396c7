import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { read, readKindly } from '../../../src/core/event-file/index.ts';
import { mutatedTexts, SEED, texts } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

it('gives the same file as read, and leaves out the same', () => {
  fc.assert(
    fc.property(fc.oneof(texts, mutatedTexts), (text) => {
      const { file, skipped } = read(text);
      expect(readKindly(text)).toMatchObject({ file, skipped });
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('tells the same errors as read, without words and lines', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const strict = read(text)
        .issues.filter(({ code, level }) => level === 'error' && code !== 'report.capped')
        .map(({ code, level, path }) => ({ code, level, path }));
      const kindly = readKindly(text).faults.filter(({ level }) => level === 'error');
      expect(kindly).toHaveLength(strict.length);
      expect(kindly).toEqual(expect.arrayContaining(strict));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

it.each([
  ['{', 'json.syntax'],
  ['', 'file.empty'],
  ['{"version":1,"version":1}', 'json.duplicate-key'],
  ['['.repeat(40), 'limit.depth'],
])('says of %j in a word why it is refused', (text, code) => {
  const { file, faults } = readKindly(text);
  expect(file).toBeNull();
  expect(faults[0]).toEqual({ code, level: 'error', path: '' });
});
