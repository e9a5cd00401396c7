import { finish, type Slices, type TimelineEvent } from '../event-file/index.ts';
import { parseRange } from '../time/index.ts';
import type { Model } from '../model/index.ts';
import { planning, type LabelPlan } from './label-plan.ts';
import {
  MOST_PLANNED_PX,
  USUAL_PLANNED_PX,
  ownPx,
  setLabel,
  type LabelText,
  type Measure,
} from './label-text.ts';
import { measuring } from './label-widths.ts';
import type { RowTable } from './rows.ts';
import { scalesOf } from './sizes.ts';
import { clamp, fit, fitWide, limitsOf, withRoom, type View } from './view.ts';

/** Every label of a file in one font. */
export interface Lettering {
  readonly widthsPx: Float32Array;
  /** An event's label, set when first asked for and never wider than planned. */
  readonly labelOf: (event: number) => LabelText;
}

/** A file laid out: everything that stays the same in every window. */
export interface Prepared {
  readonly model: Model;
  readonly table: RowTable;
  readonly plan: LabelPlan;
  readonly labelOf: Lettering['labelOf'];
}

/**
 * Files of up to so many events are laid out in the frame that first shows them. Beyond, labels come as soon as they are planned, and what depends on all
 * of them does without.
 */
export const MOST_AT_ONCE = 2000;

/** Measures the labels of all events with the font that `measure` measures. */
export function* lettering(events: readonly TimelineEvent[], measure: Measure): Slices<Lettering> {
  const widthsPx = yield* measuring(events, measure);
  return { widthsPx, labelOf: labelsOf(events, measure, widthsPx) };
}

/** Lays a file out, in slices: yields after every millisecond or two. */
export function* preparing(
  model: Model,
  table: RowTable,
  { widthsPx, labelOf }: Lettering,
): Slices<Prepared> {
  const plan = yield* planning(model, widthsPx, table, scalesOf(model));
  return { model, table, plan, labelOf };
}

function labelsOf(
  events: readonly TimelineEvent[],
  measure: Measure,
  widthsPx: Float32Array,
): Lettering['labelOf'] {
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

function* preparingAll(model: Model, table: RowTable, measure: Measure): Slices<Prepared> {
  return yield* preparing(model, table, yield* lettering(model.events, measure));
}

/** Lays a file out at once; see {@link preparing}. */
export const prepare = (model: Model, table: RowTable, measure: Measure): Prepared =>
  finish(preparingAll(model, table, measure));

/** A file before it is laid out: no event has a place for its label yet, and all are counted. */
export function unprepared(model: Model, table: RowTable, measure: Measure): Prepared {
  const { events } = model;
  const widthsPx = new Float32Array(events.length).fill(MOST_PLANNED_PX);
  const none = { ...model, byStart: new Uint32Array(), sortedStarts: new Float64Array() };
  const letters = { widthsPx, labelOf: labelsOf(events, measure, widthsPx) };
  return { ...finish(preparing(none, table, letters)), model };
}

/**
 * The window that shows everything in a plot of this width, with room for the last labels; in a large file for labels as wide as most are, so that the
 * window is the same before and after it is laid out.
 */
export function fitted({ model, plan }: Prepared, widthPx: number): View {
  return model.events.length > MOST_AT_ONCE
    ? fitWide(model.extent, USUAL_PLANNED_PX, widthPx)
    : fit(model.extent, model.starts, plan.widthsPx, widthPx);
}

/**
 * The window with which a timeline begins in a plot of this width: the one that the file says, made longer where labels of events in it would be
 * cut at its end; all of the file where it says nothing that can be read.
 */
export function openingView(prepared: Prepared, widthPx: number): View {
  const { model, plan } = prepared;
  const { view, timeZone = 'UTC' } = model.file;
  const whole = fitted(prepared, widthPx);
  const range = view ? parseRange(view, timeZone) : null;
  if (!range) return whole;
  const own = { start: range.start, durationMs: range.end - range.start };
  const isLarge = model.events.length > MOST_AT_ONCE;
  return clamp(isLarge ? own : withRoom(own, model.starts, plan.widthsPx, widthPx), limitsOf(whole));
}
