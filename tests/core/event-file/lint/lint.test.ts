import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint, read, type Issue } from '../../../../src/core/event-file/index.ts';
import { eventsOf } from './support.ts';

function lintOf(text: string, most?: number): Issue[] {
  const { file } = read(text);
  if (!file) throw new Error('The file cannot be read.');
  return lint(text, file, most);
}

const withoutSources = (count: number) =>
  JSON.stringify({
    version: 1,
    title: 'T',
    events: eventsOf({}, ...Array.from({ length: count }, () => ({ sources: [] }))),
  });

describe('lint', () => {
  test('has nothing to ask about the published file', () => {
    expect(lintOf(readFileSync('data/events.json', 'utf8'))).toEqual([]);
  });

  test('warns in the order of the file, with lines and columns', () => {
    const text = [
      '{"version": 1, "title": "T",',
      ' "epilogue": [{"id": "a", "date": "2017", "title": "A"}],\r',
      ` "events": [{"id": "b", "date": "2017", "title": "${'b'.repeat(61)}"},`,
      '   {"id": "c", "date": "2017", "title": "C",',
      '    "sources": [{"title": "S", "publisher": "P", "kind": "news"}]}]}',
    ].join('\n');
    expect(
      lintOf(text).map(({ code, level, path, line, column }) => [code, level, path, line, column]),
    ).toEqual([
      ['lint.no-source', 'warning', '/epilogue/0', 2, 15],
      ['lint.no-source', 'warning', '/events/0', 3, 13],
      ['lint.long-title', 'warning', '/events/0/title', 3, 50],
      ['lint.no-address', 'warning', '/events/1/sources/0', 5, 17],
    ]);
  });

  test('tells ten of a kind, and how many more there are', () => {
    const issues = lintOf(withoutSources(25)).filter(({ code }) => code === 'lint.no-source');
    expect(issues).toHaveLength(10);
    expect(issues.map(({ hint }) => hint?.endsWith(' There are 15 more of these.'))).toEqual([
      ...Array.from({ length: 9 }, () => false),
      true,
    ]);
  });

  test('tells all where all are wanted', () => {
    const issues = lintOf(withoutSources(25), 1000).filter(({ code }) => code === 'lint.no-source');
    expect(issues).toHaveLength(25);
    expect(issues.filter(({ hint }) => hint?.includes('more of these'))).toEqual([]);
  });
});
