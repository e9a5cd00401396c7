import { wheelFactor, wheelPx, type Intent } from '../core/input/index.ts';
import { toInstant, type View } from '../core/layout/index.ts';

/** What gestures need to know of a plot, and whom they tell. Pixels run with time, from the plot's start edge. */
export interface GestureHost {
  readonly view: View;
  readonly widthPx: number;
  readonly isMirrored: () => boolean;
  /** At once, on the window that the gesture began with. */
  perform(intent: Intent, from: View): void;
  /** With a flight. */
  go(intent: Intent): void;
  /** A wheel that is the page's was turned over the plot. */
  plainWheel(): void;
}

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
const DOUBLE_MS = 320;
const DOUBLE_PX = 24;
const DOUBLE_FACTOR = 2;
/** Fingers closer together than this along the axis stand above one another: their whole distance counts. */
const FLAT_PINCH_PX = 40;

interface Finger {
  xPx: number;
  yPx: number;
}

/** What one or two pressed pointers began with. */
interface Hold {
  readonly view: View;
  readonly fingers: readonly Finger[];
}

const spread = (fingers: readonly Finger[]) => {
  const [a, b] = fingers;
  const flat = Math.abs(a.xPx - b.xPx);
  return { flat, whole: Math.hypot(flat, a.yPx - b.yPx), middle: (a.xPx + b.xPx) / 2 };
};

/** The window of two fingers: what lay under each stays under it. */
function pinched(hold: Hold, fingers: readonly Finger[], widthPx: number): View {
  const began = spread(hold.fingers);
  const now = spread(fingers);
  const isFlat = began.flat >= FLAT_PINCH_PX;
  const factor = isFlat ? Math.max(now.flat, 1) / began.flat : now.whole / Math.max(began.whole, 1);
  const durationMs = hold.view.durationMs / factor;
  return {
    start: toInstant(hold.view, widthPx, began.middle) - (now.middle / widthPx) * durationMs,
    durationMs,
  };
}

/**
 * Listens to a plot's pointers and wheel and turns what it recognises into intents: a drag or a horizontal swipe pans, two fingers zoom and pan,
 * Ctrl or Cmd and the wheel (or a trackpad's pinch, the same event) zooms about the pointer, a horizontal wheel or Shift and the wheel pans,
 * a double click or tap zooms in. The vertical swipe (by `touch-action: pan-y`) and the plain wheel stay with the page.
 * Returns what stops it.
 */
export function listen(plot: HTMLElement, host: GestureHost): () => void {
  const fingers = new Map<number, Finger>();
  const stop = new AbortController();
  let hold: Hold | null = null;
  let isDrag = false;
  let lastTap = { atMs: -Infinity, xPx: 0, yPx: 0 };

  const at = (event: MouseEvent): Finger => {
    const box = plot.getBoundingClientRect();
    const xPx = host.isMirrored() ? box.right - event.clientX : event.clientX - box.left;
    return { xPx, yPx: event.clientY - box.top };
  };

  /** Each change of the number of fingers begins anew from the window as it now is. */
  const grasp = () => {
    const held = [...fingers.values()].slice(0, 2).map((finger) => ({ ...finger }));
    hold = held.length > 0 ? { view: host.view, fingers: held } : null;
  };

  const follow = () => {
    if (!hold) return;
    const now = [...fingers.values()].slice(0, 2);
    if (now.length === 2 && hold.fingers.length === 2) {
      host.perform({ kind: 'show', view: pinched(hold, now, host.widthPx) }, hold.view);
    } else {
      const byPx = hold.fingers[0].xPx - now[0].xPx;
      host.perform({ kind: 'pan', byMs: (byPx / host.widthPx) * hold.view.durationMs }, hold.view);
    }
  };

  const press = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (fingers.size === 0) isDrag = false;
    fingers.set(event.pointerId, at(event));
    if (fingers.size > 1) isDrag = true;
    grasp();
  };

  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId) || !hold) return;
    const finger = at(event);
    if (!isDrag && Math.abs(finger.xPx - hold.fingers[0].xPx) < CLICK_PX) return;
    if (!isDrag) {
      // Not from the press on: a captured pointer's click would go to the plot and not to the mark under it.
      isDrag = true;
      plot.setPointerCapture(event.pointerId);
    }
    fingers.set(event.pointerId, finger);
    follow();
  };

  const release = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    grasp();
  };

  /** The click that ends a drag opens nothing; the second of two taps on free ground zooms in. */
  const click = (event: MouseEvent) => {
    if (isDrag && event.detail > 0) {
      isDrag = false;
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    if (event.target instanceof Element && event.target.closest('[data-event]')) return;
    const tap = at(event);
    const isNear = Math.hypot(tap.xPx - lastTap.xPx, tap.yPx - lastTap.yPx) < DOUBLE_PX;
    const isDouble = event.timeStamp - lastTap.atMs < DOUBLE_MS && isNear;
    lastTap = { ...tap, atMs: isDouble ? -Infinity : event.timeStamp };
    if (!isDouble) return;
    host.go({ kind: 'zoom', about: toInstant(host.view, host.widthPx, tap.xPx), factor: DOUBLE_FACTOR });
  };

  const wheel = (event: WheelEvent) => {
    const travelPx = wheelPx(event.deltaY, event.deltaMode);
    const acrossPx = event.shiftKey && event.deltaX === 0 ? travelPx : wheelPx(event.deltaX, event.deltaMode);
    const { view, widthPx } = host;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const about = toInstant(view, widthPx, at(event).xPx);
      host.perform({ kind: 'zoom', about, factor: wheelFactor(travelPx) }, view);
    } else if (Math.abs(acrossPx) > Math.abs(travelPx) || event.shiftKey) {
      event.preventDefault();
      const byMs = ((host.isMirrored() ? -acrossPx : acrossPx) / widthPx) * view.durationMs;
      host.perform({ kind: 'pan', byMs }, view);
    } else {
      host.plainWheel();
    }
  };

  /** Two fingers are ours: without this the page would scroll under them. */
  const touch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  const { signal } = stop;
  plot.addEventListener('pointerdown', press, { signal });
  plot.addEventListener('pointermove', move, { signal });
  plot.addEventListener('pointerup', release, { signal });
  plot.addEventListener('pointercancel', release, { signal });
  plot.addEventListener('click', click, { signal, capture: true });
  plot.addEventListener('wheel', wheel, { signal, passive: false });
  plot.addEventListener('touchstart', touch, { signal, passive: false });
  plot.addEventListener('touchmove', touch, { signal, passive: false });
  return () => stop.abort();
}
