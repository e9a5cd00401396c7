import type { Model } from '../model/index.ts';
import type { PlanScales } from './label-plan.ts';
import { limitsOf, type View } from './view.ts';

/** A plot is never drawn wider or narrower than this. */
export const MAX_PLOT_PX = 1200;
const MIN_PLOT_PX = 200;
/** Elements in a plot are at most 250; two for each label leave room for ticks, eras, the kept marks and the rest. */
const MAX_LABELS = 90;

/** How many labels of a row a window of the widest plot may meet. `labelsPerRow(10)` is 9. */
export const labelsPerRow = (rows: number): number => Math.floor(MAX_LABELS / Math.max(rows, 1));

/** Every scale that a view of this model can have, whatever the plot's width. */
export function scalesOf(model: Model): PlanScales {
  const { start, end } = model.extent ?? { start: 0, end: 1 };
  const least: View = { start, durationMs: Math.max(end - start, 1000) };
  // A fitted window is at most 2.2 times the extent: the last label may take half of it, and there are margins.
  const mostMs = 2.5 * least.durationMs;
  return {
    coarsestPxPerMs: MIN_PLOT_PX / mostMs,
    finestPxPerMs: MAX_PLOT_PX / limitsOf(least).minDurationMs,
  };
}
