import type { Instant } from '../time/index.ts';
import type { Model } from '../model/index.ts';
import { levelAt, type LabelPlan } from './label-plan.ts';
import { endOf, scaleOf, type View } from './view.ts';

/** How far an event reaches on the axis at a scale: to the end of its bar or of its label, whichever is later. */
export function reach(model: Model, plan: LabelPlan, event: number, pxPerMs: number): Instant {
  const labelEnd = model.starts[event] + plan.widthsPx[event] / pxPerMs;
  return model.spans[event] ? Math.max(model.endsAt[event], labelEnd) : labelEnd;
}

/**
 * The events whose labels show in a window, in reading order. Labels of one (level, row) group do not overlap, so of those that begin before
 * the window only the last can still reach into it: one bisection a group and then only what is returned.
 */
export function labelled(model: Model, plan: LabelPlan, view: View, widthPx: number): number[] {
  const pxPerMs = scaleOf(view, widthPx);
  const groups = (levelAt(plan, pxPerMs) + 1) * plan.rows;
  const end = endOf(view);
  const found: number[] = [];
  for (let group = 0; group < groups; group++) {
    const from = plan.offsets[group];
    const to = plan.offsets[group + 1];
    if (from === to) continue;
    const first = firstAtOrAfter(model, plan.items, from, to, view.start);
    if (first > from && reach(model, plan, plan.items[first - 1], pxPerMs) > view.start) {
      found.push(plan.items[first - 1]);
    }
    for (let i = first; i < to && model.starts[plan.items[i]] < end; i++) found.push(plan.items[i]);
  }
  return found.sort((a, b) => a - b);
}

function firstAtOrAfter(model: Model, items: Uint32Array, low: number, high: number, start: Instant): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (model.starts[items[middle]] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
