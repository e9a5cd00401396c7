import type { Place } from '../core/input/index.ts';
import type { Model } from '../core/model/index.ts';
import type { OnPlace } from './viewer.svelte.ts';

/** What a timeline is mounted with. */
export interface TimelineProps {
  model: Model;
  /** How many events of the file were left out because they could not be shown. */
  skipped?: number;
  /** Where an address says to begin. */
  place?: Place;
  onplace?: OnPlace;
  /** Called once, when the timeline is interactive. */
  onready?: (timeline: TimelineHandle) => void;
}

/** What whoever mounted a timeline may ask of it. */
export interface TimelineHandle {
  /** Takes up a place of the history, without a flight. */
  restore: (place: Place) => void;
  /** Scrolls the page to where the timeline begins. */
  show: () => void;
}
