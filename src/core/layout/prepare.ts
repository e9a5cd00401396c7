import { parseRange } from '../time/index.ts';
import type { Model } from '../model/index.ts';
import { planning, type LabelPlan } from './label-plan.ts';
import { ownPx, setLabel, type LabelText, type Measure } from './label-text.ts';
import { widthsOf } from './label-widths.ts';
import type { RowTable } from './rows.ts';
import { scalesOf } from './sizes.ts';
import { fit, type View } from './view.ts';

/** A file laid out: everything that stays the same in every window. */
export interface Prepared {
  readonly model: Model;
  readonly table: RowTable;
  readonly plan: LabelPlan;
  /** An event's label, set when first asked for and never wider than planned. */
  readonly labelOf: (event: number) => LabelText;
}

/** Lays a file out with the font that `measure` measures, in slices: yields after every millisecond or two. */
export function* preparing(model: Model, table: RowTable, measure: Measure): Generator<void, Prepared> {
  const widthsPx = widthsOf(model.events, measure);
  yield;
  const plan = yield* planning(model, widthsPx, table, scalesOf(model));
  return { model, table, plan, labelOf: labelsOf(model, measure, widthsPx) };
}

function labelsOf({ events }: Model, measure: Measure, widthsPx: Float32Array): Prepared['labelOf'] {
  const known = new Map<number, LabelText>();
  return (event) => {
    const old = known.get(event);
    if (old) return old;
    const { lines, widthPx } = setLabel(events[event].title, measure);
    const label = { lines, widthPx: Math.min(widthPx, ownPx(widthsPx[event])) };
    known.set(event, label);
    return label;
  };
}

/** Lays a file out at once; see {@link preparing}. */
export function prepare(model: Model, table: RowTable, measure: Measure): Prepared {
  const slices = preparing(model, table, measure);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** The window that shows everything in a plot of this width, with room for the last labels. */
export function fitted({ model, plan }: Prepared, widthPx: number): View {
  return fit(model.extent, model.starts, plan.widthsPx, widthPx);
}

/** The window with which the file says to begin; null where it says nothing that can be read. */
export function openingView({ file }: Model): View | null {
  const range = file.view ? parseRange(file.view, file.timeZone ?? 'UTC') : null;
  return range && { start: range.start, durationMs: range.end - range.start };
}
