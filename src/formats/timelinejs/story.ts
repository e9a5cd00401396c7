import type { Origin } from '../findings.ts';
import type { Values } from '../values.ts';
import type { Given, GivenDate } from './dates.ts';

/** The media of a slide, as they were given. */
export interface GivenMedia {
  url?: Given;
  caption?: Given;
  credit?: Given;
  alt?: Given;
  title?: Given;
  link?: Given;
}

/** A slide of TimelineJS, whichever file it came from. What is not there or empty is undefined. */
export interface Slide {
  origin: Origin;
  start?: GivenDate;
  end?: GivenDate;
  /** What is told in the place of the date. */
  label?: Given;
  headline?: Given;
  text?: Given;
  media?: GivenMedia;
  group?: Given;
  uniqueId?: Given;
  place?: Values;
  /** Whether bare addresses in texts are links. */
  autolink: boolean;
  /** Set, with a finding, where the slide cannot be taken. */
  isBroken?: boolean;
}

/** A file of TimelineJS, whichever form it came in. */
export interface Story {
  title?: Slide;
  events: Slide[];
  eras: Slide[];
  /** Whether slides have had links of their own, `#event-<id>`. */
  hasAnchors: boolean;
  /** Where the events stand. */
  list?: Origin;
  left: Origin[];
}
