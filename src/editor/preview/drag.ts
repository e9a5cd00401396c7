import { toInstant, toPx, type View } from '../../core/layout/index.ts';

/** What a drag needs to know of the timeline, and whom it tells. */
export interface DragHost {
  /** The window that is drawn; null where there is none. */
  view: () => View | null;
  /** Where an event begins; null where it cannot be moved. */
  startOf: (id: string) => number | null;
  /** The date that an event would have if it began at an instant: its words, and where it begins then. */
  propose: (id: string, to: number, pxMs: number) => { date: string; words: string; start: number };
  /** The date so far, and where the pointer is; null where nothing is dragged any more. */
  show: (hint: { words: string; x: number; y: number } | null) => void;
  drop: (id: string, date: string) => void;
}

/** A press that moves less than this is a click. */
const CLICK_PX = 4;

interface Hold {
  readonly id: string;
  readonly mark: HTMLElement;
  readonly pointer: number;
  readonly x: number;
  readonly start: number;
  readonly view: View;
  readonly widthPx: number;
  readonly sign: number;
  date: string | null;
}

/** A mark that is being dragged along the axis. */
class Drag {
  readonly #host: DragHost;
  #hold: Hold | null = null;
  /** The click that ends a drag opens nothing. */
  #wasDragged = false;

  constructor(host: DragHost) {
    this.#host = host;
  }

  press(event: PointerEvent): void {
    this.#wasDragged = false;
    const target = event.target instanceof Element ? event.target : null;
    const mark = target?.closest<HTMLElement>('[data-plot] [data-event]');
    const plot = mark?.closest<HTMLElement>('[data-plot]');
    const view = this.#host.view();
    if (!mark || !plot || !view || event.button !== 0 || !event.isPrimary) return;
    const id = mark.dataset.event ?? '';
    const start = this.#host.startOf(id);
    if (start === null) return;
    // The plot would take it for a pan.
    event.stopPropagation();
    const sign = getComputedStyle(plot).direction === 'rtl' ? -1 : 1;
    const widthPx = plot.clientWidth;
    this.#hold = {
      id,
      mark,
      pointer: event.pointerId,
      x: event.clientX,
      start,
      view,
      widthPx,
      sign,
      date: null,
    };
  }

  move(event: PointerEvent): void {
    const hold = this.#hold;
    if (event.pointerId !== hold?.pointer) return;
    const byPx = event.clientX - hold.x;
    if (hold.date === null && Math.abs(byPx) < CLICK_PX) return;
    if (hold.date === null) hold.mark.setPointerCapture(event.pointerId);
    event.stopPropagation();
    const { view, widthPx, sign, start, id, mark } = hold;
    const to = toInstant(view, widthPx, toPx(view, widthPx, start) + sign * byPx);
    const proposed = this.#host.propose(id, to, view.durationMs / widthPx);
    hold.date = proposed.date;
    const movedPx = sign * (toPx(view, widthPx, proposed.start) - toPx(view, widthPx, start));
    mark.style.setProperty('transform', `translateX(${movedPx}px)`);
    this.#host.show({ words: proposed.words, x: event.clientX, y: event.clientY });
  }

  release(event: PointerEvent): void {
    const hold = this.#hold;
    if (event.pointerId !== hold?.pointer) return;
    const { id, date } = hold;
    this.cancel();
    if (date === null) return;
    this.#wasDragged = true;
    this.#host.drop(id, date);
  }

  /** Lets go of what is dragged, and leaves it where it was. Whether something was. */
  cancel(): boolean {
    const hold = this.#hold;
    if (!hold) return false;
    this.#hold = null;
    hold.mark.style.removeProperty('transform');
    this.#host.show(null);
    if (hold.date !== null) this.#wasDragged = true;
    return hold.date !== null;
  }

  click(event: MouseEvent): void {
    if (!this.#wasDragged || event.detail === 0) return;
    this.#wasDragged = false;
    event.stopPropagation();
    event.preventDefault();
  }

  key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.cancel()) return;
    event.stopPropagation();
    event.preventDefault();
  }
}

/**
 * Lets marks of a timeline within an element be dragged along the axis. It hears before the timeline does: a drag on a mark is no pan. A click, and
 * what begins elsewhere, goes on to the timeline. Returns what ends it.
 */
export function listenForDrags(within: HTMLElement, host: DragHost): () => void {
  const drag = new Drag(host);
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  within.addEventListener('pointerdown', (event) => drag.press(event), options);
  within.addEventListener('pointermove', (event) => drag.move(event), options);
  within.addEventListener('pointerup', (event) => drag.release(event), options);
  within.addEventListener('pointercancel', () => drag.cancel(), options);
  within.addEventListener('click', (event) => drag.click(event), options);
  addEventListener('keydown', (event) => drag.key(event), options);
  return () => stop.abort();
}
