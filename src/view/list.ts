import { isShown, type Model } from '../core/model/index.ts';
import type { View } from '../core/layout/index.ts';
import type { Viewer } from './viewer.svelte.ts';

const HITS = 'throughline-hit';
const DAY_MS = 86_400_000;
/** Where the list is the timeline, this many pixels stand for the square root of a day, at most so many. */
const PX_PER_ROOT_DAY = 5;
const MOST_PX = 72;
/** Height of the strip over the list. */
const STRIP_PX = 52;

/** An event's entry in the list. */
interface Entry {
  readonly event: number;
  readonly element: HTMLElement;
}

/** The entries of the list as it stands; a finished one has all events, in reading order. Those that are just being written come later. */
const entriesOf = (list: HTMLElement, { listed }: Viewer): Entry[] =>
  [...list.querySelectorAll<HTMLElement>('[data-events] > li')]
    .slice(0, listed?.length)
    .map((element, place) => ({ element, event: listed?.[place] ?? place }));

/** All places in an element's text where one of the words stands. Text across elements is not searched. */
function hitsIn(element: Element, words: readonly string[]): Range[] {
  const hits: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, Math.min(at + word.length, node.nodeValue?.length ?? 0));
        hits.push(range);
      }
    }
  }
  return hits;
}

/** Marks the words that were searched for, without a change to the page's elements; nothing where the browser cannot. */
export function markHits(within: Element, words: string): void {
  if (!('highlights' in CSS)) return;
  const highlight = CSS.highlights.get(HITS) ?? new Highlight();
  for (const range of highlight) {
    const node = range.startContainer;
    if (within.contains(node) || !node.isConnected) highlight.delete(range);
  }
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const range of wanted.length > 0 ? hitsIn(within, wanted) : []) highlight.add(range);
  // The registry is the document's: where nothing is marked, nothing is left in it.
  if (highlight.size > 0) CSS.highlights.set(HITS, highlight);
  else CSS.highlights.delete(HITS);
}

/** Lets the list show what passes the filter, and where its words stand. */
export function followFilter(list: HTMLElement, viewer: Viewer): void {
  const { narrowed } = viewer;
  for (const { element, event } of entriesOf(list, viewer)) element.hidden = !isShown(narrowed, event);
  markHits(list, viewer.filter.words);
}

/** Where the list is the timeline, entries stand the further apart the more time has passed; the style decides by how much. */
function spaceOut(entries: readonly Entry[], { starts }: Model): void {
  for (const { element, event } of entries) {
    const days = event === 0 ? 0 : (starts[event] - starts[event - 1]) / DAY_MS;
    element.style.setProperty('--gap', `${Math.min(MOST_PX, Math.round(PX_PER_ROOT_DAY * Math.sqrt(days)))}`);
  }
}

/** The window from the first entry that is on screen to the last; null where there is none. */
function windowOn(entries: readonly Entry[], { starts, endsAt }: Model): View | null {
  const isSeen = ({ element }: Entry) => {
    if (element.hidden) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > STRIP_PX && top < innerHeight;
  };
  const first = entries.find(isSeen)?.event;
  const last = entries.findLast(isSeen)?.event;
  if (first === undefined || last === undefined) return null;
  const ends = Number.isFinite(endsAt[last]) ? endsAt[last] : starts[last];
  return {
    start: starts[first],
    durationMs: Math.max(DAY_MS, Math.min(ends, starts[last] + DAY_MS) - starts[first]),
  };
}

/** Tells the viewer what part of the list is on screen, where the list is the timeline. Returns what ends it. */
export function followReading(viewer: Viewer, list: HTMLElement, isList: () => boolean): () => void {
  const { model } = viewer;
  const entries = entriesOf(list, viewer);
  let frame = 0;
  const follow = () => {
    frame = 0;
    viewer.isList = isList();
    viewer.reading = viewer.isList ? windowOn(entries, model) : null;
  };
  const soon = () => (frame ||= requestAnimationFrame(follow));
  spaceOut(entries, model);
  follow();
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  // A timeline in a tab that was hidden gets its width without either.
  const observer = new ResizeObserver(soon);
  observer.observe(list);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    removeEventListener('scroll', soon);
    removeEventListener('resize', soon);
  };
}

/** Scrolls to the entry that begins nearest to an instant. */
export function jumpTo(instant: number, list: HTMLElement, viewer: Viewer): void {
  const { starts } = viewer.model;
  const distance = ({ event }: Entry) => Math.abs(starts[event] - instant);
  const entries = entriesOf(list, viewer).filter(({ element }) => !element.hidden);
  const nearest = entries.reduce<Entry | null>(
    (best, entry) => (best && distance(best) <= distance(entry) ? best : entry),
    null,
  );
  nearest?.element.scrollIntoView({ block: 'start' });
}
