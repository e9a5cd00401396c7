/** A piece of a line; one that is `whole` must not be broken across lines. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

/** A number with what belongs to it: `p. 46`, `123–124`, `20,000 emails`, `8 September 2016`. A year belongs to what stands before it. */
const NUMBER = String.raw`(?:\b\p{L}{1,4}\. )?\b(?!\d{4}\b)\d(?:[\d.,:\u2013-]*\d)?(?: \p{L}{1,12}(?!\p{L})(?: \d{4}\b)?)?`;
/** A longer one would leave too much of a short line empty. */
const LONGEST_NAME = 16;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/**
 * Cuts a text where its lines may not be broken: around numbers with their words, dates, and the names that are given. The
 * pieces together are the text.
 *
 * @example unbroken('On 8 September 2016 he met', []) // 'On ', '8 September 2016' (whole), ' he met'
 */
export function unbroken(text: string, names: readonly string[]): Piece[] {
  const known = names.filter((name) => name.includes(' ') && name.length <= LONGEST_NAME).map(escaped);
  const wholes = new RegExp([...known, NUMBER].join('|'), 'gu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(wholes)) {
    if (!/[ \u2013-]/.test(found)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), whole: false });
    pieces.push({ text: found, whole: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), whole: false });
  return pieces;
}
