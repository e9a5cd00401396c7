import type { Model } from '../model/index.ts';
import { RankSet } from './rank-set.ts';
import type { RowTable } from './rows.ts';

/**
 * Every event's row and reveal scale: a value, made once for a file, its label widths and its rows, and good for every view.
 *
 * The contract. A label is active at every scale from its reveal scale on, always in the same row, and it takes the pixels from its anchor to the
 * later of its bar's end and its own width. At no scale do two active labels of a row overlap. So a label on screen stays while one zooms in, panning
 * changes nothing, and what is shown does not depend on where one came from. What is optimised is the active ranges' length on a log scale,
 * more important events first; what no row can ever hold (two events of one instant in a full lane) stays unplaced.
 *
 * The model is that of Been, Daiches and Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006; the one-dimensional problem is "simple 1d-ARO" of
 * Been, Noellenburg, Poon and Wolff, "Optimizing Active Ranges for Consistent Dynamic Map Labeling", Computational Geometry 43(3), 2010.
 * The method here is greedy: it sweeps the scales from coarse to fine in quarter octaves and fills each by importance.
 */
export interface LabelPlan {
  readonly rows: number;
  /** Pixels per millisecond of level 0; level k is 2^(k/4) times as deep. */
  readonly coarsestPxPerMs: number;
  readonly levels: number;
  /** Row of each event, -1 where it has none. */
  readonly rowOf: Int16Array;
  /** First level at which each event's label shows; 65535 where it never does. */
  readonly levelOf: Uint16Array;
  /** Placed events by level, then row, then anchor: those of (level, row) are `items[offsets[level * rows + row]]` up to the next offset. */
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  /** Planned width of each label in pixels, gap included. */
  readonly widthsPx: Float32Array;
}

export const LEVELS_PER_OCTAVE = 4;
const NEVER = 0xffff;
/** How many trials go into one slice of planning; about two milliseconds of a laptop's time. */
const TRIALS_PER_SLICE = 4096;

/** The scales a plan covers: the coarsest is that of the narrowest plot over the widest window, the finest the other way round. */
export interface PlanScales {
  readonly coarsestPxPerMs: number;
  readonly finestPxPerMs: number;
}

/** The deepest level at or above a scale: labels with a level up to it are active. -1 below the coarsest. */
export function levelAt(plan: Pick<LabelPlan, 'coarsestPxPerMs' | 'levels'>, pxPerMs: number): number {
  const level = Math.floor(LEVELS_PER_OCTAVE * Math.log2(pxPerMs / plan.coarsestPxPerMs) + 1e-9);
  return Math.max(-1, Math.min(level, plan.levels - 1));
}

/** What is known of one row while it is filled: the ranks in it. */
class Planner {
  readonly rankOf: Uint32Array;
  readonly sets: readonly RankSet[];
  readonly rowOf: Int16Array;
  readonly levelOf: Uint16Array;
  readonly levels: number;

  constructor(
    readonly model: Model,
    readonly widthsPx: Float32Array,
    readonly table: RowTable,
    readonly scales: PlanScales,
  ) {
    const count = model.events.length;
    this.rankOf = new Uint32Array(count);
    model.byStart.forEach((event, rank) => (this.rankOf[event] = rank));
    this.sets = Array.from({ length: table.count }, () => new RankSet(count));
    this.rowOf = new Int16Array(count).fill(-1);
    this.levelOf = new Uint16Array(count).fill(NEVER);
    this.levels = Math.min(NEVER, this.levelFor(scales.finestPxPerMs) + 1);
  }

  /** The first level whose scale is at least this one. */
  levelFor(pxPerMs: number): number {
    if (pxPerMs === Infinity) return NEVER;
    const level = Math.ceil(LEVELS_PER_OCTAVE * Math.log2(pxPerMs / this.scales.coarsestPxPerMs) - 1e-9);
    return Math.max(0, Math.min(level, NEVER));
  }

  /** The scale from which `early` no longer reaches `late`: Infinity if its bar does, or if they share an anchor. */
  parts(early: number, late: number): number {
    const { starts, endsAt, spans } = this.model;
    const gapMs = starts[late] - starts[early];
    if (gapMs <= 0 || (spans[early] && endsAt[early] > starts[late])) return Infinity;
    return this.widthsPx[early] / gapMs;
  }

