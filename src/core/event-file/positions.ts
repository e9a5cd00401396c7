/** Where an offset of a text lies, both from 1; the column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** The ends of a text's lines, one after the other: LF, CRLF or CR. Found by what searches for one character fastest. */
class LineEnds {
  readonly #text: string;
  #lf: number;
  #cr: number;

  constructor(text: string) {
    this.#text = text;
    this.#lf = this.#find('\n', 0);
    this.#cr = this.#find('\r', 0);
  }

  /** Where the next line begins; Infinity behind the last. */
  next(): number {
    const isPair = this.#lf === this.#cr + 1;
    const start = isPair ? this.#lf + 1 : Math.min(this.#lf, this.#cr) + 1;
    if (this.#cr < start) this.#cr = this.#find('\r', start);
    if (this.#lf < start) this.#lf = this.#find('\n', start);
    return start;
  }

  #find(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? Infinity : at;
  }
}

/**
 * Lines and columns of some offsets, in one pass over the text. U+2028 and U+2029 end no line: JSON does not know them.
 *
 * @example positionsOf('a\nbc', [3]) // Map {3 => {line: 2, column: 2}}
 */
export function positionsOf(text: string, offsets: readonly number[]): Map<number, Position> {
  const positions = new Map<number, Position>();
  const ends = new LineEnds(text);
  let start = 0;
  let next = ends.next();
  let line = 1;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (next <= offset) {
      start = next;
      line += 1;
      next = ends.next();
    }
    positions.set(offset, { line, column: offset - start + 1 });
  }
  return positions;
}
