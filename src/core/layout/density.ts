import { bisectLeft, bisector } from 'd3';
import type { Instant } from '../time/index.ts';
import { countAnchors, type Model } from '../model/index.ts';
import { endOf, scaleOf, toInstant, toPx, type View } from './view.ts';

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

/**
 * The anchors in the file's fullest bin; needed anew only when the size of bins changes. Whatever is fuller than the fullest so far reaches from some
 * anchor to the one so many places further, so that all between two such places need not be looked at: it takes n / peak steps, not n.
 */
export function peakOf({ sortedStarts: starts }: Model, binMs: number): number {
  const binAt = (place: number) => Math.floor(starts[place] / binMs);
  let peak = LEAST_PEAK;
  let first = 0;
  while (first + peak < starts.length) {
    const bin = binAt(first + peak);
    if (binAt(first) === bin) {
      peak++;
      continue;
    }
    // Less than a fuller bin lies before this one, whose first anchor comes after `first`.
    first = bisectLeft(starts, bin * binMs, first + 1, first + peak);
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

/** A bar and the time that it stands for; half-open. */
export interface BarRange {
  readonly bar: Bar;
  readonly start: Instant;
  readonly end: Instant;
}

const byX = bisector((bar: Bar) => bar.xPx);

/**
 * The bar of a skyline at a place, or the nearest if none is further than `slackPx` from it; null where there is nothing. `bars` are those that
 * {@link skyline} drew of this window.
 *
 * Under the bar of 1 May in a window whose bins are days, the range is from 1 to 2 May.
 */
export function barAt(
  bars: readonly Bar[],
  view: View,
  widthPx: number,
  xPx: number,
  slackPx = 0,
): BarRange | null {
  const next = byX.right(bars, xPx);
  const gapPx = (bar: Bar) => Math.max(0, bar.xPx - xPx, xPx - bar.xPx - bar.widthPx);
  const near = bars.slice(Math.max(0, next - 1), next + 1).filter((bar) => gapPx(bar) <= slackPx);
  if (near.length === 0) return null;
  const bar = near.reduce((best, other) => (gapPx(other) < gapPx(best) ? other : best));
  const binMs = binMsOf(view, widthPx);
  const start = Math.round(toInstant(view, widthPx, bar.xPx) / binMs) * binMs;
  return { bar, start, end: start + binMs };
}

/**
 * The numbers of the events that begin in [start, end), by anchor, without the first `skip` and no more of them than `limit`: what a place holds that
 * zooming cannot take apart.
 *
 * `eventsIn(model, may1, may2, 50)` are up to fifty of 1 May.
 */
export function eventsIn(model: Model, start: Instant, end: Instant, limit: number, skip = 0): number[] {
  const first = bisectLeft(model.sortedStarts, start) + skip;
  const last = bisectLeft(model.sortedStarts, end);
  return [...model.byStart.subarray(first, Math.min(last, first + limit))];
}
