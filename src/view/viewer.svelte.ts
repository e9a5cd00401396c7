import { countMeeting, NO_FILTER, type Model } from '../core/model/index.ts';
import {
  binMsOf,
  clamp,
  dealRows,
  endOf,
  fitted,
  limitsOf,
  openingView,
  pan,
  peakOf,
  plotHeightPx,
  prepare,
  sceneOf,
  type Measure,
  type Scene,
  type View,
} from '../core/layout/index.ts';
import {
  applyIntent,
  PAN_SHARE,
  walk,
  ZOOM_STEP,
  type Command,
  type Intent,
  type Place,
  type Step,
} from '../core/input/index.ts';
import { fly } from './flight.ts';
import { approximate } from './measure.ts';

/** What a timeline tells whoever mounted it: `select` when another event was chosen, `move` when the window came to rest elsewhere. */
export type OnPlace = (place: Place, change: 'select' | 'move') => void;

const NOMINAL_PX = 760;
const SETTLE_MS = 250;
/** Where in the window an event comes to stand that was outside it, and how near to the edges it may be before it counts as outside. */
const REVEAL_SHARE = 0.4;
const EDGE_SHARE = 0.04;

/** What two buttons and keys do to a window. */
const MOVES: Partial<Record<Command, (view: View, fitted: View) => Intent>> = {
  'zoom-in': (view) => ({ kind: 'zoom', about: middle(view), factor: ZOOM_STEP }),
  'zoom-out': (view) => ({ kind: 'zoom', about: middle(view), factor: 1 / ZOOM_STEP }),
  earlier: (view) => ({ kind: 'pan', byMs: -PAN_SHARE * view.durationMs }),
  later: (view) => ({ kind: 'pan', byMs: PAN_SHARE * view.durationMs }),
  fit: (_, fitted) => ({ kind: 'show', view: fitted }),
};

const middle = (view: View) => view.start + view.durationMs / 2;

/**
 * A timeline's state: few cells with immutable values, everything else derived from them. One truth for the window: `view`.
 * Make it inside a component; call `destroy` when that goes.
 */
export class Viewer {
  readonly model: Model;
  readonly table;
  readonly heightPx: number;
  readonly locale: string;
  readonly timeZone: string;

  /** The plot's width, and how its labels' font measures text. */
  widthPx = $state.raw(NOMINAL_PX);
  measure = $state.raw<Measure>(approximate);
  /** Numbers of the event whose card is open and of the one that has the keyboard's focus; -1 for none. */
  selected = $state.raw(-1);
  focused = $state.raw(-1);
  /** The window after it came to rest: what addresses and the live region tell. */
  settled = $state.raw<View | null>(null);

  /** null until something has moved the window: until then it follows the plot's width. */
  #moved = $state.raw<View | null>(null);
  #opening;
  #prepared = $derived.by(() => prepare(this.model, this.table, this.measure));
  #fitted = $derived(fitted(this.#prepared, this.widthPx));
  #limits = $derived(limitsOf(this.#fitted));
  readonly view = $derived.by(() => this.#moved ?? clamp(this.#opening ?? this.#fitted, this.#limits));
  #binMs = $derived(binMsOf(this.view, this.widthPx));
  #peak = $derived.by(() => peakOf(this.model, this.#binMs));
  #kept = $derived([this.selected, this.focused].filter((event) => event >= 0));
  readonly scene: Scene = $derived.by(() =>
    sceneOf({
      ...this.#prepared,
      view: this.view,
      widthPx: this.widthPx,
      peak: this.#peak,
      kept: this.#kept,
      locale: this.locale,
    }),
  );
  /** The one mark that the Tab key reaches; -1 where none is drawn. */
  readonly tabStop = $derived.by(() => {
    const drawn = this.scene.marks;
    return this.#kept.at(-1) ?? (drawn.length > 0 ? drawn[0].event : -1);
  });

  readonly #onplace: OnPlace | undefined;
  #stopFlight: (() => void) | null = null;
  #target: View | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(model: Model, onplace?: OnPlace) {
    this.model = model;
    this.table = dealRows(model);
    this.heightPx = plotHeightPx(this.table);
    this.locale = model.file.language ?? 'en';
    this.timeZone = model.file.timeZone ?? 'UTC';
    this.#opening = openingView(model);
    this.#onplace = onplace;
  }

