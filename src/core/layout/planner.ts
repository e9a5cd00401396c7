import type { Model } from '../model/index.ts';
import { levelFrom, scaleOfLevel, SWEEP_LEVELS } from './levels.ts';
import { RankSet } from './rank-set.ts';
import type { RowTable } from './rows.ts';
import { labelsPerRow, MAX_PLOT_PX } from './sizes.ts';

/** A level that no scale reaches. */
export const NEVER = 0xffff;

/** Width classes of {@link Planner.classOf}: of equally important events the narrower are tried first, because more of them fit. */
const CLASS_PX = 64;
const WIDTH_CLASSES = 4;
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
  /** The first of the events that begin with an event in its lane, and how many of its moments have been let in. */
  readonly #leader: Uint32Array;
  readonly #letIn: Uint8Array;
  /** The placed neighbours in its row of each placed event, -1 for none. */
  readonly #previous: Int32Array;
  readonly #next: Int32Array;
  /** Two neighbours in each row, between which the last trial fell; the next one mostly falls there too. */
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  /** The leader of each lane's last event while they are taken in, -1 before the first. */
  readonly #leaders: Int32Array;
  /** Ranks around the one that is tried, for {@link #crowdedUntil}. */
  readonly #crowd: Int32Array;
  readonly #most: number;

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
    this.#leader = new Uint32Array(count);
    this.#letIn = new Uint8Array(count);
    this.#leaders = new Int32Array(table.lanes.length).fill(-1);
    this.#previous = new Int32Array(count);
    this.#next = new Int32Array(count);
    this.#before = new Int32Array(table.count);
    this.#after = new Int32Array(table.count);
    this.#most = labelsPerRow(table.count);
    this.#crowd = new Int32Array(2 * this.#most + 1);
  }

  /** Takes in the events of ranks from `from` to `to`; all ranks must be taken in, in order. */
  load(from: number, to: number): void {
    const { model, table, widthsPx } = this;
    for (let rank = from; rank < to; rank++) {
      const event = model.byStart[rank];
      const place = table.laneRowsOf[model.laneOf[event]];
      const lane = table.lanes[place];
      if (this.#starts[this.#leaders[place]] !== this.#starts[rank] || rank === 0)
        this.#leaders[place] = rank;
      this.#leader[rank] = this.#leaders[place];
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

  /**
   * Lets an event in that may have a place; asked of all in the order of their turn. Of the moments that begin together in a lane only as many can ever
   * stand as it has rows, and what keeps those out keeps out the others too.
   */
  letsIn(rank: number): boolean {
    if (this.#barEnds[rank] !== -Infinity) return true;
    const leader = this.#leader[rank];
    if (this.#letIn[leader] >= this.#endRow[rank] - this.#firstRow[rank]) return false;
    this.#letIn[leader]++;
    return true;
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
    if (fromPxPerMs <= pxPerMs) {
      const crowdedPxPerMs = this.#crowdedUntil(row, rank);
      if (crowdedPxPerMs <= pxPerMs) {
        this.rowOf[rank] = row;
        this.levelOf[rank] = this.#levelIn(sweep, row, rank, crowdedPxPerMs);
        this.#add(row, rank);
        return -1;
      }
      fromPxPerMs = crowdedPxPerMs;
    }
    return fromPxPerMs === Infinity ? Infinity : Math.max(sweep + 1, this.#sweepFrom(fromPxPerMs));
  }

  /** Puts an event between the two neighbours that its trial has found. */
  #add(row: number, rank: number): void {
    const before = this.#before[row];
    const after = this.#after[row];
    this.#sets[row].add(rank);
    this.#previous[rank] = before;
    this.#next[rank] = after < this.count ? after : -1;
    if (before >= 0) this.#next[before] = rank;
    if (after < this.count) this.#previous[after] = rank;
    this.#before[row] = rank;
  }

  /**
   * The scale from which no window of the widest plot meets more labels of a row than it may, once an event is among them: from which on the first and
   * the last of any `most + 1` that follow one another lie further apart than such a window is wide. 0 where there are fewer.
   */
  #crowdedUntil(row: number, rank: number): number {
    const crowd = this.#crowd;
    const after = this.#after[row];
    let from = this.#most;
    let to = from;
    crowd[from] = rank;
    for (let at = this.#before[row]; at >= 0 && from > 0; at = this.#previous[at]) crowd[--from] = at;
    for (let at = after < this.count ? after : -1; at >= 0 && to < 2 * this.#most; at = this.#next[at])
      crowd[++to] = at;
    let untilPxPerMs = 0;
    for (let first = from; first + this.#most <= to; first++) {
      untilPxPerMs = Math.max(untilPxPerMs, this.#apart(crowd[first], crowd[first + this.#most]));
    }
    return untilPxPerMs;
  }

  /** The scale from which the widest plot lies between `early` and `late`. */
  #apart(early: number, late: number): number {
    const gapMs = this.#starts[late] - this.#starts[early];
    const afterBarMs = Math.min(gapMs, this.#starts[late] - this.#barEnds[early]);
    return afterBarMs <= 0
      ? Infinity
      : Math.max((MAX_PLOT_PX + this.#widthsPx[early]) / gapMs, MAX_PLOT_PX / afterBarMs);
  }

  #sweepFrom(pxPerMs: number): number {
    return Math.ceil(levelFrom(this.coarsestPxPerMs, pxPerMs) / SWEEP_LEVELS);
  }

  /**
   * The first level of a sweep at which an event meets nobody in its row. Those of earlier sweeps already part at its beginning, so on either side the
   * nearest of them is the last that can be in the way; before that one may come some of the same sweep.
   */
  #levelIn(sweep: number, row: number, rank: number, crowdedPxPerMs: number): number {
    const first = Math.max(0, (sweep - 1) * SWEEP_LEVELS + 1);
    const after = this.#after[row];
    let fromPxPerMs = crowdedPxPerMs;
    for (let at = this.#before[row]; at >= 0; at = this.#previous[at]) {
      fromPxPerMs = Math.max(fromPxPerMs, this.#parts(at, rank));
      if (this.levelOf[at] < first) break;
    }
    for (let at = after < this.count ? after : -1; at >= 0; at = this.#next[at]) {
      fromPxPerMs = Math.max(fromPxPerMs, this.#parts(rank, at));
      if (this.levelOf[at] < first) break;
    }
    const level = fromPxPerMs === 0 ? 0 : levelFrom(this.coarsestPxPerMs, fromPxPerMs);
    return Math.max(first, Math.min(level, sweep * SWEEP_LEVELS));
  }

  /** The scale at the end of a sweep. */
  scaleOf(sweep: number): number {
    return scaleOfLevel(this.coarsestPxPerMs, sweep * SWEEP_LEVELS);
  }
}
