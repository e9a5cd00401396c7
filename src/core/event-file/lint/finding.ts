import type { EventFile, TimelineEvent } from '../fields.ts';

/** Something that a desk editor would ask about, by its place in the file. */
export interface Finding {
  /** JSON pointer, RFC 6901. */
  path: string;
  message: string;
  hint: string;
}

/** An event and its place. */
export class Placed {
  readonly event: TimelineEvent;
  readonly #list: string;
  readonly #index: number;

  constructor(event: TimelineEvent, list: string, index: number) {
    this.event = event;
    this.#list = list;
    this.#index = index;
  }

  /** Written only where something is found. */
  get path(): string {
    return `/${this.#list}/${this.#index}`;
  }
}

/** A file, as it is looked at. */
export interface Subject {
  file: EventFile;
  /** The events that are drawn, with their places. */
  drawn: readonly Placed[];
  /** All events, those of the epilogue behind the others. */
  events: readonly Placed[];
}

/** Looks at a whole file for one habit. Everything it finds can be published all the same. */
export type Lint = (subject: Subject) => Finding[];

export function subjectOf(file: EventFile): Subject {
  const drawn = file.events.map((event, index) => new Placed(event, 'events', index));
  const epilogue = (file.epilogue ?? []).map((event, index) => new Placed(event, 'epilogue', index));
  return { file, drawn, events: epilogue.length > 0 ? [...drawn, ...epilogue] : drawn };
}
