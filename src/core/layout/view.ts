import type { Instant } from '../time/index.ts';

/** The window: a span of time without pixels. Immutable; every function here returns the old object when nothing changed. */
export interface View {
  readonly start: Instant;
  readonly durationMs: number;
}

/** How far a window may go. The window's middle stays between `start` and `end`. */
export interface ViewLimits {
  readonly start: Instant;
  readonly end: Instant;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
}

export const endOf = (view: View): Instant => view.start + view.durationMs;

/** Pixels per millisecond of a window drawn `widthPx` wide. */
export const scaleOf = (view: View, widthPx: number): number => widthPx / view.durationMs;

/** Subtracts before it divides, so that a pixel stays exact where the instants themselves are huge. */
export const toPx = (view: View, widthPx: number, instant: Instant): number =>
  ((instant - view.start) / view.durationMs) * widthPx;

/** The inverse of {@link toPx}. */
export const toInstant = (view: View, widthPx: number, px: number): Instant =>
  view.start + (px / widthPx) * view.durationMs;

const sameOr = (old: View, start: Instant, durationMs: number): View =>
  old.start === start && old.durationMs === durationMs ? old : { start, durationMs };

/** `low` wins where the two cross. */
const between = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * The nearest window within the limits: first the duration, about the middle, then the place.
 *
 * `clamp({ start: -50, durationMs: 10 }, { start: 0, end: 100, minDurationMs: 1, maxDurationMs: 100 })` is `{ start: -5, durationMs: 10 }`.
 */
export function clamp(view: View, limits: ViewLimits): View {
  const durationMs = between(limits.minDurationMs, view.durationMs, limits.maxDurationMs);
  const start = view.start + (view.durationMs - durationMs) / 2;
  return sameOr(view, between(limits.start - durationMs / 2, start, limits.end - durationMs / 2), durationMs);
}

/** The window moved by `byMs` (later when positive), within the limits. */
export function pan(view: View, byMs: number, limits: ViewLimits): View {
  return clamp(sameOr(view, view.start + byMs, view.durationMs), limits);
}

/**
 * The window `factor` times as deep, with `about` at the same place in it; the factor is cut at the limits before the place is worked out,
 * so that a zoom that can go no further does not move the window either.
 *
 * `zoom({ start: 0, durationMs: 100 }, 25, 2, limits)` is `{ start: 12.5, durationMs: 50 }`.
 */
export function zoom(view: View, about: Instant, factor: number, limits: ViewLimits): View {
  const durationMs = between(limits.minDurationMs, view.durationMs / factor, limits.maxDurationMs);
  if (durationMs === view.durationMs) return clamp(view, limits);
  const start = about - (about - view.start) * (durationMs / view.durationMs);
  return clamp({ start, durationMs }, limits);
}

/** A float of 52 bits still tells a thousandth of the window apart in a window of this share of its instants' size. */
const FINEST_SHARE = 2 ** -42;
const MIN_DURATION_MS = 10;
/** A file of one instant is shown in a window of a second. */
const MIN_EXTENT_MS = 1000;
/** Free space before the first event and after the last label, as a share of the window. */
const MARGIN = 0.02;

/**
 * The window that shows everything, with room for the labels that start last: event i is drawn from `starts[i]` on, `widthsPx[i]` wide.
 * A label that alone would take more than half the width gets half.
 * `extent` null (no events) gives the year 1970.
 */
export function fit(
  extent: { readonly start: Instant; readonly end: Instant } | null,
  starts: Float64Array,
  widthsPx: Float32Array,
  widthPx: number,
): View {
  if (!extent) return NO_EXTENT;
  let durationMs = Math.max(extent.end - extent.start, MIN_EXTENT_MS);
  for (let i = 0; i < starts.length; i++) {
    const neededMs = (starts[i] - extent.start) / (1 - labelShare(widthsPx[i], widthPx) - MARGIN);
    if (neededMs > durationMs) durationMs = neededMs;
  }
  return withMargins(extent.start, durationMs);
}

/**
 * The window made longer at its end, so that the labels of the events that begin in it have room: event i is drawn from `starts[i]` on, `widthsPx[i]`
 * wide. A label that alone would take more than half the width gets half.
 *
 * `withRoom({ start: 0, durationMs: 100 }, Float64Array.of(90), Float32Array.of(20), 100)` lasts 112.5: the label begins at 80 px.
 */
export function withRoom(view: View, starts: Float64Array, widthsPx: Float32Array, widthPx: number): View {
  let { durationMs } = view;
  for (let i = 0; i < starts.length; i++) {
    const afterMs = starts[i] - view.start;
    if (afterMs < 0 || afterMs >= view.durationMs) continue;
    durationMs = Math.max(durationMs, afterMs / (1 - labelShare(widthsPx[i], widthPx)));
  }
  return { start: view.start, durationMs };
}

/** As {@link fit}, where the last label is as wide as `labelPx`. */
export function fitWide(extent: Parameters<typeof fit>[0], labelPx: number, widthPx: number): View {
  if (!extent) return NO_EXTENT;
  const lengthMs = extent.end - extent.start;
  const neededMs = lengthMs / (1 - labelShare(labelPx, widthPx) - MARGIN);
  return withMargins(extent.start, Math.max(neededMs, MIN_EXTENT_MS));
}

const NO_EXTENT: View = { start: 0, durationMs: 365 * 86_400_000 };

const labelShare = (labelPx: number, widthPx: number) => Math.min(labelPx / Math.max(widthPx, 1), 0.5);

function withMargins(start: Instant, ownMs: number): View {
  const durationMs = ownMs * (1 + 2 * MARGIN);
  return { start: start - durationMs * MARGIN, durationMs };
}

/** The limits of a timeline whose fitted window is `fitted`: one can zoom out to all of it, and in to where floats still tell instants apart. */
export function limitsOf(fitted: View): ViewLimits {
  const start = fitted.start;
  const end = endOf(fitted);
  const size = Math.max(Math.abs(start), Math.abs(end));
  const minDurationMs = Math.min(fitted.durationMs, Math.max(MIN_DURATION_MS, size * FINEST_SHARE));
  return { start, end, minDurationMs, maxDurationMs: fitted.durationMs };
}
