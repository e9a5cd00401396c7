import { ticks, type Tick } from '../time/index.ts';
import { countMeeting, isShown, type Model } from '../model/index.ts';
import type { Status } from '../event-file/index.ts';
import { skyline, type Bar } from './density.ts';
import { labelled } from './query.ts';
import { MARK_PX, type LabelText } from './label-text.ts';
import type { LabelPlan } from './label-plan.ts';
import type { LaneRows, RowTable } from './rows.ts';
import { endOf, toPx, type View } from './view.ts';

/** Heights of a plot's parts, in pixels, from top to bottom: eras, lanes of rows, skyline, axis. */
export const ERAS_PX = 22;
export const ROW_PX = 38;
const LANE_GAP_PX = 8;
export const SKYLINE_PX = 40;
export const AXIS_PX = 42;
/** An era's name stands in it only where the era is at least this wide. */
export const ERA_NAME_PX = 60;
/** Bars are drawn no further than this beyond the plot's edges, however long they are. */
const OVERHANG_PX = 40;
const MAX_ERAS = 8;
/** So many kept events are drawn without a place in the plan, the first ones. */
const MAX_KEPT = 12;

/** A drawn moment or span; x in pixels from the plot's left, y from its top. */
export interface Mark {
  readonly event: number;
  readonly id: string;
  readonly kind: 'moment' | 'span';
  readonly status: Status;
  /** Place of its lane among the file's lanes, for the colour; -1 for the rest. */
  readonly lane: number;
  /** The anchor, or the overhang where that lies further out. */
  readonly xPx: number;
  readonly yPx: number;
  /** What the date covers on the axis, from `xPx` on: the bar of a span, the whisker of a moment. */
  readonly extentPx: number;
  /** Bits of the model's `ends`, without those whose end lies outside the plot. */
  readonly ends: number;
  /** Its label, if it has one in this frame: the left edge of its text, and its lines. */
  readonly label: {
    readonly xPx: number;
    readonly widthPx: number;
    readonly lines: readonly string[];
  } | null;
}

export interface PlacedTick extends Tick {
  readonly xPx: number;
}

export interface PlacedEra {
  readonly id: string;
  readonly title: string;
  readonly xPx: number;
  readonly widthPx: number;
}

export interface PlacedLane extends LaneRows {
  readonly yPx: number;
  readonly heightPx: number;
}

/** What this frame draws, and nothing else: a value without the DOM, the same for the same input. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly skylineYPx: number;
  readonly axisYPx: number;
  readonly minor: readonly PlacedTick[];
  readonly major: readonly PlacedTick[];
  readonly eras: readonly PlacedEra[];
  readonly lanes: readonly PlacedLane[];
  /** In reading order. */
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
  /** Of the events that the window meets, those with a label and those without: together all that is in view. */
  readonly labelled: number;
  readonly counted: number;
}

/** What a scene is made from. `kept` are the events that must be drawn whatever the plan says, the most important first: the selected one, the focused one. */
export interface SceneInput {
  readonly model: Model;
  readonly plan: LabelPlan;
  readonly table: RowTable;
  readonly labelOf: (event: number) => LabelText;
  readonly view: View;
  readonly widthPx: number;
  readonly peak: number;
  readonly kept: readonly number[];
  readonly locale: string;
}

/** The lanes with their places; the same for every view. */
export function placeLanes(table: RowTable): PlacedLane[] {
  return table.lanes.map((lane, place) => ({
    ...lane,
    yPx: ERAS_PX + lane.firstRow * ROW_PX + place * LANE_GAP_PX,
    heightPx: lane.rows * ROW_PX,
  }));
}

/** The height of a plot with these rows, in pixels. */
export const plotHeightPx = (table: RowTable): number =>
  ERAS_PX + table.count * ROW_PX + table.lanes.length * LANE_GAP_PX + SKYLINE_PX + AXIS_PX;

/** Draws a window. Its cost is that of what it returns: labels by rows and width, bins by width. */
export function sceneOf(input: SceneInput): Scene {
  const { model, plan, view, widthPx, table } = input;
  const lanes = placeLanes(table);
  const heightPx = plotHeightPx(table);
  const skylineYPx = heightPx - AXIS_PX - SKYLINE_PX;
  const planned = labelled(model, plan, view, widthPx);
  const marks = withKept(input, lanes, planned, skylineYPx);
  // A kept event that a filter hides is drawn, but it is none of those that are counted.
  const named = marks.filter((mark) => mark.label && isShown(model, mark.event)).map((mark) => mark.event);
  const inWindow = named.filter((event) => meets(model, event, view)).length;
  const starts = named.map((event) => model.starts[event]);
  const axis = ticks(view.start, endOf(view), widthPx, input.locale);
  const at = (tick: Tick): PlacedTick => ({ ...tick, xPx: toPx(view, widthPx, tick.instant) });
  return {
    widthPx,
    heightPx,
    skylineYPx,
    axisYPx: heightPx - AXIS_PX,
    minor: axis.minor.map(at),
    major: axis.major.map(at),
    eras: placeEras(model, view, widthPx),
    lanes,
    marks: held(marks, model.starts).sort((a, b) => a.event - b.event),
    bars: skyline(model, view, widthPx, starts, input.peak),
    labelled: inWindow,
    counted: countMeeting(model, view.start, endOf(view)) - inWindow,
  };
}

