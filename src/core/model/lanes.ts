import type { Lane } from '../event-file/index.ts';

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
export function laneTable(
  lanes: readonly Lane[],
  events: readonly { readonly lane?: string | null }[],
): { lanes: readonly ModelLane[]; laneOf: Uint16Array } {
  const placeOf = new Map(lanes.map((lane, place) => [lane.id, place]));
  const laneOf = new Uint16Array(events.length);
  events.forEach(({ lane }, event) => {
    laneOf[event] = (lane == null ? undefined : placeOf.get(lane)) ?? lanes.length;
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
