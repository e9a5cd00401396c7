/**
 * Spreadsheets run what begins like a formula (OWASP, "CSV Injection"; the full-width signs are said to be run by some). Such a
 * cell is written with an apostrophe before it, and exactly one is taken off again. So are cells that would lose an apostrophe
 * of their own to that, and a text that is there but empty, which is no empty cell.
 */
const GUARDED = /^'*(?:[=+\-@\t\r\n＝＋－＠]|$)/;

/** @example guarded('=1+1') // "'=1+1"; guarded("'tis") // "'tis" */
export function guarded(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The inverse of `guarded`; undefined for an empty cell. */
export function unguarded(cell: string): string | undefined {
  if (cell === '') return undefined;
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
