import { extentOf, readDate, type EventDate, type Extent, type Instant } from '../time/index.ts';
import type { EventFile, TimelineEvent } from '../event-file/index.ts';
import { laneTable, type ModelLane } from './lanes.ts';
import { orderOf } from './order.ts';
import { PlainDates } from './plain-date.ts';

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
  /** The number of an event by its id. */
  readonly numberOf: Pick<ReadonlyMap<string, number>, 'get' | 'has'>;
}

const DAY_MS = 86_400_000;
const DEFAULT_IMPORTANCE = 3;

function modelEras(file: EventFile, timeZone: string): ModelEra[] {
  return (file.eras ?? []).flatMap(({ id, title, date }) => {
    const read = readDate(date, timeZone).date;
    const extent = read && extentOf(read);
    if (!extent) return [];
    const start = extent.openStart ? -Infinity : extent.start;
    return [{ id, title, start, end: extent.openEnd ? Infinity : extent.end }];
  });
}

/** The numbers of events by their ids, made when first asked for. */
class Numbers {
  #numbers: Map<string, number> | null = null;
  readonly #events: readonly TimelineEvent[];

  constructor(events: readonly TimelineEvent[]) {
    this.#events = events;
  }

  get(id: string): number | undefined {
    this.#numbers ??= new Map(this.#events.map((event, number) => [event.id, number]));
    return this.#numbers.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
}

const zoneOf = (file: EventFile): string => file.timeZone ?? 'UTC';

/** An event's date as it is known; read anew each time. Every event of a model has one. */
export function dateOf({ file, events }: Model, event: number): EventDate {
  const { date } = readDate(events[event].date, zoneOf(file));
  if (!date) throw new RangeError(`No event of the model has the number ${event}`);
  return date;
}

/** Extents of the events whose date can be read, in the file's order; `place` is that of each event in the file. */
interface Extents {
  readonly place: Uint32Array;
  readonly starts: Float64Array;
  readonly endsAt: Float64Array;
  readonly ends: Uint8Array;
  readonly spans: Uint8Array;
}

function extentsOf(events: readonly TimelineEvent[], timeZone: string): Extents {
  const place = new Uint32Array(events.length);
  const starts = new Float64Array(events.length);
  const endsAt = new Float64Array(events.length);
  const ends = new Uint8Array(events.length);
  const spans = new Uint8Array(events.length);
  const plain = new PlainDates(timeZone);
  let count = 0;
  for (let at = 0; at < events.length; at++) {
    const text = events[at].date;
    if (plain.read(text)) {
      starts[count] = plain.start;
      endsAt[count] = plain.end;
      spans[count] = plain.isSpan ? 1 : 0;
    } else {
      const { date } = readDate(text, timeZone);
      const extent = date && extentOf(date);
      if (!extent) continue;
      starts[count] = extent.start;
      endsAt[count] = extent.openEnd ? Infinity : extent.end;
      ends[count] = bitsOf(extent);
      spans[count] = extent.isSpan ? 1 : 0;
    }
    place[count++] = at;
  }
  return {
    place: place.subarray(0, count),
    starts: starts.subarray(0, count),
    endsAt: endsAt.subarray(0, count),
    ends: ends.subarray(0, count),
    spans: spans.subarray(0, count),
  };
}

const bitsOf = (extent: Extent): number =>
  (extent.softStart ? SOFT_START : 0) |
  (extent.softEnd ? SOFT_END : 0) |
  (extent.openStart ? OPEN_START : 0) |
  (extent.openEnd ? OPEN_END : 0);

/** From the first anchor to the last known end. */
function wholeExtent(sortedStarts: Float64Array, endsAt: Float64Array): Model['extent'] {
  const count = sortedStarts.length;
  if (count === 0) return null;
  let end = sortedStarts[count - 1];
  for (const at of endsAt) if (at > end && at !== Infinity) end = at;
  return { start: sortedStarts[0], end };
}

/** The values of a column in another order. */
function picked(column: Float64Array, order: Uint32Array): Float64Array;
function picked(column: Uint8Array, order: Uint32Array): Uint8Array;
function picked(column: Float64Array | Uint8Array, order: Uint32Array): Float64Array | Uint8Array {
  const values = column.slice();
  for (let to = 0; to < order.length; to++) values[to] = column[order[to]];
  return values;
}

function importanceOf(events: readonly TimelineEvent[]): Uint8Array {
  const column = new Uint8Array(events.length);
  for (let event = 0; event < events.length; event++)
    column[event] = events[event].importance ?? DEFAULT_IMPORTANCE;
  return column;
}

/**
 * The columns of a file that {@link read} has let through.
 * Events whose date cannot be read are left out here; `read` has already said so.
 *
 * `modelOf(file).sortedStarts` of events on 8 September and 20 July 2016 is `[1468972800000, 1473292800000]`.
 */
export function modelOf(file: EventFile): Model {
  const timeZone = zoneOf(file);
  const read = extentsOf(file.events, timeZone);
  const order = orderOf(read.starts.map((start) => Math.floor(start / DAY_MS)));
  const events = new Array<TimelineEvent>(order.length);
  for (let to = 0; to < order.length; to++) events[to] = file.events[read.place[order[to]]];
  const starts = picked(read.starts, order);
  const endsAt = picked(read.endsAt, order);
  const byStart = orderOf(starts);
  const sortedStarts = picked(starts, byStart);
  return {
    file,
    events,
    starts,
    endsAt,
    ends: picked(read.ends, order),
    spans: picked(read.spans, order),
    importance: importanceOf(events),
    ...laneTable(file.lanes ?? [], events),
    eras: modelEras(file, timeZone),
    byStart,
    sortedStarts,
    sortedEnds: endsAt.slice().sort(),
    shown: null,
    extent: wholeExtent(sortedStarts, endsAt),
    numberOf: new Numbers(events),
  };
}
