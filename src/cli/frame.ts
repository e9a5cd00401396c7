import { visible } from '../core/event-file/index.ts';

/** How much of a line is shown, in UTF-16 units. */
const WINDOW = 100;
const CUT = '…';
/** What takes two columns of a terminal, near enough: East Asian letters, wide forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** What takes none. */
const NARROW = /[\p{M}\p{Cf}]/u;

/** An offset that does not part the two halves of a character. */
function between(text: string, offset: number): number {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function printed(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

/** Columns of a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!NARROW.test(character)) width += 1;
  }
  return width;
}

/**
 * A line of a file with a caret under the place, two lines in all; none where the line has nothing to show. Of a long line
 * some 100 characters around the place are shown. `number` and `column` count from 1, the column in UTF-16 units.
 *
 * @example frameOf('\t"a": 1', 8, 7) // ['  8 |   "a": 1', '    |        ^']
 */
export function frameOf(line: string, number: number, column: number): string[] {
  if (line.trim() === '') return [];
  const at = between(line, Math.min(column - 1, line.length));
  const from = between(line, Math.max(0, Math.min(at - WINDOW / 2, line.length - WINDOW)));
  const to = between(line, Math.min(line.length, from + WINDOW));
  const before = (from > 0 ? CUT : '') + printed(line.slice(from, at));
  const after = printed(line.slice(at, to)) + (to < line.length ? CUT : '');
  const gutter = `  ${number} | `;
  return [
    (gutter + before + after).trimEnd(),
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(widthOf(before))}^`,
  ];
}
