import { extentOf, PlainDates, readDate, type EventDate, type Extent, type Instant } from '../time/index.ts';
import {
  finish,
  inSlices,
  type EventFile,
  type Slices,
  type Status,
  type TimelineEvent,
} from '../event-file/index.ts';
import { tablingLanes, type ModelLane } from './lanes.ts';
import { ordering } from './order.ts';

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
  /** Event numbers by the end of their extent. */
  readonly byEnd: Uint32Array;
  /** Anchors and ends, each sorted for themselves: what counting by bisection needs. */
  readonly sortedStarts: Float64Array;
  readonly sortedEnds: Float64Array;
  /** 1 for the events that passed the filter that this model was narrowed by; null where all are shown. */
  readonly shown: Uint8Array | null;
  /** From the first anchor to the last known end; null for a file without events. */
  readonly extent: { readonly start: Instant; readonly end: Instant } | null;
  /** What the file's events have, gathered while they were read: how many each person is in, which standings, and whether any had another id. */
  readonly has: { people: ReadonlyMap<string, number>; statuses: ReadonlySet<Status>; aliases: boolean };
  /** The number of an event by its id. */
  readonly numberOf: Pick<ReadonlyMap<string, number>, 'get'>;
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

/** A slice of dates: the grammar takes some microseconds for those that are not plain. */
const DATES_PER_SLICE = 1024;

function* readingExtents(events: readonly TimelineEvent[], timeZone: string): Slices<Extents> {
  const place = new Uint32Array(events.length);
  const starts = new Float64Array(events.length);
  const endsAt = new Float64Array(events.length);
  const ends = new Uint8Array(events.length);
  const spans = new Uint8Array(events.length);
  const plain = new PlainDates(timeZone);
  let count = 0;
  function read(at: number): void {
    const text = events[at].date;
    if (plain.read(text)) {
      starts[count] = plain.start;
      endsAt[count] = plain.end;
      spans[count] = plain.isSpan ? 1 : 0;
    } else {
      const { date } = readDate(text, timeZone);
      const extent = date && extentOf(date);
      if (!extent) return;
      starts[count] = extent.start;
      endsAt[count] = extent.openEnd ? Infinity : extent.end;
      ends[count] = bitsOf(extent);
      spans[count] = extent.isSpan ? 1 : 0;
    }
    place[count++] = at;
  }
  yield* inSlices(
    events.length,
    (from, to) => {
      for (let at = from; at < to; at++) read(at);
    },
    DATES_PER_SLICE,
  );
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
function wholeExtent(sortedStarts: Float64Array, sortedEnds: Float64Array): Model['extent'] {
  const count = sortedStarts.length;
  if (count === 0) return null;
  let last = count - 1;
  while (last > 0 && sortedEnds[last] === Infinity) last--;
  const end = sortedEnds[last] === Infinity ? -Infinity : sortedEnds[last];
  return { start: sortedStarts[0], end: Math.max(sortedStarts[count - 1], end) };
}

/** Puts the values of a column into another order. */
export function* picking<T extends Float64Array | Uint8Array>(
  into: T,
  column: T,
  order: Uint32Array,
): Slices<T> {
  yield* inSlices(order.length, (from, end) => {
    for (let to = from; to < end; to++) into[to] = column[order[to]];
  });
  return into;
}

/** The events in reading order, and what is said of each in a number. */
function* readingEvents(
  file: EventFile,
  place: Uint32Array,
  order: Uint32Array,
): Slices<Pick<Model, 'events' | 'importance' | 'has'>> {
  const events = new Array<TimelineEvent>(order.length);
  const importance = new Uint8Array(order.length);
  const people = new Map<string, number>();
  const statuses = new Set<Status>();
  let aliases = false;
  yield* inSlices(order.length, (from, end) => {
    for (let to = from; to < end; to++) {
      const event = file.events[place[order[to]]];
      events[to] = event;
      importance[to] = event.importance ?? DEFAULT_IMPORTANCE;
      statuses.add(event.status ?? 'on-the-record');
      aliases ||= event.aliases !== undefined;
      for (const person of event.people ? new Set(event.people) : [])
        people.set(person, (people.get(person) ?? 0) + 1);
    }
  });
  return { events, importance, has: { people, statuses, aliases } };
}

/**
 * The columns of a file that {@link read} has let through.
 * Events whose date cannot be read are left out here; `read` has already said so.
 *
 * `modelOf(file).sortedStarts` of events on 8 September and 20 July 2016 is `[1468972800000, 1473292800000]`.
 */
export const modelOf = (file: EventFile): Model => finish(modelling(file));

/** See {@link modelOf}. */
export function* modelling(file: EventFile): Slices<Model> {
  const timeZone = zoneOf(file);
  const read = yield* readingExtents(file.events, timeZone);
  const order = yield* ordering(read.starts.map((start) => Math.floor(start / DAY_MS)));
  const { events, importance, has } = yield* readingEvents(file, read.place, order);
  const count = order.length;
  const starts = yield* picking(new Float64Array(count), read.starts, order);
  const endsAt = yield* picking(new Float64Array(count), read.endsAt, order);
  const byStart = yield* ordering(starts);
  const byEnd = yield* ordering(endsAt);
  const sortedStarts = yield* picking(new Float64Array(count), starts, byStart);
  const sortedEnds = yield* picking(new Float64Array(count), endsAt, byEnd);
  return {
    file,
    events,
    starts,
    endsAt,
    ends: yield* picking(new Uint8Array(count), read.ends, order),
    spans: yield* picking(new Uint8Array(count), read.spans, order),
    importance,
    has,
    ...(yield* tablingLanes(file.lanes ?? [], events)),
    eras: modelEras(file, timeZone),
    byStart,
    byEnd,
    sortedStarts,
    sortedEnds,
    shown: null,
    extent: wholeExtent(sortedStarts, sortedEnds),
    numberOf: new Numbers(events),
  };
}
