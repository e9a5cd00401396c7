import { parseRange } from '../time/index.ts';
import type { Model } from '../model/index.ts';
import { plan, type LabelPlan } from './label-plan.ts';
import { plannedPx, setLabel, type LabelText, type Measure } from './label-text.ts';
import type { RowTable } from './rows.ts';
import { minLabelPx, scalesOf } from './sizes.ts';
import { fit, type View } from './view.ts';

/** A file laid out: everything that stays the same in every window. */
export interface Prepared {
  readonly model: Model;
  readonly table: RowTable;
  readonly labels: readonly LabelText[];
  readonly plan: LabelPlan;
}

/** Sets every label with the font that `measure` measures, and plans them. */
export function prepare(model: Model, table: RowTable, measure: Measure): Prepared {
  const leastPx = minLabelPx(table.count);
  const labels = model.events.map(({ title }) => setLabel(title, measure));
  const widthsPx = Float32Array.from(labels, (label) => plannedPx(label, leastPx));
  return { model, table, labels, plan: plan(model, widthsPx, table, scalesOf(model)) };
}

/** The window that shows everything in a plot of this width, with room for the last labels. */
export function fitted({ model, plan }: Prepared, widthPx: number): View {
  const items = Array.from(plan.widthsPx, (labelPx, event) => ({
    start: model.starts[event],
    widthPx: labelPx,
  }));
  return fit(model.extent, items, widthPx);
}

/** The window with which the file says to begin; null where it says nothing that can be read. */
export function openingView({ file }: Model): View | null {
  const range = file.view ? parseRange(file.view, file.timeZone ?? 'UTC') : null;
  return range && { start: range.start, durationMs: range.end - range.start };
}
