/** Bits in one word of the tree: each level's word says which of 32 words below it are not empty. */
const WORD_BITS = 32;

/**
 * A set of whole numbers below `size` that answers "the next one up" and "the next one down" in log32(size) steps.
 * It stands in for a balanced tree: the members are ranks in a fixed order, and only ever added.
 * (P. van Emde Boas, "Preserving order in a forest in less than logarithmic time", 1975, with 32 children a node.)
 *
 * After `add(3)` and `add(40)`: `after(3)` is 40, `before(40)` is 3, `after(40)` and `before(3)` are -1.
 */
export class RankSet {
  readonly #levels: Uint32Array[] = [];

  constructor(size: number) {
    let words = size;
    do {
      words = Math.ceil(words / WORD_BITS);
      this.#levels.push(new Uint32Array(Math.max(words, 1)));
    } while (words > 1);
  }

  add(rank: number): void {
    for (const level of this.#levels) {
      level[rank >>> 5] |= 1 << (rank & 31);
      rank >>>= 5;
    }
  }

  /** The smallest member above `rank`, or -1. */
  after(rank: number): number {
    for (let depth = 0; depth < this.#levels.length; depth++) {
      const word = this.#levels[depth][rank >>> 5];
      const bit = rank & 31;
      const above = bit === 31 ? 0 : word & (-2 << bit);
      if (above !== 0) return this.#descend(depth, (rank & ~31) + lowestBit(above), lowestBit);
      rank >>>= 5;
    }
    return -1;
  }

  /** The largest member below `rank`, or -1. */
  before(rank: number): number {
    for (let depth = 0; depth < this.#levels.length; depth++) {
      const below = this.#levels[depth][rank >>> 5] & ((1 << (rank & 31)) - 1);
      if (below !== 0) return this.#descend(depth, (rank & ~31) + highestBit(below), highestBit);
      rank >>>= 5;
    }
    return -1;
  }

  #descend(depth: number, rank: number, edge: (word: number) => number): number {
    while (depth-- > 0) rank = rank * WORD_BITS + edge(this.#levels[depth][rank]);
    return rank;
  }
}

const highestBit = (word: number) => 31 - Math.clz32(word);
const lowestBit = (word: number) => highestBit(word & -word);
