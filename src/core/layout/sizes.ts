import type { Model } from '../model/index.ts';
import type { PlanScales } from './label-plan.ts';
import { limitsOf, type View } from './view.ts';

/** A plot is never drawn wider or narrower than this. */
export const MAX_PLOT_PX = 1200;
const MIN_PLOT_PX = 200;
/** Elements in a plot are at most 250; two for each label leave room for ticks, eras and the rest. */
const MAX_LABELS = 84;

/**
 * The least width a label takes in the plan, so that `MAX_LABELS` can never be passed: in a window of the widest plot a row holds
 * at most width/least + 2 labels (one more at each edge).
 *
 * `minLabelPx(10)` is 188, `minLabelPx(5)` is 82.
 */
export const minLabelPx = (rows: number): number => Math.ceil(MAX_PLOT_PX / (MAX_LABELS / rows - 2));

/** Every scale that a view of this model can have, whatever the plot's width. */
export function scalesOf(model: Model): PlanScales {
  const { start, end } = model.extent ?? { start: 0, end: 1 };
  // A fitted window is at most 2.2 times the extent: the last label may take half of it, and there are margins.
  const widest: View = { start, durationMs: Math.max(end - start, 1000) * 2.5 };
  return {
    coarsestPxPerMs: MIN_PLOT_PX / widest.durationMs,
    finestPxPerMs: MAX_PLOT_PX / limitsOf(widest).minDurationMs,
  };
}
