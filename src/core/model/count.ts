import { bisectLeft, bisectRight } from 'd3';
import type { Instant } from '../time/index.ts';
import type { Model } from './model.ts';

/**
 * How many events have an extent that meets [start, end): all that began before its end, less all that ended by its start.
 * Two bisections, whatever the number of events; every event that ended by `start` also began before `end`.
 *
 * `countMeeting(model, jan1, feb1)` of events on 10 and 12 January and 8 February is 2.
 */
export function countMeeting(model: Model, start: Instant, end: Instant): number {
  const began = bisectLeft(model.sortedStarts, end);
  // An end is exclusive, so one that equals `start` does not meet the window.
  const over = bisectRight(model.sortedEnds, start);
  return began - over;
}

/** How many anchors lie in [start, end). */
export function countAnchors(model: Model, start: Instant, end: Instant): number {
  return bisectLeft(model.sortedStarts, end) - bisectLeft(model.sortedStarts, start);
}
