import { finish, inSlices, type Slices, type Status } from '../event-file/index.ts';
import { picking, type Model } from './model.ts';
import { fold, searching } from './texts.ts';

/** What a reader asks to see. An empty list or text asks for nothing and lets everything pass. */
export interface Filter {
  /** Every word of it must occur somewhere in what an event says. */
  readonly words: string;
  /** Ids of lanes, of people, and standings: an event passes by any one of each list. */
  readonly lanes: readonly string[];
  readonly people: readonly string[];
  readonly statuses: readonly Status[];
}

/** Lets every event pass. */
export const NO_FILTER: Filter = { words: '', lanes: [], people: [], statuses: [] };

/** The standings in the order in which a file's author is offered them, the firmest first. */
export const STATUSES: readonly Status[] = ['on-the-record', 'reported', 'alleged', 'disputed'];

/** Whether a filter asks for anything. `isFiltering({ ...NO_FILTER, words: ' ' })` is false. */
export const isFiltering = ({ words, lanes, people, statuses }: Filter): boolean =>
  wordsOf(words).length + lanes.length + people.length + statuses.length > 0;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s\0]+/)
    .filter(Boolean);

/**
 * Which events pass a filter: 1 for those that do, by event number. Case and accents make no difference.
 *
 * `matching(model, { ...NO_FILTER, words: 'LETTER fbi' })` has a 1 for the event titled “A letter to the FBI”, and for one of that letter whose
 * source's publisher is the FBI.
 */
export const matching = (model: Model, filter: Filter): Uint8Array => finish(masking(model, filter));

function* masking(model: Model, filter: Filter): Slices<Uint8Array> {
  const mask = new Uint8Array(model.events.length).fill(1);
  const lanes = Uint8Array.from(model.lanes, ({ id }) => (filter.lanes.includes(id) ? 1 : 0));
  const { statuses, people } = filter;
  if (filter.lanes.length + statuses.length + people.length > 0) {
    yield* inSlices(mask.length, (from, to) => {
      for (let event = from; event < to; event++) {
        const own = model.events[event];
        const passes =
          (filter.lanes.length === 0 || lanes[model.laneOf[event]] === 1) &&
          (statuses.length === 0 || statuses.includes(own.status ?? 'on-the-record')) &&
          (people.length === 0 || (own.people ?? []).some((id) => people.includes(id)));
        if (!passes) mask[event] = 0;
      }
    });
  }
  yield* searching(model, wordsOf(filter.words), mask);
  return mask;
}

/**
 * The model with only the events that pass: those of `mask` with a 1. The columns, the numbers and the extent stay those of the whole file, so that
 * rows, colours and windows do not change with a filter; `byStart`, `byEnd`, `sortedStarts`, `sortedEnds` and `shown` are of those that pass.
 * The old model where all pass.
 */
export const narrow = (model: Model, mask: Uint8Array): Model => finish(narrowing(model, mask));

function* narrowing(model: Model, mask: Uint8Array): Slices<Model> {
  const byStart = yield* passing(model.byStart, mask);
  if (byStart.length === model.byStart.length) return model;
  const byEnd = yield* passing(model.byEnd, mask);
  const shown = new Uint8Array(model.events.length);
  yield* inSlices(byStart.length, (from, to) => {
    for (let rank = from; rank < to; rank++) shown[byStart[rank]] = 1;
  });
  return {
    ...model,
    byStart,
    byEnd,
    sortedStarts: yield* picking(new Float64Array(byStart.length), model.starts, byStart),
    sortedEnds: yield* picking(new Float64Array(byEnd.length), model.endsAt, byEnd),
    shown,
  };
}

/** Those of some events that pass a mask, in the same order. */
function* passing(events: Uint32Array, mask: Uint8Array): Slices<Uint32Array> {
  const found = new Uint32Array(events.length);
  let count = 0;
  yield* inSlices(events.length, (from, to) => {
    for (let at = from; at < to; at++) {
      found[count] = events[at];
      count += mask[events[at]];
    }
  });
  return found.slice(0, count);
}

/** The model with only the events that pass a filter; the whole one where it asks for nothing. */
export const filtered = (model: Model, filter: Filter): Model => finish(filtering(model, filter));

/** See {@link filtered}. */
export function* filtering(model: Model, filter: Filter): Slices<Model> {
  return isFiltering(filter) ? yield* narrowing(model, yield* masking(model, filter)) : model;
}

/** Whether an event has passed the filter that the model was narrowed by. */
export const isShown = ({ shown }: Model, event: number): boolean => shown === null || shown[event] === 1;
