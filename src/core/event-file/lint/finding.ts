import type { EventFile, TimelineEvent } from '../fields.ts';

/** Something that a desk editor would ask about, by its place in the file. */
export interface Finding {
  /** JSON pointer, RFC 6901. */
  path: string;
  message: string;
  hint: string;
}

/** Looks at a whole file for one habit. Everything it finds can be published all the same. */
export type Lint = (file: EventFile) => Finding[];

/** An event and its place. */
export interface Placed {
  event: TimelineEvent;
  path: string;
}

/** The events that are drawn, with their places. */
export function drawn({ events }: EventFile): Placed[] {
  return events.map((event, index) => ({ event, path: `/events/${index}` }));
}

/** All events, those of the epilogue behind the others. */
export function everyEvent(file: EventFile): Placed[] {
  const epilogue = file.epilogue ?? [];
  return [...drawn(file), ...epilogue.map((event, index) => ({ event, path: `/epilogue/${index}` }))];
}
