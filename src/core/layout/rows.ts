import type { Model, ModelLane } from '../model/index.ts';

/** Rows of a plot: enough for the drama of a lane, few enough that the plot stays one glance high. */
export const MAX_ROWS = 10;
const MAX_ROWS_PER_LANE = 4;
/** Below this many events a row, a lane needs no further row. */
const FULL_ROW = 3;

/** A lane as it is drawn: which of the file's lanes it gathers, and its rows in the plot. */
export interface LaneRows {
  readonly id: string;
  readonly title: string;
  /** Place among the file's lanes, for the colour; -1 for the gathered rest. */
  readonly lane: number;
  readonly color?: string;
  readonly firstRow: number;
  readonly rows: number;
}

/** The rows of a plot. `laneRowsOf[i]` is the place in `lanes` of the file's lane i. */
export interface RowTable {
  readonly lanes: readonly LaneRows[];
  readonly laneRowsOf: Uint16Array;
  readonly count: number;
}

/**
 * Deals `MAX_ROWS` rows out to the lanes: one each, in the author's order, then one more at a time to the lane with the most events a row.
 * Where not all lanes fit, the last row gathers the others; its title is empty and its lane -1.
 *
 * A file of one lane with forty events gets four rows; five lanes of eight events get two rows each.
 */
export function dealRows(model: Model): RowTable {
  const shown = model.lanes.length > MAX_ROWS ? MAX_ROWS - 1 : model.lanes.length;
  const bands = Math.min(model.lanes.length, MAX_ROWS);
  const laneRowsOf = Uint16Array.from(model.lanes, (_, lane) => Math.min(lane, bands - 1));
  const events = new Uint32Array(bands);
  for (const lane of model.laneOf) events[laneRowsOf[lane]]++;
  const rows = dealOut(events);
  let firstRow = 0;
  const lanes = Array.from(rows, (count, band): LaneRows => {
    const own: ModelLane | null = band < shown ? model.lanes[band] : null;
    const placed = { firstRow, rows: count, lane: own && !own.isRest ? band : -1 };
    firstRow += count;
    return own
      ? { id: own.id, title: own.title, color: own.color, ...placed }
      : { id: 'others~', title: '', ...placed };
  });
  return { lanes, laneRowsOf, count: firstRow };
}

function dealOut(events: Uint32Array): Uint8Array {
  const rows = new Uint8Array(events.length).fill(1);
  for (let left = MAX_ROWS - events.length; left > 0; left--) {
    let fullest = -1;
    let most = FULL_ROW;
    for (let band = 0; band < events.length; band++) {
      const share = events[band] / rows[band];
      if (share > most && rows[band] < MAX_ROWS_PER_LANE) [fullest, most] = [band, share];
    }
    if (fullest < 0) break;
    rows[fullest]++;
  }
  return rows;
}
