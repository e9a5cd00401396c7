import { finish, inSlices, type Slices } from '../event-file/index.ts';

const DIGIT_BITS = 11;
const BINS = 1 << DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];

/**
 * The places of keys in ascending order; equal keys stay in their own order. Keys may be infinite, not NaN. It takes time in proportion to their number:
 * a radix sort on the bits of doubles, least significant first (Knuth, TAOCP 3, 5.2.5), which sorts a million keys many times as fast as comparing them.
 * Keys that are in order already are only looked at.
 *
 * `orderOf(Float64Array.of(7, -1, 7))` is `[1, 0, 2]`.
 */
export const orderOf = (keys: Float64Array): Uint32Array => finish(ordering(keys));

/** See {@link orderOf}. */
export function* ordering(keys: Float64Array): Slices<Uint32Array> {
  let order = new Uint32Array(keys.length);
  let isInOrder = true;
  yield* inSlices(keys.length, (from, to) => {
    for (let place = from; place < to; place++) {
      order[place] = place;
      if (keys[place] < keys[place - 1]) isInOrder = false;
    }
  });
  if (isInOrder) return order;
  const [low, high] = yield* halving(keys);
  let spare = new Uint32Array(keys.length);
  for (const words of [low, high]) {
    for (const shift of SHIFTS) {
      if (yield* scattering(words, shift, order, spare)) [order, spare] = [spare, order];
    }
  }
  return order;
}

/** The halves of the keys' bits, turned so that they sort as unsigned numbers: a negative double has all its bits inverted, a positive one its sign. */
function* halving(keys: Float64Array): Slices<[Uint32Array, Uint32Array]> {
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  const cell = new DataView(new ArrayBuffer(8));
  yield* inSlices(keys.length, (from, to) => {
    for (let place = from; place < to; place++) {
      // Adding zero makes one of the two zeros.
      cell.setFloat64(0, keys[place] + 0);
      const top = cell.getInt32(0);
      const mask = top >> 31;
      high[place] = top ^ (mask | -0x8000_0000);
      low[place] = cell.getInt32(4) ^ mask;
    }
  });
  return [low, high];
}

/** One pass, by one digit; false, and nothing done, where all have the same. */
function* scattering(words: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): Slices<boolean> {
  const next = new Uint32Array(BINS);
  const count = words.length;
  yield* inSlices(count, (first, end) => {
    for (let place = first; place < end; place++) next[(words[place] >>> shift) & (BINS - 1)]++;
  });
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const size = next[bin];
    if (size === count) return false;
    next[bin] = sum;
    sum += size;
  }
  yield* inSlices(count, (first, end) => {
    for (let at = first; at < end; at++) to[next[(words[from[at]] >>> shift) & (BINS - 1)]++] = from[at];
  });
  return true;
}
