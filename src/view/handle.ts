import type { Place } from '../core/input/index.ts';
import type { View } from '../core/layout/index.ts';
import type { Model } from '../core/model/index.ts';
import type { Viewer } from './viewer.svelte.ts';

/** Where a timeline has what it says of events from: the finished page's own HTML, or `liveParts`. */
export interface Parts {
  /** Puts the list of all events into its place, if it is not there yet. Returns what takes it out. */
  list: (into: HTMLElement, viewer: Viewer) => void | (() => void);
  /** Puts all that is known of an event into a card. Returns what takes it out. */
  body: (into: HTMLElement, event: number) => void | (() => void);
  /** The time since the event before, in words; empty where nothing can honestly be said. */
  since: (event: number) => string;
}

/** What a timeline tells whoever mounted it: `select` when another event was chosen, `move` when the window or the filter came to rest elsewhere. */
export type OnPlace = (place: Place, change: 'select' | 'move') => void;

/** The list of a dense place, for a card: `show` puts it there and returns what takes it out. */
export interface Crowd {
  show: (
    card: HTMLElement,
    onopen: (event: number, byKey: boolean) => unknown,
    onclose: () => void,
  ) => () => void;
}

/** What a step of a story is about: numbers of events, or a window. */
export interface Focus {
  readonly events: readonly number[];
  readonly view: View | null;
}

/** What a window at rest shows: how many events it meets, of how many that pass the filter. */
export interface Rest {
  readonly view: View;
  readonly shown: number;
  readonly total: number;
}

/** What a timeline is mounted with. */
export interface TimelineProps {
  model: Model;
  parts: Parts;
  /** Whether the page puts a story's steps beside the plot; without one, what the marks mean stands there. */
  hasStory?: boolean;
  /** How many events of the file were left out because they could not be shown. */
  skipped?: number;
  /** Where an address says to begin. */
  place?: Place;
  onplace?: OnPlace;
  /** Called when the window has come to rest, whoever moved it, and when the filter has changed. */
  onrest?: (rest: Rest) => void;
  /** Called once, when the timeline is interactive. */
  onready?: (timeline: TimelineHandle) => void;
}

/** What whoever mounted a timeline may ask of it. */
export interface TimelineHandle {
  /** Takes up a place of the history, without a flight. */
  restore: (place: Place) => void;
  /** Flies to a window; null for the one that shows everything. */
  show: (view: View | null) => void;
  /** Opens an event's card and brings the event into the window; null closes it. An id that there is not does nothing. */
  select: (id: string | null) => void;
  /** Flies to what a step of the story is about and marks its events; null where no step is read. */
  present: (focus: Focus | null) => void;
  /** Whether the list is the timeline now, because there is no width for a plot. */
  isList: () => boolean;
}
