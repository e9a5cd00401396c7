import { extentOf, readDate, type EventDate, type Instant } from '../time/index.ts';
import type { EventFile, TimelineEvent } from '../event-file/index.ts';
import { laneTable, type ModelLane } from './lanes.ts';

/** An era of the file with its instants; half-open. */
export interface ModelEra {
  readonly id: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** How the ends of an event's extent are drawn; bits of {@link Model.ends}. */
export const SOFT_START = 1;
export const SOFT_END = 2;
export const OPEN_START = 4;
export const OPEN_END = 8;

/**
 * An event file as columns. An event's number is its place in reading order: by civil day, then by the file's order.
 * Everything that a frame needs is in typed arrays; the file's own objects are kept only for the card and the list.
 */
export interface Model {
  readonly file: EventFile;
  /** Events in reading order; the columns below have one entry for each. */
  readonly events: readonly TimelineEvent[];
  readonly dates: readonly EventDate[];
  /** The anchor: the earliest instant the event's date allows. */
  readonly starts: Float64Array;
  /** Exclusive; Infinity where the end is open. */
  readonly endsAt: Float64Array;
  readonly ends: Uint8Array;
  /** 1 for a span, 0 for a moment. */
  readonly spans: Uint8Array;
  readonly importance: Uint8Array;
  /** Place in {@link lanes}. */
  readonly laneOf: Uint16Array;
  readonly lanes: readonly ModelLane[];
  readonly eras: readonly ModelEra[];
  /** Event numbers by anchor, equal anchors in reading order. */
  readonly byStart: Uint32Array;
  /** Anchors and ends, each sorted for themselves: what counting by bisection needs. */
  readonly sortedStarts: Float64Array;
  readonly sortedEnds: Float64Array;
  /** 1 for the events that passed the filter that this model was narrowed by; null where all are shown. */
  readonly shown: Uint8Array | null;
  /** From the first anchor to the last known end; null for a file without events. */
  readonly extent: { readonly start: Instant; readonly end: Instant } | null;
  readonly numberOf: ReadonlyMap<string, number>;
}

const DAY_MS = 86_400_000;
const DEFAULT_IMPORTANCE = 3;

interface Dated {
  event: TimelineEvent;
  date: EventDate;
  start: Instant;
  end: Instant;
  bits: number;
  isSpan: boolean;
}

function dated(event: TimelineEvent, timeZone: string): Dated[] {
  const { date } = readDate(event.date, timeZone);
  const extent = date && extentOf(date);
  if (!date || !extent) return [];
  const bits =
    (extent.softStart ? SOFT_START : 0) |
    (extent.softEnd ? SOFT_END : 0) |
    (extent.openStart ? OPEN_START : 0) |
    (extent.openEnd ? OPEN_END : 0);
  const end = extent.openEnd ? Infinity : extent.end;
  return [{ event, date, start: extent.start, end, bits, isSpan: extent.isSpan }];
}

function modelEras(file: EventFile, timeZone: string): ModelEra[] {
  return (file.eras ?? []).flatMap(({ id, title, date }) => {
    const read = readDate(date, timeZone).date;
    const extent = read && extentOf(read);
    if (!extent) return [];
    const start = extent.openStart ? -Infinity : extent.start;
    return [{ id, title, start, end: extent.openEnd ? Infinity : extent.end }];
  });
}

function wholeExtent(rows: readonly Dated[]): Model['extent'] {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    if (row.start < start) start = row.start;
    const last = row.end === Infinity ? row.start : row.end;
    if (last > end) end = last;
  }
  return rows.length ? { start, end } : null;
}

/**
 * The columns of a file that {@link read} has let through.
 * Events whose date cannot be read are left out here; `read` has already said so.
 *
 * `modelOf(file).sortedStarts` of events on 8 September and 20 July 2016 is `[1468972800000, 1473292800000]`.
 */
export function modelOf(file: EventFile): Model {
  const timeZone = file.timeZone ?? 'UTC';
  const rows = file.events.flatMap((event) => dated(event, timeZone));
  const dayOf = (row: Dated) => Math.floor(row.start / DAY_MS);
  rows.sort((a, b) => dayOf(a) - dayOf(b));
  const starts = Float64Array.from(rows, (row) => row.start);
  const endsAt = Float64Array.from(rows, (row) => row.end);
  const { lanes, laneOf } = laneTable(
    file.lanes ?? [],
    rows.map((row) => row.event.lane),
  );
  return {
    file,
    events: rows.map((row) => row.event),
    dates: rows.map((row) => row.date),
    starts,
    endsAt,
    ends: Uint8Array.from(rows, (row) => row.bits),
    spans: Uint8Array.from(rows, (row) => (row.isSpan ? 1 : 0)),
    importance: Uint8Array.from(rows, (row) => row.event.importance ?? DEFAULT_IMPORTANCE),
    laneOf,
    lanes,
    eras: modelEras(file, timeZone),
    byStart: Uint32Array.from(rows.keys()).sort((a, b) => starts[a] - starts[b] || a - b),
    sortedStarts: starts.slice().sort(),
    sortedEnds: endsAt.slice().sort(),
    shown: null,
    extent: wholeExtent(rows),
    numberOf: new Map(rows.map((row, number) => [row.event.id, number])),
  };
}
