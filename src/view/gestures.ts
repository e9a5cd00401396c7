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
  /** Free ground was clicked or tapped, once; whether that meant something there. */
  tap(xPx: number, yPx: number): boolean;
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

/** What a plot's pointers and wheel are doing, and what that asks of the window. */
class Gestures {
  readonly #plot: HTMLElement;
  readonly #host: GestureHost;
  readonly #fingers = new Map<number, Finger>();
  #hold: Hold | null = null;
  #isDrag = false;
  #lastTap = { atMs: -Infinity, xPx: 0, yPx: 0 };

  constructor(plot: HTMLElement, host: GestureHost) {
    this.#plot = plot;
    this.#host = host;
  }

  #at(event: MouseEvent): Finger {
    const box = this.#plot.getBoundingClientRect();
    const xPx = this.#host.isMirrored() ? box.right - event.clientX : event.clientX - box.left;
    return { xPx, yPx: event.clientY - box.top };
  }

  get #held(): Finger[] {
    return [...this.#fingers.values()].slice(0, 2);
  }

  /** Each change of the number of fingers begins anew from the window as it now is. */
  #grasp(): void {
    const fingers = this.#held.map((finger) => ({ ...finger }));
    this.#hold = fingers.length > 0 ? { view: this.#host.view, fingers } : null;
  }

  #follow(hold: Hold): void {
    const now = this.#held;
    const { widthPx } = this.#host;
    if (now.length === 2 && hold.fingers.length === 2) {
      this.#host.perform({ kind: 'show', view: pinched(hold, now, widthPx) }, hold.view);
    } else {
      const byPx = hold.fingers[0].xPx - now[0].xPx;
      this.#host.perform({ kind: 'pan', byMs: (byPx / widthPx) * hold.view.durationMs }, hold.view);
    }
  }

  press(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (this.#fingers.size === 0) this.#isDrag = false;
    this.#fingers.set(event.pointerId, this.#at(event));
    if (this.#fingers.size > 1) this.#isDrag = true;
    this.#grasp();
  }

  move(event: PointerEvent): void {
    const hold = this.#hold;
    if (!this.#fingers.has(event.pointerId) || !hold) return;
    const finger = this.#at(event);
    if (!this.#isDrag && Math.abs(finger.xPx - hold.fingers[0].xPx) < CLICK_PX) return;
    if (!this.#isDrag) {
      // Not from the press on: a captured pointer's click would go to the plot and not to the mark under it.
      this.#isDrag = true;
      this.#plot.setPointerCapture(event.pointerId);
    }
    this.#fingers.set(event.pointerId, finger);
    this.#follow(hold);
  }

  release(event: PointerEvent): void {
    if (this.#fingers.delete(event.pointerId)) this.#grasp();
  }

  /** The click that ends a drag opens nothing; the second of two taps on free ground zooms in. */
  click(event: MouseEvent): void {
    if (this.#isDrag && event.detail > 0) {
      this.#isDrag = false;
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    if (event.target instanceof Element && event.target.closest('[data-event]')) return;
    const tap = this.#at(event);
    if (event.detail > 0 && this.#host.tap(tap.xPx, tap.yPx)) {
      event.stopPropagation();
      return;
    }
    const last = this.#lastTap;
    const isNear = Math.hypot(tap.xPx - last.xPx, tap.yPx - last.yPx) < DOUBLE_PX;
    const isDouble = event.timeStamp - last.atMs < DOUBLE_MS && isNear;
    this.#lastTap = { ...tap, atMs: isDouble ? -Infinity : event.timeStamp };
    if (!isDouble) return;
    const { view, widthPx } = this.#host;
    this.#host.go({ kind: 'zoom', about: toInstant(view, widthPx, tap.xPx), factor: DOUBLE_FACTOR });
  }

  wheel(event: WheelEvent): void {
    const travelPx = wheelPx(event.deltaY, event.deltaMode);
    const acrossPx = event.shiftKey && event.deltaX === 0 ? travelPx : wheelPx(event.deltaX, event.deltaMode);
    const { view, widthPx } = this.#host;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const about = toInstant(view, widthPx, this.#at(event).xPx);
      this.#host.perform({ kind: 'zoom', about, factor: wheelFactor(travelPx) }, view);
    } else if (Math.abs(acrossPx) > Math.abs(travelPx) || event.shiftKey) {
      event.preventDefault();
      const byMs = ((this.#host.isMirrored() ? -acrossPx : acrossPx) / widthPx) * view.durationMs;
      this.#host.perform({ kind: 'pan', byMs }, view);
    } else {
      this.#host.plainWheel();
    }
  }
}

/** Two fingers are ours: without this the page would scroll under them. */
function touch(event: TouchEvent): void {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault();
}

/**
 * Listens to a plot's pointers and wheel and turns what it recognises into intents: a drag or a horizontal swipe pans, two fingers zoom and pan,
 * Ctrl or Cmd and the wheel (or a trackpad's pinch, the same event) zooms about the pointer, a horizontal wheel or Shift and the wheel pans,
 * a double click or tap zooms in. The vertical swipe (by `touch-action: pan-y`) and the plain wheel stay with the page.
 * Returns what stops it.
 */
export function listen(plot: HTMLElement, host: GestureHost): () => void {
  const gestures = new Gestures(plot, host);
  const stop = new AbortController();
  const { signal } = stop;
  plot.addEventListener('pointerdown', (event) => gestures.press(event), { signal });
  plot.addEventListener('pointermove', (event) => gestures.move(event), { signal });
  plot.addEventListener('pointerup', (event) => gestures.release(event), { signal });
  plot.addEventListener('pointercancel', (event) => gestures.release(event), { signal });
  plot.addEventListener('click', (event) => gestures.click(event), { signal, capture: true });
  plot.addEventListener('wheel', (event) => gestures.wheel(event), { signal, passive: false });
  plot.addEventListener('touchstart', touch, { signal, passive: false });
  plot.addEventListener('touchmove', touch, { signal, passive: false });
  return () => stop.abort();
}
