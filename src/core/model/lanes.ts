import { finish, inSlices, type Lane, type Slices } from '../event-file/index.ts';

/** A horizontal band of the axis. `title` is empty where the file names no lanes; `isRest` marks the band of events without one. */
export interface ModelLane {
  readonly id: string;
  readonly title: string;
  readonly color?: string;
  readonly isRest: boolean;
}

/** No id of a file contains `~`, so the band of the rest can never meet an author's lane. */
const REST: ModelLane = { id: 'rest~', title: '', isRest: true };

/**
 * The lanes in the author's order and each event's place among them.
 * Events without a lane, or with one that the file does not name, go into a band of their own after the others.
 *
 * `laneTable([{ id: 'a', title: 'A' }], [{ lane: 'a' }, {}]).laneOf` is `[0, 1]`.
 */
export const laneTable = (lanes: readonly Lane[], events: readonly InLane[]): LaneTable =>
  finish(tablingLanes(lanes, events));

interface InLane {
  readonly lane?: string | null;
}

interface LaneTable {
  readonly lanes: readonly ModelLane[];
  readonly laneOf: Uint16Array;
}

/** See {@link laneTable}. */
export function* tablingLanes(lanes: readonly Lane[], events: readonly InLane[]): Slices<LaneTable> {
  const placeOf = new Map(lanes.map((lane, place) => [lane.id, place]));
  const laneOf = new Uint16Array(events.length);
  yield* inSlices(events.length, (from, to) => {
    for (let event = from; event < to; event++) {
      const { lane } = events[event];
      laneOf[event] = (lane == null ? undefined : placeOf.get(lane)) ?? lanes.length;
    }
  });
  const named = lanes.map(({ id, title, color }): ModelLane => ({
    id,
    title,
    color: color ?? undefined,
    isRest: false,
  }));
  const hasRest = laneOf.includes(lanes.length) || lanes.length === 0;
  return { lanes: hasRest ? [...named, REST] : named, laneOf };
}