  /** How many events the window meets. */
  get shown(): number {
    return countMeeting(this.model, this.view.start, endOf(this.view));
  }

  /** What an address keeps. */
  get place(): Place {
    const id = this.selected < 0 ? null : this.model.events[this.selected].id;
    return { event: id, view: this.#target ?? this.#moved, filter: NO_FILTER };
  }

  /** Follows a gesture: at once, from the window that the gesture began with. */
  perform(intent: Intent, from: View = this.view): void {
    this.#land();
    this.#show(applyIntent(from, intent, this.#limits));
  }

  /** Goes where a button or key points: in a flight that shows the way, or with a cut for who asked for less motion. */
  go(intent: Intent): void {
    const to = applyIntent(this.#target ?? this.view, intent, this.#limits);
    this.#land();
    if (to === this.view) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#show(to);
      return;
    }
    this.#target = to;
    this.#stopFlight = fly(this.view, to, (view, landed) => {
      if (landed) this.#land();
      this.#show(view);
    });
  }

  /** Moves the window as a button or key says; other commands are left alone. */
  command(command: Command): void {
    const move = MOVES[command];
    if (move) this.go(move(this.#target ?? this.view, this.#fitted));
  }

  /** Opens an event's card, -1 closes it. */
  select(event: number): void {
    if (event === this.selected) return;
    // So that going back from here finds the window as it was when one went.
    if (this.#settling !== undefined) this.#settle();
    this.selected = event;
    this.#onplace?.(this.place, 'select');
  }

  /** Moves the keyboard's focus along the events; the event it comes to. */
  walk(step: Step): number {
    this.focused = walk(this.model, this.focused < 0 ? this.tabStop : this.focused, step);
    this.reveal(this.focused);
    return this.focused;
  }

  /** Opens the event before or after the open one; from none, the first or last that begins in the window. */
  step(step: 'previous' | 'next'): void {
    const from = this.selected < 0 ? this.#edge(step) : walk(this.model, this.selected, step);
    this.select(from);
    this.reveal(from);
  }

  #edge(step: 'previous' | 'next'): number {
    const begins = (start: number) => start >= this.view.start && start < endOf(this.view);
    const { starts } = this.model;
    const found = step === 'next' ? starts.findIndex(begins) : starts.findLastIndex(begins);
    return found < 0 ? walk(this.model, -1, step === 'next' ? 'first' : 'last') : found;
  }

  /** Brings an event's anchor into the window if it is not there. */
  reveal(event: number): void {
    const byMs = this.#wayTo(event, this.#target ?? this.view);
    if (byMs !== 0) this.go({ kind: 'pan', byMs });
  }

  #wayTo(event: number, view: View): number {
    if (event < 0) return 0;
    const fromStart = this.model.starts[event] - view.start;
    const edgeMs = EDGE_SHARE * view.durationMs;
    const isIn = fromStart >= edgeMs && fromStart <= view.durationMs - edgeMs;
    return isIn ? 0 : fromStart - REVEAL_SHARE * view.durationMs;
  }

  /** The number of an event by its id or a former one; -1 if there is none. */
  numberOf(id: string | null): number {
    if (id === null) return -1;
    const number = this.model.numberOf.get(id);
    return number ?? this.model.events.findIndex(({ aliases }) => aliases?.includes(id));
  }

  /** Takes up a place that an address named, without a flight and without telling anybody. */
  restore(place: Place): void {
    this.#land();
    this.selected = this.numberOf(place.event);
    this.#moved = place.view && clamp(place.view, this.#limits);
    const byMs = this.#wayTo(this.selected, this.view);
    if (byMs !== 0) this.#moved = pan(this.view, byMs, this.#limits);
    this.#rest();
  }

  destroy(): void {
    this.#land();
    clearTimeout(this.#settling);
  }

  #land(): void {
    this.#stopFlight?.();
    this.#stopFlight = null;
    this.#target = null;
  }

  #show(view: View): void {
    if (view === this.view) return;
    this.#moved = view;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    this.#rest();
    this.#onplace?.(this.place, 'move');
  }

  #rest(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.settled = this.view;
  }
}
