import { interpolateZoom } from 'd3';
import type { View } from '../core/layout/index.ts';

const LONGEST_MS = 400;
const SHORTEST_MS = 160;

/** Slow at both ends (a cubic), so that the eye finds its place again. */
const ease = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/**
 * Flies a window from one place to another along the path of van Wijk and Nuij ("Smooth and efficient zooming and panning", InfoVis 2003):
 * out as far as the way is long, then in. Calls `step` once a frame and with `to` itself at the end.
 * Returns what stops it where it is.
 */
export function fly(from: View, to: View, step: (view: View, landed: boolean) => void): () => void {
  const middle = (view: View) => view.start + view.durationMs / 2 - from.start;
  const path = interpolateZoom([middle(from), 0, from.durationMs], [middle(to), 0, to.durationMs]);
  const lengthMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, path.duration / 2));
  let began = 0;
  let frame = requestAnimationFrame(function move(now) {
    began ||= now;
    const share = Math.min(1, (now - began) / lengthMs);
    if (share === 1) {
      step(to, true);
      return;
    }
    const [centre, , durationMs] = path(ease(share));
    step({ start: from.start + centre - durationMs / 2, durationMs }, false);
    frame = requestAnimationFrame(move);
  });
  return () => cancelAnimationFrame(frame);
}
