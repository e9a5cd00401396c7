import { applyIntent, type Intent } from '../core/input/index.ts';
import { clamp, pan, type View, type ViewLimits } from '../core/layout/index.ts';
import { fly } from './flight.ts';

const SETTLE_MS = 250;
/** Where in the window an instant comes to stand that was outside it, and how near to the edges it may be before it counts as outside. */
const REVEAL_SHARE = 0.4;
const EDGE_SHARE = 0.04;

/** What travelling needs to know of its timeline. */
export interface TravelHost {
  /** The window as it is. */
  view: () => View;
  limits: () => ViewLimits;
  /** The window has come to rest after a move, or the filter has. */
  rest: () => void;
}

/** How far a window must move so that an instant is well inside it; 0 if it is. */
export function wayTo(instant: number, view: View): number {
  const fromStart = instant - view.start;
  const edgeMs = EDGE_SHARE * view.durationMs;
  const isIn = fromStart >= edgeMs && fromStart <= view.durationMs - edgeMs;
  return isIn ? 0 : fromStart - REVEAL_SHARE * view.durationMs;
}

/** Where a timeline's window is, how it gets elsewhere, and when it has come to rest. */
export class Travel {
  /** null until something has moved the window: until then it follows the plot's width. */
  moved = $state.raw<View | null>(null);
  /** The window after it came to rest, and the last of those to which the reader's own move had led: what the live region tells. */
  settled = $state.raw<View | null>(null);
  told = $state.raw<View | null>(null);

  readonly #host: TravelHost;
  #stopFlight: (() => void) | null = null;
  #target: View | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader moved the window, and not the story: only then is it told and kept in the address. */
  #isOwn = false;

  constructor(host: TravelHost) {
    this.#host = host;
  }

  /** Where the window is going, or where it is. */
  get target(): View {
    return this.#target ?? this.#host.view();
  }

  /** What an address keeps: null where nothing was moved yet. */
  get kept(): View | null {
    return this.#target ?? this.moved;
  }

  /** Whether the window moves, or came to where it is a moment ago. */
  get isMoving(): boolean {
    return this.#target !== null || this.#settling !== undefined;
  }

  /** Follows a gesture: at once, from the window that the gesture began with. */
  perform(intent: Intent, from: View): void {
    this.#isOwn = true;
    this.#land();
    this.#show(applyIntent(from, intent, this.#host.limits()));
  }

  /** Goes where a button, a key or the story points: in a flight that shows the way, or with a cut for who asked for less motion. */
  go(intent: Intent, isOwn = true): void {
    this.#isOwn = isOwn;
    const to = applyIntent(this.target, intent, this.#host.limits());
    this.#land();
    if (to === this.#host.view()) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#show(to);
      return;
    }
    this.#target = to;
    this.#stopFlight = fly(this.#host.view(), to, (view, landed) => {
      if (landed) this.#land();
      this.#show(view);
    });
  }

  /** Is at once in a window that an address named (null: the opening one), or beside it where an instant would not be seen. */
  appear(view: View | null, instant: number | null): void {
    const limits = this.#host.limits();
    this.#land();
    this.moved = view && clamp(view, limits);
    const byMs = instant === null ? 0 : wayTo(instant, this.#host.view());
    if (byMs !== 0) this.moved = pan(this.#host.view(), byMs, limits);
    this.#rest();
  }

  /** Ends the wait for rest now, so that going back finds the window as it is. */
  settleNow(): void {
    if (this.#settling !== undefined) this.#settle();
  }

  /** Waits for rest, as after a move of the reader's own. */
  change(): void {
    this.#isOwn = true;
    this.#waitForRest();
  }

  stop(): void {
    this.#land();
    clearTimeout(this.#settling);
  }

  #land(): void {
    this.#stopFlight?.();
    this.#stopFlight = null;
    this.#target = null;
  }

  #show(view: View): void {
    if (view === this.#host.view()) return;
    this.moved = view;
    this.#waitForRest();
  }

  #waitForRest(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    this.#rest();
    if (!this.#isOwn) return;
    this.told = this.settled;
    this.#host.rest();
  }

  #rest(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.settled = this.#host.view();
  }
}
