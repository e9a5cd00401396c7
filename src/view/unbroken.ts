/** A piece of a line; one that is `whole` must not be broken across lines. */
export interface Piece {
  readonly text: string;
  readonly whole: boolean;
}

/** A number with what belongs to it: `p. 46`, `123–124`, `20,000 emails`, `8 September 2016`. A year belongs to what stands before it. */
const NUMBER =
  /(?:\b\p{L}{1,4}\. )?\b(?!\d{4}\b)\d(?:[\d.,:\u2013-]*\d)?(?: \p{L}{1,12}(?!\p{L})(?: \d{4}\b)?)?/gu;

/**
 * Cuts a text where its lines may not be broken: around numbers with their words, and dates. The pieces
 * together are the text.
 *
 * @example unbroken('On 8 September 2016 he met') // 'On ', '8 September 2016' (whole), ' he met'
 */
export function unbroken(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    if (!/[ \u2013-]/.test(found)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), whole: false });
    pieces.push({ text: found, whole: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), whole: false });
  return pieces;
}
