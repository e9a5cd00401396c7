import type { Instant } from '../time/index.ts';
import { countAnchors, type Model } from '../model/index.ts';
import { endOf, scaleOf, toPx, type View } from './view.ts';

/** A bin is at least this wide on screen, and less than twice as wide. */
const MIN_BIN_PX = 3;
/** A lone event does not look like a crowd in a sparse file. */
const LEAST_PEAK = 4;

/** One bar of the skyline. */
export interface Bar {
  readonly xPx: number;
  readonly widthPx: number;
  /** 0 to 1: the square root of the count's share of the file's fullest bin of this size, so that quiet and busy times compare at every place. */
  readonly height: number;
}

/**
 * The duration of a bin: a power of two milliseconds, so that bins stand on a fixed grid of the axis and do not shimmer while one pans.
 *
 * `binMsOf({ start: 0, durationMs: 1000 }, 1000)` is 4: at a pixel a millisecond, 4 px wide.
 */
export const binMsOf = (view: View, widthPx: number): number =>
  2 ** Math.ceil(Math.log2(MIN_BIN_PX / scaleOf(view, widthPx)));

/** The anchors in the file's fullest bin. One pass; needed anew only when the size of bins changes. */
export function peakOf(model: Model, binMs: number): number {
  let peak = LEAST_PEAK;
  let bin = -Infinity;
  let count = 0;
  for (const start of model.sortedStarts) {
    const own = Math.floor(start / binMs);
    count = own === bin ? count + 1 : 1;
    bin = own;
    if (count > peak) peak = count;
  }
  return peak;
}

/**
 * The skyline of the anchors that have no label: their count in each bin that meets the window, by bisection.
 * `labelledStarts` are the anchors of the labelled events, in any order.
 */
export function skyline(
  model: Model,
  view: View,
  widthPx: number,
  labelledStarts: readonly Instant[],
  peak: number,
): Bar[] {
  const binMs = binMsOf(view, widthPx);
  const first = Math.floor(view.start / binMs);
  const last = Math.ceil(endOf(view) / binMs);
  const taken = new Map<number, number>();
  for (const start of labelledStarts) {
    const bin = Math.floor(start / binMs);
    taken.set(bin, (taken.get(bin) ?? 0) + 1);
  }
  const bars: Bar[] = [];
  for (let bin = first; bin < last; bin++) {
    const start = bin * binMs;
    const count = countAnchors(model, start, start + binMs) - (taken.get(bin) ?? 0);
    if (count <= 0) continue;
    const xPx = toPx(view, widthPx, start);
    bars.push({ xPx, widthPx: binMs * scaleOf(view, widthPx), height: Math.sqrt(Math.min(1, count / peak)) });
  }
  return bars;
}
