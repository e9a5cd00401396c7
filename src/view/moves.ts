import { PAN_SHARE, ZOOM_STEP, type Command, type Intent } from '../core/input/index.ts';
import type { View } from '../core/layout/index.ts';

const middle = (view: View) => view.start + view.durationMs / 2;

/** What buttons and keys ask of a window; `whole` is the window that shows everything. */
export const MOVES: Partial<Record<Command, (view: View, whole: View) => Intent>> = {
  'zoom-in': (view) => ({ kind: 'zoom', about: middle(view), factor: ZOOM_STEP }),
  'zoom-out': (view) => ({ kind: 'zoom', about: middle(view), factor: 1 / ZOOM_STEP }),
  earlier: (view) => ({ kind: 'pan', byMs: -PAN_SHARE * view.durationMs }),
  later: (view) => ({ kind: 'pan', byMs: PAN_SHARE * view.durationMs }),
  fit: (_, whole) => ({ kind: 'show', view: whole }),
};
