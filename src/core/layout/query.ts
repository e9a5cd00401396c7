import type { Instant } from '../time/index.ts';
import { isShown, type Model } from '../model/index.ts';
import { levelAt, type LabelPlan } from './label-plan.ts';
import { SWEEP_LEVELS } from './levels.ts';
import { endOf, scaleOf, type View } from './view.ts';

/** How far an event reaches on the axis at a scale: to the end of its bar or of its label, whichever is later. */
export function reach(model: Model, plan: LabelPlan, event: number, pxPerMs: number): Instant {
  const labelEnd = model.starts[event] + plan.widthsPx[event] / pxPerMs;
  return model.spans[event] ? Math.max(model.endsAt[event], labelEnd) : labelEnd;
}

/**
 * The events whose labels show in a window, in reading order. Active labels of one (sweep, row) group do not overlap, so of those that begin before
 * the window only the last can still reach into it: one bisection a group and then only what is returned. In the sweep that the window's scale has not
 * come to the end of, the labels that are not yet active are stepped over. The last shows as long as its date does, even if its label has ended.
 * Those that a filter hides are left out, whatever the plan was made of.
 */
export function labelled(model: Model, plan: LabelPlan, view: View, widthPx: number): number[] {
  const pxPerMs = scaleOf(view, widthPx);
  const level = levelAt(plan, pxPerMs);
  const groups = level < 0 ? 0 : (Math.ceil(level / SWEEP_LEVELS) + 1) * plan.rows;
  const end = endOf(view);
  const { items, offsets, levelOf } = plan;
  const found: number[] = [];
  for (let group = 0; group < groups; group++) {
    const from = offsets[group];
    const to = offsets[group + 1];
    if (from === to) continue;
    const first = firstAtOrAfter(model, items, from, to, view.start);
    const before = lastActive(model, plan, from, first, level, view.start - plan.widestPx / pxPerMs);
    if (before >= 0 && Math.max(model.endsAt[before], reach(model, plan, before, pxPerMs)) > view.start)
      found.push(before);
    for (let i = first; i < to && model.starts[items[i]] < end; i++) {
      if (levelOf[items[i]] <= level) found.push(items[i]);
    }
  }
  return found.filter((event) => isShown(model, event)).sort((a, b) => a - b);
}

/**
 * The last active event of a group's items from `from` up to `to`; -1 where there is none but such that begin before `earliest`, too early for any label.
 * The very last is looked at even then, for its bar may be long; before one that is not active no long bar can lie, because at the sweep's end the two are
 * in one row.
 */
function lastActive(
  model: Model,
  { items, levelOf }: LabelPlan,
  from: number,
  to: number,
  level: number,
  earliest: Instant,
): number {
  for (let i = to - 1; i >= from; i--) {
    const event = items[i];
    if (levelOf[event] <= level) return event;
    if (model.starts[event] < earliest) return -1;
  }
  return -1;
}

function firstAtOrAfter(model: Model, items: Uint32Array, low: number, high: number, start: Instant): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (model.starts[items[middle]] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
