/**
 * Long work that can be done a little at a time: it yields after every millisecond or two, and whoever runs it decides when to go on. What it comes to
 * is the same however it is run.
 */
export type Slices<T> = Generator<void, T>;

/** How many entries of a list go into one slice where little is done with each. */
const ENTRIES_PER_SLICE = 32_768;

/**
 * Calls `pass` for ranges that together cover `count`, with a pause after each.
 *
 * `finish(inSlices(3, (from, to) => sum(from, to), 2))` calls `sum(0, 2)` and `sum(2, 3)`.
 */
export function* inSlices(
  count: number,
  pass: (from: number, to: number) => void,
  size = ENTRIES_PER_SLICE,
): Slices<void> {
  for (let from = 0; from < count; from += size) {
    pass(from, Math.min(count, from + size));
    yield;
  }
}

/** Does all of it at once, and gives what it comes to. */
export function finish<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
