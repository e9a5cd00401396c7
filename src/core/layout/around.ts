import { fitted, type Prepared } from './prepare.ts';
import type { View } from './view.ts';

/** Events of one day are shown in a window of about three. */
const MIN_DURATION_MS = 3 * 86_400_000;
/** Free space before the first event and after the last end, as a share of the window. */
const ROOM = 0.12;
/** Free space after the last label. */
const MARGIN = 0.02;
/** What a label may take of the window at most; of a wider one the rest is cut. */
const MAX_LABEL_SHARE = 0.5;

/**
 * The window around some events, for a step of a story: what they cover stands in it with room on both sides, and the labels of the last of them
 * fit as well. What is small stands in the middle. Numbers that no event has are left out; around nothing, the window is the fitted one.
 * The result is not cut at any limits: show it with {@link clamp}.
 *
 * Around one event of 8 September 2016 with a short label, the window is from 7 to 10 September.
 */
export function viewAround(prepared: Prepared, events: readonly number[], widthPx: number): View {
  const { model, plan } = prepared;
  const known = events.filter((event) => event >= 0 && event < model.events.length);
  if (known.length === 0) return fitted(prepared, widthPx);
  const shareOf = (event: number) => Math.min(plan.widthsPx[event] / Math.max(widthPx, 1), MAX_LABEL_SHARE);
  const lastOf = (event: number) => Math.max(model.starts[event], finite(model.endsAt[event]));
  const start = known.reduce((least, event) => Math.min(least, model.starts[event]), Infinity);
  const end = known.reduce((most, event) => Math.max(most, lastOf(event)), -Infinity);
  let durationMs = Math.max(MIN_DURATION_MS, (end - start) / (1 - 2 * ROOM));
  for (const event of known) {
    durationMs = Math.max(durationMs, (model.starts[event] - start) / (1 - ROOM - MARGIN - shareOf(event)));
  }
  const drawnEnd = known.reduce(
    (most, event) => Math.max(most, model.starts[event] + shareOf(event) * durationMs),
    end,
  );
  const spareMs = durationMs - (drawnEnd - start);
  return { start: start - Math.max(ROOM * durationMs, spareMs / 2), durationMs };
}

/** An open end reaches no further than what is known. */
const finite = (instant: number) => (instant === Infinity ? -Infinity : instant);
