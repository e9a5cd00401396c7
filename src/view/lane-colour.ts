const COLOURS = 8;

/** Which of the eight lane colours a lane has, from 1; undefined for the gathered rest, which has none. `laneColour(9)` is 2. */
export const laneColour = (lane: number): number | undefined => (lane < 0 ? undefined : (lane % COLOURS) + 1);
