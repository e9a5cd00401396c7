/** Candidates beyond this number are not compared: an unknown id among a hundred thousand gets no suggestion. */
const MOST_CANDIDATES = 2000;

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours that lead from a to b. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
        swapped ? before[column - 2] + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length];
}

/**
 * The candidate that somebody most likely meant, or undefined when none is near: at most one slip in three letters.
 *
 * @example nearest('evnts', ['events', 'eras']) // 'events'
 * @example nearest('colour', ['title', 'events']) // undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // With one letter in common at least.
  let least = Math.min(word.length, Math.ceil(word.length / 3) + 1);
  let compared = 0;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    if ((compared += 1) > MOST_CANDIDATES) return undefined;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
