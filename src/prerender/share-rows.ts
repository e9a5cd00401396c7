import { dealRows, type LaneRows, type RowTable } from '../core/layout/index.ts';
import type { Model } from '../core/model/index.ts';

/** More would make the labels too small to read where a picture is shared. */
const MAX_ROWS = 6;

function weightsOf(model: Model, bandOf: Uint16Array, bands: number): number[] {
  const weights = new Array<number>(bands).fill(0);
  model.laneOf.forEach((lane, event) => {
    weights[bandOf[lane]] += model.importance[event];
  });
  return weights;
}

/** Takes rows away, always from the lane that has the least to say in each of its rows, until no more are left than there may be. */
function fewer(rows: readonly number[], weights: readonly number[]): number[] {
  const left = [...rows];
  for (let over = rows.reduce((sum, count) => sum + count, 0) - MAX_ROWS; over > 0; over--) {
    const shares = left.map((count, band) => (count > 1 ? weights[band] / count : Infinity));
    left[shares.indexOf(Math.min(...shares))]--;
  }
  return left;
}

/**
 * The rows of a plot that is small: those that `dealRows` deals out, less those of the lanes whose events matter least.
 * Where not all lanes fit, the last row gathers the others; its title is empty and its lane -1.
 *
 * Of five lanes with two rows each the one with the most important events keeps both.
 */
export function fewRows(model: Model): RowTable {
  const dealt = dealRows(model);
  const bands = Math.min(dealt.lanes.length, MAX_ROWS);
  const laneRowsOf = dealt.laneRowsOf.map((band) => Math.min(band, bands - 1));
  const shown = dealt.lanes.slice(0, bands);
  const rows = fewer(
    shown.map((lane) => lane.rows),
    weightsOf(model, laneRowsOf, bands),
  );
  let firstRow = 0;
  const lanes = shown.map((lane, band): LaneRows => {
    const gathers = band === MAX_ROWS - 1 && dealt.lanes.length > MAX_ROWS;
    const placed = { firstRow, rows: rows[band] };
    firstRow += rows[band];
    return gathers ? { id: 'others~', title: '', lane: -1, ...placed } : { ...lane, ...placed };
  });
  return { lanes, laneRowsOf, count: firstRow };
}
