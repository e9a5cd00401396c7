import type { Slices, TimelineEvent } from '../event-file/index.ts';
import type { Model } from './model.ts';

const ACCENTS = /[\u0300-\u036f]/g;
const NOT_ASCII = /[^\0-\x7f]/;

/** Text as it is compared: without case and accents, with straight quotation marks and one form of sigma. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('ς', 'σ');
}

/** Ends the text of each event, and stands in none. */
const END = '\0';
/** So many events' texts are one string, because to search one long string takes a small part of what many short ones do. */
const EVENTS_PER_PAGE = 2048;

/** Everything that an event says, in lines, so that no word is found across two of them. */
function textOf(event: TimelineEvent, people: Model['file']['people']): string {
  const { title, text, note, dateLabel, place, tags = [], quotes = [], sources = [] } = event;
  const names = (event.people ?? []).map((id) => people?.[id]?.name ?? id);
  const said = quotes.flatMap((quote) => [quote.text, quote.speaker]);
  const cited = sources.flatMap((source) => [source.title, source.publisher]);
  return [title, text, note, dateLabel, place?.name, ...tags, ...names, ...said, ...cited]
    .filter(Boolean)
    .join('\n')
    .replaceAll(END, '\n');
}

/** Folded texts by the list of events that they belong to: made when first asked for, and gone with the model. */
const folded = new WeakMap<Model['events'], string[]>();

function pageOf({ events, file }: Model, page: number): string {
  const pages = folded.get(events) ?? [];
  folded.set(events, pages);
  if (pages[page] === undefined) {
    let text = '';
    const end = Math.min(events.length, (page + 1) * EVENTS_PER_PAGE);
    for (let event = page * EVENTS_PER_PAGE; event < end; event++)
      text += textOf(events[event], file.people) + END;
    pages[page] = fold(text);
  }
  return pages[page];
}

/** Takes those out of a mask whose text has not the word: from the page's first event on, `from` is the number of the first. */
function keepWith(word: string, text: string, mask: Uint8Array, from: number): void {
  let event = from;
  let at = 0;
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, at)) {
    for (let end = text.indexOf(END, at); end < found; end = text.indexOf(END, at)) {
      mask[event++] = 0;
      at = end + 1;
    }
    event++;
    at = text.indexOf(END, found) + 1;
  }
  mask.fill(0, event, Math.min(mask.length, from + EVENTS_PER_PAGE));
}

/** Takes those out of a mask in whose text any of the folded words does not occur. Words never hold a zero character. */
export function* searching(model: Model, words: readonly string[], mask: Uint8Array): Slices<void> {
  const pages = words.length === 0 ? 0 : Math.ceil(model.events.length / EVENTS_PER_PAGE);
  for (let page = 0; page < pages; page++) {
    const text = pageOf(model, page);
    for (const word of words) keepWith(word, text, mask, page * EVENTS_PER_PAGE);
    yield;
  }
}
