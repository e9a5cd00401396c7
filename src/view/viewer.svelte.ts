import { countMeeting, isShown, NO_FILTER, type Filter, type Model } from '../core/model/index.ts';
import {
  isPast,
  binMsOf,
  dealRows,
  endOf,
  eventsIn,
  fitted,
  limitsOf,
  openingView,
  peakOf,
  plotHeightPx,
  sceneOf,
  viewAround,
  type Measure,
  type Scene,
  type View,
  type ViewLimits,
} from '../core/layout/index.ts';
import { walk, type Command, type Intent, type Place, type Step } from '../core/input/index.ts';
import type { Crowd, Focus, OnPlace } from './handle.ts';
import { Layout } from './layout.svelte.ts';
import { approximate } from './measure.ts';
import { MOVES } from './moves.ts';
import { Travel, wayTo } from './travel.svelte.ts';

const NOMINAL_PX = 760;

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
  /** What a reader asked to see. */
  filter = $state.raw<Filter>(NO_FILTER);
  /** Numbers of the events that the story's step is about; none outside the story. */
  marked = $state.raw<readonly number[]>([]);
  /** Whether the list is the timeline now, and then what of it is on screen. */
  isList = $state.raw(false);
  reading = $state.raw<View | null>(null);
  /** Numbers of the events that have entries in the list, in its order; null for all. */
  listed = $state.raw<readonly number[] | null>(null);
  /** Where in the list the reader asked to be brought. */
  asked = $state.raw(-Infinity);
  /** What a dense place holds that zooming cannot take apart; null where none is open. */
  crowd = $state.raw<Crowd | null>(null);

  readonly travel: Travel = new Travel({
    view: () => this.view,
    limits: () => this.limits,
    rest: () => this.#tell('move'),
  });

  readonly layout: Layout;
  /** The window that shows everything. */
  readonly whole = $derived.by(() => fitted(this.layout.prepared, this.widthPx));
  readonly limits: ViewLimits = $derived(limitsOf(this.whole));
  readonly view: View = $derived.by(
    () => this.travel.moved ?? openingView(this.layout.prepared, this.widthPx),
  );
  #binMs = $derived(binMsOf(this.view, this.widthPx));
  #peak = $derived.by(() => peakOf(this.narrowed, this.#binMs));
  #kept = $derived.by(() => {
    const marked = this.marked.filter((event) => isShown(this.narrowed, event));
    return [this.selected, this.focused, ...marked].filter((event) => event >= 0);
  });
  readonly scene: Scene = $derived.by(() =>
    sceneOf({
      ...this.layout.prepared,
      view: this.view,
      widthPx: this.widthPx,
      peak: this.#peak,
      kept: this.#kept,
      locale: this.locale,
    }),
  );
  /** The one mark that the Tab key reaches; -1 where none is drawn. */
  readonly tabStop = $derived.by(() => {
    if (this.focused >= 0) return this.focused;
    return this.selected >= 0 ? this.selected : (this.scene.marks.find((mark) => !isPast(mark))?.event ?? -1);
  });

  readonly #onplace: OnPlace | undefined;

  constructor(model: Model, onplace?: OnPlace) {
    this.model = model;
    this.table = dealRows(model);
    this.heightPx = plotHeightPx(this.table);
    this.locale = model.file.language ?? 'en';
    this.timeZone = model.file.timeZone ?? 'UTC';
    this.layout = new Layout(model, this.table, { filter: () => this.filter, measure: () => this.measure });
    this.#onplace = onplace;
  }

  /** Only the events that pass the filter. */
  get narrowed(): Model {
    return this.layout.narrowed;
  }

  /** How many events the window meets, and how many pass the filter. */
  get shown(): number {
    return countMeeting(this.narrowed, this.view.start, endOf(this.view));
  }
  get total(): number {
    return this.narrowed.byStart.length;
  }

  /** What an address keeps. */
  get place(): Place {
    const id = this.selected < 0 ? null : this.model.events[this.selected].id;
    return { event: id, view: this.travel.kept, filter: this.filter };
  }

  /** Follows a gesture: at once, from the window that the gesture began with. */
  perform(intent: Intent, from: View = this.view): void {
    this.travel.perform(intent, from);
  }

  /** Goes where a button or key points. */
  go(intent: Intent): void {
    this.travel.go(intent);
  }

  /** Moves the window as a button or key says; other commands are left alone. */
  command(command: Command): void {
    const move = MOVES[command];
    if (move) this.go(move(this.travel.target, this.whole));
  }

  /** Opens an event's card, -1 closes it. */
  select(event: number): void {
    if (event === this.selected) return;
    this.travel.settleNow();
    this.selected = event;
    this.#tell('select');
  }

  /** Opens the card of an event by its id and brings the event into the window; null closes it, and an id that there is not does nothing. */
  choose(id: string | null): void {
    const event = this.numberOf(id);
    if (id !== null && event < 0) return;
    this.select(event);
    this.reveal(event);
  }

  /** Shows only the events that pass; the window stays where it is. */
  narrowTo(filter: Filter): void {
    this.filter = filter;
    this.travel.change();
  }

  /** Goes to where all events that pass the filter are. */
  gather(): void {
    this.go({ kind: 'show', view: this.#around([...this.narrowed.byStart]) });
  }

  #around(events: readonly number[]): View {
    return viewAround(this.layout.prepared, events, this.widthPx);
  }

  /** Flies to what a step of the story is about and marks its events; a card that was open makes room for the step. */
  present(focus: Focus | null): void {
    this.marked = focus?.events ?? [];
    this.crowd = null;
    if (!focus) return;
    if (this.selected >= 0) {
      this.selected = -1;
      this.#tell('move');
    }
    const view = this.#viewOf(focus);
    this.travel.go({ kind: 'show', view }, false);
  }

  /** The window of a step's focus; one that names a span has room for the last titles in it, too. */
  #viewOf({ events, view }: Focus): View {
    const around = view ? eventsIn(this.model, view.start, endOf(view), Infinity) : events;
    return view && around.length === 0 ? view : this.#around(around);
  }

  /** Moves the keyboard's focus along the events; the event it comes to. */
  walk(step: Step): number {
    this.focused = walk(this.narrowed, this.focused < 0 ? this.tabStop : this.focused, step);
    this.reveal(this.focused);
    return this.focused;
  }

  /** Opens the event before or after the open one; from none, the first or last that begins in the window. */
  step(step: 'previous' | 'next'): void {
    const from = this.selected < 0 ? this.#edge(step) : walk(this.narrowed, this.selected, step);
    this.select(from);
    this.reveal(from);
  }

  #edge(step: 'previous' | 'next'): number {
    const { events, starts } = this.model;
    const begins = (_: unknown, event: number) =>
      isShown(this.narrowed, event) && starts[event] >= this.view.start && starts[event] < endOf(this.view);
    const found = step === 'next' ? events.findIndex(begins) : events.findLastIndex(begins);
    return found < 0 ? walk(this.narrowed, -1, step === 'next' ? 'first' : 'last') : found;
  }

  /** Brings an event's anchor into the window if it is not there. */
  reveal(event: number): void {
    const byMs = event < 0 ? 0 : wayTo(this.model.starts[event], this.travel.target);
    if (byMs !== 0) this.go({ kind: 'pan', byMs });
  }

  /** The number of an event by its id or a former one; -1 if there is none. */
  numberOf(id: string | null): number {
    if (id === null) return -1;
    const number = this.model.numberOf.get(id);
    return number ?? this.model.events.findIndex(({ aliases }) => aliases?.includes(id));
  }

  /** Takes up a place that an address named, without a flight and without telling anybody. */
  restore(place: Place): void {
    this.filter = place.filter;
    this.selected = this.numberOf(place.event);
    this.travel.appear(place.view, this.selected < 0 ? null : this.model.starts[this.selected]);
  }

  destroy(): void {
    this.travel.stop();
  }

  #tell(change: 'select' | 'move'): void {
    this.#onplace?.(this.place, change);
  }
}
