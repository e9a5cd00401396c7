import { finish } from '../core/event-file/index.ts';
import { filtered, type Filter, type Model } from '../core/model/index.ts';
import {
  lettering,
  MOST_AT_ONCE,
  preparing,
  unprepared,
  type Measure,
  type Prepared,
  type RowTable,
} from '../core/layout/index.ts';
import type { Keeper } from './at-scale.ts';

/** What a layout follows. */
export interface LayoutHost {
  readonly filter: () => Filter;
  readonly measure: () => Measure;
}

/**
 * Which events pass the filter, and how they are laid out. An ordinary file stands complete in every frame. A large one is worked at between frames:
 * its axis and its skyline stand at once; a filter hides what it hides as soon as it is known, in the old plan; a new plan takes the old one's place once,
 * when it is complete.
 */
export class Layout {
  readonly #model: Model;
  readonly #table: RowTable;
  readonly #host: LayoutHost;
  readonly #isLarge: boolean;
  /** Of a large file: what passes the filter, as far as that is known, and the last complete plan. */
  #passed = $state.raw<Model | null>(null);
  #laid = $state.raw<Prepared | null>(null);
  readonly #keeper: Keeper = { kept: null };

  readonly narrowed: Model = $derived.by(() =>
    this.#isLarge ? (this.#passed ?? this.#model) : filtered(this.#model, this.#host.filter()),
  );
  #letters = $derived.by(() => finish(lettering(this.#model.events, this.#host.measure())));
  /** What stands until there is a plan. */
  #standing: Prepared = $derived.by(
    () => this.#laid ?? unprepared(this.#model, this.#table, this.#host.measure()),
  );
  readonly prepared: Prepared = $derived.by(() =>
    this.#isLarge
      ? { ...this.#standing, model: this.narrowed }
      : finish(preparing(this.narrowed, this.#table, this.#letters)),
  );

  constructor(model: Model, table: RowTable, host: LayoutHost) {
    this.#model = model;
    this.#table = table;
    this.#host = host;
    this.#isLarge = model.events.length > MOST_AT_ONCE;
  }

  /** To be called in an effect: lays a large file out anew for another filter or font, and says so if it takes long. Returns what ends that. */
  follow(say: (sentence: string) => void): (() => void) | undefined {
    if (!this.#isLarge) return undefined;
    const asked = { filter: this.#host.filter(), measure: this.#host.measure() };
    let isOver = false;
    let stop = () => {
      isOver = true;
    };
    void import('./at-scale.ts').then(({ layOut }) => {
      if (isOver) return;
      stop = layOut(this.#keeper, this.#model, this.#table, asked, {
        say,
        pass: (passed) => (this.#passed = passed),
        lay: (laid) => (this.#laid = laid),
      });
    });
    return () => stop();
  }
}
