import { mount, unmount } from 'svelte';
import { on } from 'svelte/events';
import type { Slices } from '../core/event-file/index.ts';
import { filtering, type Filter, type Model } from '../core/model/index.ts';
import {
  apart,
  barAt,
  eventsIn,
  lettering,
  preparing,
  type BarRange,
  type Lettering,
  type Measure,
  type Prepared,
  type RowTable,
} from '../core/layout/index.ts';
import Crowd from './Crowd.svelte';
import PagedList from './PagedList.svelte';
import { run } from './run.ts';
import { stringsAtScale } from './strings-at-scale.ts';
import type { Crowd as CrowdCard } from './handle.ts';
import type { Viewer } from './viewer.svelte.ts';

/** What only large files and crowded places need: a script of its own, which the page of an ordinary file does not load. */

/** A bar is three to six pixels wide, and a finger is not. */
const NEAR_PX = 12;

/**
 * Opens the dense place at `xPx` of the skyline, or one near to it: flies into it, or lists what it holds where no window takes that apart. A place of one
 * event opens its card.
 */
export function dive(viewer: Viewer, xPx: number): void {
  const { narrowed, view, widthPx } = viewer;
  const place = barAt(viewer.scene.bars, view, widthPx, xPx, NEAR_PX);
  if (!place) return;
  const closer = apart(narrowed, place, view, viewer.limits);
  const [event, another] = eventsIn(narrowed, place.start, place.end, 2);
  const isCrowd = !closer && another !== undefined;
  viewer.crowd = isCrowd ? crowdOf(viewer, place) : null;
  if (closer) viewer.go({ kind: 'show', view: closer });
  else viewer.select(isCrowd ? -1 : event);
}

const crowdOf = (viewer: Viewer, place: BarRange): CrowdCard => ({
  show(card, onopen, onclose) {
    const crowd = mount(Crowd, { target: card, props: { viewer, place, onopen, onclose } });
    const stop = on(card, 'keydown', (press) => {
      if (press instanceof KeyboardEvent && press.key === 'Escape') onclose();
    });
    return () => {
      stop();
      void unmount(crowd);
    };
  },
});

/** Puts a large file's list into its place. Returns what takes it out. */
export function listIn(target: HTMLElement, viewer: Viewer): () => void {
  const list = mount(PagedList, { target, props: { viewer } });
  return () => void unmount(list);
}

/** What need not be made again while the font stays: its letters, and the plan of all events, for whoever takes a filter away. */
export interface Kept {
  measure: Measure;
  letters: Lettering;
  whole: Prepared | null;
}

/** Where that is kept. */
export interface Keeper {
  kept: Kept | null;
}

/** What a layout asks for. */
interface Asked {
  readonly filter: Filter;
  readonly measure: Measure;
}

/** Who is told: what passes the filter as soon as that is known, and the plan when it is complete. */
interface Told {
  readonly say: (sentence: string) => void;
  readonly pass: (passed: Model) => void;
  readonly lay: (laid: Prepared) => void;
}

/** What takes no longer needs no words. */
const SAID_AFTER_MS = 500;

/** Lays a large file out between frames. Returns what ends that. */
export function layOut(keeper: Keeper, model: Model, table: RowTable, asked: Asked, told: Told): () => void {
  const timer = setTimeout(() => told.say(stringsAtScale.layingOut(model.events.length)), SAID_AFTER_MS);
  const stop = run(laying(keeper, model, table, asked, told.pass), (laid) => {
    quiet();
    told.lay(laid);
  });
  const quiet = () => {
    clearTimeout(timer);
    told.say('');
  };
  return () => {
    stop();
    quiet();
  };
}

function* laying(
  keeper: Keeper,
  model: Model,
  table: RowTable,
  { filter, measure }: Asked,
  pass: Told['pass'],
): Slices<Prepared> {
  const passed = yield* filtering(model, filter);
  pass(passed);
  if (keeper.kept?.measure !== measure) {
    keeper.kept = { measure, letters: yield* lettering(model.events, measure), whole: null };
  }
  const { kept } = keeper;
  if (passed === model && kept.whole) return kept.whole;
  const laid = yield* preparing(passed, table, kept.letters);
  if (passed === model) kept.whole = laid;
  return laid;
}
