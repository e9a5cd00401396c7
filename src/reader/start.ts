import { flushSync, hydrate, mount } from 'svelte';
import { parseChecked } from '../core/event-file/index.ts';
import { readAddress, writeAddress, type Place } from '../core/input/index.ts';
import { modelOf, type Model } from '../core/model/index.ts';
import {
  focusCard,
  strings,
  Timeline,
  type Parts,
  type TimelineHandle,
  type TimelineProps,
} from '../view/index.ts';
import { fingerprint } from './fingerprint.ts';
import { finishedParts } from './parts.ts';
import { followStory } from './story.ts';

/** Beside the page, and preloaded by it. */
const FILE = 'events.json';

/** The file's bytes, or null where they cannot be had. */
async function load(): Promise<Uint8Array | null> {
  try {
    const response = await fetch(FILE);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
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
    (model.numberOf.has(event) || model.events.some(({ aliases }) => aliases?.includes(event)))
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
interface Found {
  model: Model;
  parts: Parts;
  skipped: number;
  isFinished: boolean;
}

/**
 * Takes the file as the build read it, if it is the one that the page was made of: then there is nothing left to check, and what is said
 * of events is on the page. Any other file is read as a stranger's, by a script that no good page loads. null where nothing of it can be shown.
 */
async function find(bytes: Uint8Array, made: string | undefined): Promise<Found | null> {
  if (fingerprint(bytes) === made) {
    const model = modelOf(parseChecked(bytes));
    return { model, parts: finishedParts(model), skipped: 0, isFinished: true };
  }
  const { liveParts, readKindly } = await import('./stranger.ts');
  const { file, skipped } = readKindly(bytes);
  if (!file) return null;
  const model = modelOf(file);
  return { model, parts: liveParts(model), skipped, isFinished: false };
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
  const bytes = await load();
  if (!bytes) {
    say(target, strings.notLoaded);
    return;
  }
  const finished = [...target.cloneNode(true).childNodes];
  try {
    const found = await find(bytes, target.dataset.file);
    if (found) put(target, found);
    else say(target, strings.refused);
  } catch (error) {
    target.replaceChildren(...finished);
    say(target, strings.notLoaded);
    reportError(error);
  }
}
