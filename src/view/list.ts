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

/** The entries of a finished list, by event number; null for an event that has none. */
const entriesOf = (list: HTMLElement, { events }: Model): (HTMLElement | null)[] => {
  const byId = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-events] > li')].map((li) => [li.id, li]),
  );
  return events.map(({ id }) => byId.get(id) ?? null);
};

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
export function followFilter(list: HTMLElement, narrowed: Model, words: string): void {
  entriesOf(list, narrowed).forEach((entry, event) => {
    if (entry) entry.hidden = !isShown(narrowed, event);
  });
  markHits(list, words);
}

/** Where the list is the timeline, entries stand the further apart the more time has passed; the style decides by how much. */
function spaceOut(entries: readonly (HTMLElement | null)[], { starts }: Model): void {
  entries.forEach((entry, event) => {
    const days = event === 0 ? 0 : (starts[event] - starts[event - 1]) / DAY_MS;
    entry?.style.setProperty('--gap', `${Math.min(MOST_PX, Math.round(PX_PER_ROOT_DAY * Math.sqrt(days)))}`);
  });
}

/** The window from the first entry that is on screen to the last; null where there is none. */
function windowOn(entries: readonly (HTMLElement | null)[], { starts, endsAt }: Model): View | null {
  const isSeen = (entry: HTMLElement | null) => {
    if (!entry || entry.hidden) return false;
    const { top, bottom } = entry.getBoundingClientRect();
    return bottom > STRIP_PX && top < innerHeight;
  };
  const first = entries.findIndex(isSeen);
  if (first < 0) return null;
  const last = entries.findLastIndex(isSeen);
  const ends = Number.isFinite(endsAt[last]) ? endsAt[last] : starts[last];
  return {
    start: starts[first],
    durationMs: Math.max(DAY_MS, Math.min(ends, starts[last] + DAY_MS) - starts[first]),
  };
}

/** Tells the viewer what part of the list is on screen, where the list is the timeline. Returns what ends it. */
export function followReading(viewer: Viewer, list: HTMLElement, isList: () => boolean): () => void {
  const { model } = viewer;
  const entries = entriesOf(list, model);
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
export function jumpTo(instant: number, list: HTMLElement, narrowed: Model): void {
  const distance = (event: number) => Math.abs(narrowed.starts[event] - instant);
  let nearest = -1;
  for (const event of narrowed.byStart) {
    if (nearest < 0 || distance(event) < distance(nearest)) nearest = event;
  }
  if (nearest >= 0) entriesOf(list, narrowed)[nearest]?.scrollIntoView({ block: 'start' });
}
