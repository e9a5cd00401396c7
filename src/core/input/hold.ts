import { endOf, type View } from '../layout/index.ts';

/** What of a window in an overview is held: one of its edges, or all of it. */
export type Hold = 'start' | 'whole' | 'end';

export const HOLDS: readonly Hold[] = ['start', 'whole', 'end'];

/**
 * The window after what is held of it was moved by `byMs`; an edge goes no further than `leastMs` before the other.
 *
 * `held({ start: 0, durationMs: 10 }, 'end', 5, 1)` is `{ start: 0, durationMs: 15 }`; with -20 it is `{ start: 0, durationMs: 1 }`.
 */
export function held(view: View, hold: Hold, byMs: number, leastMs: number): View {
  if (hold === 'whole') return { start: view.start + byMs, durationMs: view.durationMs };
  const durationMs = Math.max(leastMs, view.durationMs + (hold === 'end' ? byMs : -byMs));
  return { start: hold === 'end' ? view.start : endOf(view) - durationMs, durationMs };
}
