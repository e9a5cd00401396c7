import { bisectLeft } from 'd3';
import type { Model } from '../model/index.ts';
import type { BarRange } from './density.ts';
import { clamp, type View, type ViewLimits } from './view.ts';

/** A dense place is flown into until what one bar stood for takes this share of the window. */
const PLACE_SHARE = 1 / 8;

/**
 * The window in which a bar's events come apart, from the window in which it was drawn; null where no window takes them apart: at the deepest zoom, and
 * where all begin at one instant.
 *
 * Of a bar of 1 May in a window of a year, it is of eight days around the events of that day.
 */
export function apart(
  { sortedStarts }: Model,
  { start, end }: Pick<BarRange, 'start' | 'end'>,
  view: View,
  limits: ViewLimits,
): View | null {
  const first = sortedStarts[bisectLeft(sortedStarts, start)];
  const last = sortedStarts[bisectLeft(sortedStarts, end) - 1];
  if (!(first < last)) return null;
  const durationMs = (end - start) / PLACE_SHARE;
  const closer = clamp({ start: (first + last - durationMs) / 2, durationMs }, limits);
  return closer.durationMs < view.durationMs ? closer : null;
}
