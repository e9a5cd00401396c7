import { flushSync, hydrate, mount } from 'svelte';
import { parseChecked, type EventFile } from '../core/event-file/index.ts';
import { readAddress, writeAddress, type Place } from '../core/input/index.ts';
import { modelOf, type Model } from '../core/model/index.ts';
import { focusCard, Timeline, type Parts, type TimelineHandle, type TimelineProps } from '../view/index.ts';
import { fingerprint } from './fingerprint.ts';
import { finishedParts } from './parts.ts';
import { followStory } from './story.ts';

const NOT_LOADED = 'The timeline cannot be moved or zoomed just now. The list below has every event.';

/** Beside the page, and preloaded by it. */
const FILE = 'events.json';

/** A longer file is read as it comes, by a script that says how far it is. */
const ORDINARY_BYTES = 1_000_000;

/** The file's bytes, or a long file that is on its way; null where it cannot be had. */
async function load(): Promise<Uint8Array | Response | null> {
  try {
    const response = await fetch(FILE);
    if (!response.ok) return null;
    const isLong = Number(response.headers.get('content-length')) > ORDINARY_BYTES;
    return isLong ? response : new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
}

/** Says above the timeline why it cannot be moved. */
function say(target: HTMLElement, sentence: string): void {
  const note = document.createElement('p');
  note.className = 'trouble';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  target.before(note);
}

/** The page's title in the history: that of the open event, before the page's own. */
function title({ file, events, numberOf }: Model, { event }: Place): void {
  const open = event === null ? undefined : numberOf.get(event);
  document.title = open === undefined ? file.title : `${events[open].title} \u2013 ${file.title}`;
}

/** Keeps the address and the history in step with the timeline. */
function remember(model: Model, place: Place, change: 'select' | 'move'): void {
  title(model, place);
  const address = writeAddress(place, location.search) || location.pathname;
  try {
    if (change === 'select') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers allow so many changes in so much time. What is lost is one step of the history.
  }
}

/** The event that a place names, if it is on the axis. */
function isOnAxis({ event }: Place, model: Model): boolean {
  return (
    event !== null &&
    (model.numberOf.get(event) !== undefined || model.events.some(({ aliases }) => aliases?.includes(event)))
  );
}

/** The link to an event that a click follows, or null for any other click. */
function eventLink(click: MouseEvent): HTMLAnchorElement | null {
  const isPlain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
  if (!isPlain || click.defaultPrevented || !(click.target instanceof Element)) return null;
  return click.target.closest<HTMLAnchorElement>('a[href^="#"]');
}

/** Scrolls to where the timeline stands by itself: behind the story, if there is one. */
function show(target: HTMLElement): void {
  (target.querySelector('.explore') ?? target).scrollIntoView();
}

/** Keeps a timeline in step with the history and with the links on the page. */
function follow(target: HTMLElement, timeline: TimelineHandle, model: Model, here: () => Place): void {
  const restore = (place: Place) => {
    title(model, place);
    timeline.restore(place);
  };
  addEventListener('popstate', () => {
    // A step of the story, or another part of the page: the browser has gone there, and the timeline stays as it is.
    if (!location.hash.includes('~')) restore(here());
  });
  addEventListener('click', (click) => {
    const link = eventLink(click);
    // In the list the browser goes to the event's own entry.
    if (!link || link.closest('[data-events]') || timeline.isList()) return;
    const to: Place = { ...here(), event: readAddress({ search: '', hash: link.hash }, 'UTC').event };
    if (!isOnAxis(to, model)) return;
    click.preventDefault();
    remember(model, to, 'select');
    restore(to);
    if (!link.closest('[data-card], [data-steps]')) show(target);
    // What was followed is out of sight now, and a focus on it would be lost.
    void focusCard(target);
  });
  title(model, here());
  if (isOnAxis(here(), model) && !timeline.isList()) showOnceLoaded(() => show(target));
}

/** What a timeline is made of, and whether the finished page can stay as it is. */
export interface Found {
  model: Model;
  parts: Parts;
  skipped: number;
  isFinished: boolean;
}

/** What a finished page has of its own: the very file that it was made of, and what it says of events. */
export interface Own {
  /** The file, if it is the one as the build read it: then there is nothing left to check. */
  take: (bytes: Uint8Array) => EventFile | null;
  partsOf: (model: Model) => Parts;
}

/**
 * Any file but the page's own is read as a stranger's, and one that is long as it comes, by a script that no ordinary page loads. Where nothing of it can
 * be shown, the sentence that says why.
 */
async function find(source: Uint8Array | Response, target: HTMLElement): Promise<Found | string> {
  const own: Own = {
    take: (bytes) => (fingerprint(bytes) === target.dataset.file ? parseChecked(bytes) : null),
    partsOf: finishedParts,
  };
  const file = source instanceof Uint8Array && own.take(source);
  if (file) {
    const model = modelOf(file);
    return { model, parts: finishedParts(model), skipped: 0, isFinished: true };
  }
  const { findAtScale } = await import('./stranger.ts');
  return findAtScale(source, target, own);
}

/** Puts the timeline in its place, over the finished one if that was made of the same file. */
function put(target: HTMLElement, { model, parts, skipped, isFinished }: Found): void {
  const here = () => readAddress(location, model.file.timeZone ?? 'UTC');
  if (!isFinished) target.replaceChildren();
  const place = here();
  const props: TimelineProps = {
    model,
    parts,
    hasStory: isFinished && (model.file.story?.length ?? 0) > 0,
    skipped,
    place,
    onplace: (to, change) => remember(model, to, change),
    onready: (timeline) => {
      follow(target, timeline, model, here);
      followStory(target, timeline, model, isOnAxis(place, model) || place.view !== null);
    },
  };
  (isFinished ? hydrate : mount)(Timeline, { target, props });
  // Whatever throws, throws here, while the finished page can still be put back.
  flushSync();
}

/** After a load the browser would go to the list; a page that was left and is come back to stays where it was. */
function showOnceLoaded(show: () => void): void {
  const isVisit = performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'navigate');
  if (!isVisit) return;
  if (document.readyState === 'complete') show();
  else addEventListener('load', show, { once: true });
}

/**
 * Makes the finished page's timeline interactive. Where the file cannot be had or read, or anything throws, the finished page
 * stays as it came, and a sentence says so.
 */
export async function start(target: HTMLElement): Promise<void> {
  const source = await load();
  if (!source) {
    say(target, NOT_LOADED);
    return;
  }
  const finished = [...target.cloneNode(true).childNodes];
  try {
    const found = await find(source, target);
    if (typeof found === 'string') say(target, found);
    else put(target, found);
  } catch (error) {
    target.replaceChildren(...finished);
    say(target, NOT_LOADED);
    reportError(error);
  }
}
