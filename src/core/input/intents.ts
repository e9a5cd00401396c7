import type { Instant } from '../time/index.ts';
import { clamp, pan, zoom, type View, type ViewLimits } from '../layout/index.ts';

/** What a gesture or a key asks of the window. */
export type Intent =
  /** Later by `byMs`; earlier when negative. */
  | { readonly kind: 'pan'; readonly byMs: number }
  /** `factor` times as deep, with `about` held in place. */
  | { readonly kind: 'zoom'; readonly about: Instant; readonly factor: number }
  | { readonly kind: 'show'; readonly view: View };

/**
 * The window after an intent; the same object when nothing changed.
 *
 * `applyIntent({ start: 0, durationMs: 10 }, { kind: 'pan', byMs: 5 }, limits)` is `{ start: 5, durationMs: 10 }`.
 */
export function applyIntent(view: View, intent: Intent, limits: ViewLimits): View {
  switch (intent.kind) {
    case 'pan':
      return pan(view, intent.byMs, limits);
    case 'zoom':
      return zoom(view, intent.about, intent.factor, limits);
    case 'show':
      return clamp(intent.view, limits);
  }
}

/** One press of a button or key. */
export const ZOOM_STEP = 2;
/** A window moves by a little less than itself, so that the eye keeps hold of what was at its edge. */
export const PAN_SHARE = 0.8;
/** The most that one notch of a wheel zooms. */
const MAX_NOTCH = 1.25;
/** Pixels of travel that double or halve the depth: a mouse wheel's notch is 100 px or more, a trackpad's pinch comes in steps of a few. */
const WHEEL_PX_PER_OCTAVE = 320;
const PINCH_PX_PER_OCTAVE = 70;
const SMALLEST_NOTCH_PX = 40;

/** Wheel travel in pixels, from a wheel event's own unit (0 pixels, 1 lines, 2 pages). */
export const wheelPx = (delta: number, unit: number): number => delta * [1, 16, 400][unit];

/**
 * The zoom factor of a wheel's travel: small for the small steps of a trackpad, and never more than 1.25 at once, whatever the mouse sends.
 *
 * `wheelFactor(-7)` is 1.07; `wheelFactor(-100)` is 1.24; `wheelFactor(-1000)` is 1.25; `wheelFactor(1000)` is 0.8.
 */
export function wheelFactor(travelPx: number): number {
  const pxPerOctave = Math.abs(travelPx) < SMALLEST_NOTCH_PX ? PINCH_PX_PER_OCTAVE : WHEEL_PX_PER_OCTAVE;
  const factor = 2 ** (-travelPx / pxPerOctave);
  return Math.min(MAX_NOTCH, Math.max(1 / MAX_NOTCH, factor));
}