  /** The scale from which a row can take an event: at the sweep's own scale only its two neighbours can be in the way, for they part it from the rest. */
  fitsFrom(row: number, event: number): number {
    const { byStart } = this.model;
    const rank = this.rankOf[event];
    const before = this.sets[row].before(rank);
    const after = this.sets[row].after(rank);
    return Math.max(
      before < 0 ? 0 : this.parts(byStart[before], event),
      after < 0 ? 0 : this.parts(event, byStart[after]),
    );
  }

  /** Puts the event into the best row of its lane if one takes it at `level`; otherwise tells the level at which to try again, NEVER if there is none. */
  place(event: number, level: number): number {
    const lane = this.table.lanes[this.table.laneRowsOf[this.model.laneOf[event]]];
    let bestRow = -1;
    let bestScale = Infinity;
    for (let row = lane.firstRow; row < lane.firstRow + lane.rows; row++) {
      const scale = this.fitsFrom(row, event);
      if (scale < bestScale) [bestRow, bestScale] = [row, scale];
      if (scale === 0) break;
    }
    const wanted = this.levelFor(bestScale);
    if (wanted > level) return wanted;
    this.rowOf[event] = bestRow;
    this.levelOf[event] = level;
    this.sets[bestRow].add(this.rankOf[event]);
    return level;
  }
}

/** Event numbers, most important first; of equals spans before moments, because a bar needs the longer free row; then reading order. */
function byPriority({ byStart, importance, spans }: Model): Uint32Array {
  return byStart.slice().sort((a, b) => importance[b] - importance[a] || spans[b] - spans[a] || a - b);
}

/** Groups the placed events by (level, row), each group by anchor. */
function grouped({ model, rowOf, levelOf, levels, table }: Planner): Pick<LabelPlan, 'offsets' | 'items'> {
  const offsets = new Uint32Array(levels * table.count + 1);
  const groupOf = (event: number) => levelOf[event] * table.count + rowOf[event];
  const placed = model.byStart.filter((event) => rowOf[event] >= 0);
  for (const event of placed) offsets[groupOf(event) + 1]++;
  for (let group = 1; group < offsets.length; group++) offsets[group] += offsets[group - 1];
  const next = offsets.slice();
  const items = new Uint32Array(placed.length);
  for (const event of placed) items[next[groupOf(event)]++] = event;
  return { offsets, items };
}

/**
 * Plans in slices: yields after every few thousand trials, returns the plan at the end.
 * An event that does not fit yet waits in the bucket of the first level at which it might, so most are tried a handful of times:
 * O(n log n) for the orders, and a bounded number of look-ups in a {@link RankSet} for each trial.
 */
export function* planning(
  model: Model,
  widthsPx: Float32Array,
  table: RowTable,
  scales: PlanScales,
): Generator<void, LabelPlan> {
  const planner = new Planner(model, widthsPx, table, scales);
  const { levels } = planner;
  const order = byPriority(model);
  // The buckets hold places in `order`, so that a bucket in the order of importance is a bucket of sorted numbers.
  const waiting: number[][] = Array.from({ length: levels }, () => []);
  waiting[0] = Array.from(order.keys());
  let trials = 0;
  for (let level = 0; level < levels; level++) {
    for (const place of Uint32Array.from(waiting[level]).sort()) {
      const wanted = planner.place(order[place], level);
      if (wanted > level && wanted < levels) waiting[wanted].push(place);
      if (++trials % TRIALS_PER_SLICE === 0) yield;
    }
    waiting[level] = [];
  }
  return {
    rows: table.count,
    coarsestPxPerMs: scales.coarsestPxPerMs,
    levels,
    rowOf: planner.rowOf,
    levelOf: planner.levelOf,
    widthsPx,
    ...grouped(planner),
  };
}

/** The whole plan at once; see {@link LabelPlan} for its contract and {@link planning} for the way. */
export function plan(model: Model, widthsPx: Float32Array, table: RowTable, scales: PlanScales): LabelPlan {
  const slices = planning(model, widthsPx, table, scales);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