const meets = (model: Model, event: number, view: View): boolean =>
  model.starts[event] < endOf(view) && model.endsAt[event] > view.start;

function plannedMark(input: SceneInput, lanes: readonly PlacedLane[], event: number): Mark {
  const lane = lanes[input.table.laneRowsOf[input.model.laneOf[event]]];
  const yPx = lane.yPx + (input.plan.rowOf[event] - lane.firstRow) * ROW_PX;
  return markAt(input, event, yPx, true);
}

/** A label whose event began before the window stands at the plot's edge, where it can be read, until the next mark of its row pushes it out. */
function held(marks: readonly Mark[], starts: Model['starts']): Mark[] {
  const nextPx = new Map<number, number>();
  const lastFirst = [...marks].sort((a, b) => starts[b.event] - starts[a.event]);
  return lastFirst.map((mark) => {
    const { label, xPx, yPx } = mark;
    const roomPx = (nextPx.get(yPx) ?? Infinity) - (label?.widthPx ?? 0);
    nextPx.set(yPx, xPx - MARK_PX / 2);
    if (!label || label.xPx >= 0) return mark;
    return { ...mark, label: { ...label, xPx: Math.max(label.xPx, Math.min(0, roomPx)) } };
  });
}

/** Whether all of a mark lies before the window. Its label may still reach into it. */
export const isPast = (mark: Mark): boolean => mark.xPx + mark.extentPx < 0;

function markAt(input: SceneInput, event: number, yPx: number, hasLabel: boolean): Mark {
  const { model, view, widthPx } = input;
  const far = widthPx + OVERHANG_PX;
  const anchorPx = toPx(view, widthPx, model.starts[event]);
  const xPx = Math.max(-OVERHANG_PX, Math.min(far, anchorPx));
  const endPx = Math.max(xPx, Math.min(far, toPx(view, widthPx, model.endsAt[event])));
  const label = hasLabel ? input.labelOf(event) : null;
  return {
    event,
    id: model.events[event].id,
    kind: model.spans[event] ? 'span' : 'moment',
    status: model.events[event].status ?? 'on-the-record',
    lane: input.table.lanes[input.table.laneRowsOf[model.laneOf[event]]].lane,
    xPx,
    yPx,
    extentPx: endPx - xPx,
    ends: model.ends[event],
    label: label && { ...label, xPx: anchorPx + (model.spans[event] ? 0 : MARK_PX) },
  };
}

/** Where a mark's label ends, or its bar. */
const rightPx = ({ xPx, extentPx, label }: Mark): number =>
  Math.max(xPx + extentPx, label ? label.xPx + label.widthPx : 0);

const meet = (a: Mark, b: Mark): boolean =>
  a.yPx === b.yPx && a.xPx - MARK_PX < rightPx(b) && b.xPx - MARK_PX < rightPx(a);

/**
 * The marks of a window with the kept events among them. What the plan does not draw here stands in the row that it has further in, and what it would
 * meet there gives way, unless that is kept as well. Where it has no such row, or no free one, it stands in one that is reserved over the skyline: the first
 * of them with its label, if it is in the window.
 */
function withKept(
  input: SceneInput,
  lanes: readonly PlacedLane[],
  planned: readonly number[],
  reservedYPx: number,
): Mark[] {
  const kept = new Set(input.kept.slice(0, MAX_KEPT));
  let marks = planned.map((event) => plannedMark(input, lanes, event));
  let isNamed = false;
  for (const event of kept) {
    if (marks.some((mark) => mark.event === event)) continue;
    const isIn = meets(input.model, event, input.view);
    const own = isIn && input.plan.rowOf[event] >= 0 ? plannedMark(input, lanes, event) : null;
    const rivals = own ? marks.filter((mark) => meet(mark, own)) : [];
    if (own && !rivals.some((mark) => kept.has(mark.event))) {
      marks = [...marks.filter((mark) => !rivals.includes(mark)), own];
      continue;
    }
    marks.push(markAt(input, event, reservedYPx, isIn && !isNamed));
    isNamed ||= isIn;
  }
  return marks;
}

function placeEras(model: Model, view: View, widthPx: number): PlacedEra[] {
  const inView = model.eras.filter((era) => era.start < endOf(view) && era.end > view.start);
  return inView.slice(0, MAX_ERAS).map(({ id, title, start, end }) => {
    const xPx = Math.max(0, toPx(view, widthPx, start));
    return { id, title, xPx, widthPx: Math.min(widthPx, toPx(view, widthPx, end)) - xPx };
  });
}
