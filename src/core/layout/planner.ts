import type { Model } from '../model/index.ts';
import { levelFrom, scaleOfLevel, SWEEP_LEVELS } from './levels.ts';
import { RankSet } from './rank-set.ts';
import type { RowTable } from './rows.ts';

/** A level that no scale reaches. */
export const NEVER = 0xffff;

/** Width classes of {@link Planner.classOf}: of equally important events the narrower are tried first, because more of them fit. */
const CLASS_PX = 16;
const WIDTH_CLASSES = 32;
const IMPORTANCES = 256;
export const CLASSES = IMPORTANCES * 2 * WIDTH_CLASSES;

/**
 * The state of a plan while it is filled. Events go by rank, their place in {@link Model.byStart}, so that neighbours in time are neighbours in memory.
 */
export class Planner {
  readonly count: number;
  readonly rowOf: Int16Array;
  readonly levelOf: Uint16Array;
  readonly #starts: Float64Array;
  /** Ends of bars; those of moments are nowhere. */
  readonly #barEnds: Float64Array;
  readonly #widthsPx: Float32Array;
  readonly #firstRow: Uint8Array;
  readonly #endRow: Uint8Array;
  readonly #sets: readonly RankSet[];
  /** Two neighbours in each row, between which the last trial fell; the next one mostly falls there too. */
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(
    readonly model: Model,
    readonly widthsPx: Float32Array,
    readonly table: RowTable,
    readonly coarsestPxPerMs: number,
  ) {
    const count = model.byStart.length;
    this.count = count;
    this.rowOf = new Int16Array(count).fill(-1);
    this.levelOf = new Uint16Array(count).fill(NEVER);
    this.#starts = model.sortedStarts;
    this.#barEnds = new Float64Array(count);
    this.#widthsPx = new Float32Array(count);
    this.#firstRow = new Uint8Array(count);
    this.#endRow = new Uint8Array(count);
    this.#sets = Array.from({ length: table.count }, () => new RankSet(count));
    this.#before = new Int32Array(table.count);
    this.#after = new Int32Array(table.count);
  }

  /** Takes in the events of ranks from `from` to `to`. */
  load(from: number, to: number): void {
    const { model, table, widthsPx } = this;
    for (let rank = from; rank < to; rank++) {
      const event = model.byStart[rank];
      const lane = table.lanes[table.laneRowsOf[model.laneOf[event]]];
      this.#barEnds[rank] = model.spans[event] ? model.endsAt[event] : -Infinity;
      this.#widthsPx[rank] = widthsPx[event];
      this.#firstRow[rank] = lane.firstRow;
      this.#endRow[rank] = lane.firstRow + lane.rows;
    }
  }

  /** The turn of an event in a sweep: most important first; of equals spans before moments, because a bar needs the longer free row; then the narrower. */
  classOf(rank: number): number {
    const { importance, spans, byStart } = this.model;
    const event = byStart[rank];
    const width = Math.min(WIDTH_CLASSES - 1, Math.ceil(this.#widthsPx[rank] / CLASS_PX));
    return ((IMPORTANCES - 1 - importance[event]) * 2 + (spans[event] ? 0 : 1)) * WIDTH_CLASSES + width;
  }

  /** The scale from which `early` no longer reaches `late`: Infinity if its bar does, or if they share an anchor. */
  #parts(early: number, late: number): number {
    const gapMs = this.#starts[late] - this.#starts[early];
    return gapMs <= 0 || this.#barEnds[early] > this.#starts[late] ? Infinity : this.#widthsPx[early] / gapMs;
  }

  /** The scale from which a row can take an event: only its two neighbours can be in the way, for they part it from the rest. */
  #fitsFrom(row: number, rank: number): number {
    if (this.#before[row] >= rank || this.#after[row] <= rank) {
      const after = this.#sets[row].after(rank);
      this.#before[row] = this.#sets[row].before(rank);
      this.#after[row] = after < 0 ? this.count : after;
    }
    const before = this.#before[row];
    const after = this.#after[row];
    const fromBefore = before < 0 ? 0 : this.#parts(before, rank);
    const fromAfter = after === this.count ? 0 : this.#parts(rank, after);
    return fromBefore > fromAfter ? fromBefore : fromAfter;
  }

  /**
   * Puts an event into the freest row of its lane if one takes it at the end of a sweep, whose scale is `pxPerMs`. Otherwise tells the sweep in which to try
   * again, Infinity if there is none; and -1 once it is placed.
   */
  place(rank: number, sweep: number, pxPerMs: number): number {
    let row = -1;
    let fromPxPerMs = Infinity;
    for (let tried = this.#firstRow[rank]; tried < this.#endRow[rank]; tried++) {
      const scale = this.#fitsFrom(tried, rank);
      if (scale >= fromPxPerMs) continue;
      row = tried;
      fromPxPerMs = scale;
      if (scale === 0) break;
    }
    if (fromPxPerMs > pxPerMs) {
      return fromPxPerMs === Infinity ? Infinity : Math.max(sweep + 1, this.#sweepFrom(fromPxPerMs));
    }
    this.rowOf[rank] = row;
    this.levelOf[rank] = this.#levelIn(sweep, row, rank);
    this.#sets[row].add(rank);
    this.#before[row] = rank;
    return -1;
  }

  #sweepFrom(pxPerMs: number): number {
    return Math.ceil(levelFrom(this.coarsestPxPerMs, pxPerMs) / SWEEP_LEVELS);
  }

  /**
   * The first level of a sweep at which an event meets nobody in its row. Those of earlier sweeps already part at its beginning, so on either side the
   * nearest of them is the last that can be in the way; before that one may come some of the same sweep.
   */
  #levelIn(sweep: number, row: number, rank: number): number {
    const set = this.#sets[row];
    const first = Math.max(0, (sweep - 1) * SWEEP_LEVELS + 1);
    let fromPxPerMs = 0;
    for (let before = set.before(rank); before >= 0; before = set.before(before)) {
      fromPxPerMs = Math.max(fromPxPerMs, this.#parts(before, rank));
      if (this.levelOf[before] < first) break;
    }
    for (let after = set.after(rank); after >= 0; after = set.after(after)) {
      fromPxPerMs = Math.max(fromPxPerMs, this.#parts(rank, after));
      if (this.levelOf[after] < first) break;
    }
    const level = fromPxPerMs === 0 ? 0 : levelFrom(this.coarsestPxPerMs, fromPxPerMs);
    return Math.max(first, Math.min(level, sweep * SWEEP_LEVELS));
  }

  /** The scale at the end of a sweep. */
  scaleOf(sweep: number): number {
    return scaleOfLevel(this.coarsestPxPerMs, sweep * SWEEP_LEVELS);
  }
}
