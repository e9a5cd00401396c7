import type { Status, TimelineEvent } from '../event-file/index.ts';
import type { Model } from './model.ts';

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

const ACCENTS = /[\u0300-\u036f]/g;

/** Text as it is compared: without case and accents, with straight quotation marks and one form of sigma. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('ς', 'σ');

const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

/** Everything that an event says, in lines, so that no word is found across two of them. */
function textOf(event: TimelineEvent, people: Model['file']['people']): string {
  const { title, text, note, dateLabel, place, tags = [], quotes = [], sources = [] } = event;
  const names = (event.people ?? []).map((id) => people?.[id]?.name ?? id);
  const said = quotes.flatMap((quote) => [quote.text, quote.speaker]);
  const cited = sources.flatMap((source) => [source.title, source.publisher]);
  return [title, text, note, dateLabel, place?.name, ...tags, ...names, ...said, ...cited]
    .filter(Boolean)
    .join('\n');
}

/** Folded texts by the list of events that they belong to: made when first asked for, and gone with the model. */
const folded = new WeakMap<Model['events'], (string | undefined)[]>();

function foldedText({ events, file }: Model, event: number): string {
  const known = folded.get(events) ?? [];
  folded.set(events, known);
  return (known[event] ??= fold(textOf(events[event], file.people)));
}

/**
 * Which events pass a filter: 1 for those that do, by event number. Case and accents make no difference.
 *
 * `matching(model, { ...NO_FILTER, words: 'LETTER fbi' })` has a 1 for the event titled “A letter to the FBI”, and for one of that letter whose
 * source's publisher is the FBI.
 */
export function matching(model: Model, filter: Filter): Uint8Array {
  const words = wordsOf(filter.words);
  const lanes = Uint8Array.from(model.lanes, ({ id }) => (filter.lanes.includes(id) ? 1 : 0));
  return Uint8Array.from(model.events, (event, number) => {
    const { status = 'on-the-record', people = [] } = event;
    const passes =
      (filter.lanes.length === 0 || lanes[model.laneOf[number]] === 1) &&
      (filter.statuses.length === 0 || filter.statuses.includes(status)) &&
      (filter.people.length === 0 || people.some((id) => filter.people.includes(id))) &&
      words.every((word) => foldedText(model, number).includes(word));
    return passes ? 1 : 0;
  });
}

/**
 * The model with only the events that pass: those of `mask` with a 1. The columns, the numbers and the extent stay those of the whole file, so that
 * rows, colours and windows do not change with a filter; `byStart`, `sortedStarts`, `sortedEnds` and `shown` are of those that pass.
 * The old model where all pass.
 */
export function narrow(model: Model, mask: Uint8Array): Model {
  const byStart = model.byStart.filter((event) => mask[event]);
  if (byStart.length === model.byStart.length) return model;
  const shown = new Uint8Array(model.events.length);
  for (const event of byStart) shown[event] = 1;
  return {
    ...model,
    byStart,
    sortedStarts: Float64Array.from(byStart, (event) => model.starts[event]),
    sortedEnds: Float64Array.from(byStart, (event) => model.endsAt[event]).sort(),
    shown,
  };
}

/** Whether an event has passed the filter that the model was narrowed by. */
export const isShown = ({ shown }: Model, event: number): boolean => shown === null || shown[event] === 1;
