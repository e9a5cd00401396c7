import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../src/cli/frame.ts';
import { anyText } from '../core/event-file/support/files.ts';

/** What stands above the caret. */
function pointedAt([line = '', caret = '']: string[]): string {
  return line.slice(caret.indexOf('^'));
}

describe('a frame', () => {
  test('shows the line with a caret under the place', () => {
    expect(frameOf('  "date": "2017-02-29",', 12, 11)).toEqual([
      '  12 |   "date": "2017-02-29",',
      '     |           ^',
    ]);
  });

  test('shows a tab as two blanks, and keeps the caret in its place', () => {
    expect(frameOf('\t\t"a":\t1', 3, 8)).toEqual(['  3 |     "a":  1', '    |           ^']);
  });

  test('puts the caret behind the line where the place is its end', () => {
    expect(frameOf('{', 1, 2)).toEqual(['  1 | {', '    |  ^']);
    expect(frameOf('{', 1, 99)).toEqual(['  1 | {', '    |  ^']);
  });

  test.each(['', '  ', '\t'])('is empty where there is nothing to show: %j', (line) => {
    expect(frameOf(line, 1, 1)).toEqual([]);
  });

  test('cuts a long line on both sides, and says so', () => {
    const line = `${'a'.repeat(1000)}X${'b'.repeat(1000)}`;
    const [shown, caret] = frameOf(line, 1, 1001);
    expect(shown).toBe(`  1 | …${'a'.repeat(50)}X${'b'.repeat(49)}…`);
    expect(pointedAt([shown, caret])).toMatch(/^Xb/);
  });

  test('shows 100 characters of a long line at its ends too', () => {
    expect(frameOf(`X${'b'.repeat(1000)}`, 1, 1)[0]).toBe(`  1 | X${'b'.repeat(99)}…`);
    expect(frameOf(`${'a'.repeat(1000)}X`, 1, 1001)[0]).toBe(`  1 | …${'a'.repeat(99)}X`);
    expect(frameOf('a'.repeat(100), 1, 100)[0]).toBe(`  1 | ${'a'.repeat(100)}`);
  });

  test('spells out what could drive a terminal, and counts it as wide as it is then', () => {
    expect(frameOf('"\u001b\u202e": x', 1, 7)).toEqual([
      '  1 | "\\u001b\\u202e": x',
      '    |                 ^',
    ]);
  });

  test('counts East Asian letters as two columns, and marks on letters as none', () => {
    expect(frameOf('"手紙": x', 1, 7)[1]).toBe('    |         ^');
    expect(frameOf('"e\u0301": x', 1, 7)[1]).toBe('    |      ^');
  });

  test('never parts a character, and never prints what could drive a terminal', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, column) => {
        const line = text.replace(/[\r\n\p{Cs}]/gu, '');
        for (const shown of frameOf(line, 1, column + 1)) {
          expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
          expect(shown).not.toContain('\\ud8');
        }
      }),
    );
  });
});
