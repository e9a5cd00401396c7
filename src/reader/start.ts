import { flushSync, hydrate, mount } from 'svelte';
import { readKindly } from '../core/event-file/index.ts';
import { readAddress, writeAddress, type Place } from '../core/input/index.ts';
import { modelOf, type Model } from '../core/model/index.ts';
import { strings, Timeline, type TimelineHandle, type TimelineProps } from '../view/index.ts';
import { fingerprint } from './fingerprint.ts';

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

/** Keeps the address and the history in step with the timeline. */
function remember(place: Place, change: 'select' | 'move'): void {
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

/** Keeps a timeline in step with the history and with the links on the page. */
function follow(timeline: TimelineHandle, model: Model, here: () => Place): void {
  addEventListener('popstate', () => timeline.restore(here()));
  addEventListener('click', (click) => {
    const link = eventLink(click);
    // In the list the browser goes to the event's own entry.
    if (!link || link.closest('[data-events]')) return;
    const to: Place = { ...here(), event: readAddress({ search: '', hash: link.hash }, 'UTC').event };
    if (!isOnAxis(to, model)) return;
    click.preventDefault();
    remember(to, 'select');
    timeline.restore(to);
    if (!link.closest('[data-card]')) timeline.show();
  });
  if (isOnAxis(here(), model)) showOnceLoaded(() => timeline.show());
}

/** Puts the timeline in its place, over the finished list if that was made of the same file. */
function put(target: HTMLElement, bytes: Uint8Array, model: Model, skipped: number): void {
  const here = () => readAddress(location, model.file.timeZone ?? 'UTC');
  const isSame = target.dataset.file === fingerprint(bytes);
  if (!isSame) target.replaceChildren();
  const props: TimelineProps = {
    model,
    skipped,
    place: here(),
    onplace: remember,
    onready: (timeline) => follow(timeline, model, here),
  };
  (isSame ? hydrate : mount)(Timeline, { target, props });
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
    const { file, skipped } = readKindly(bytes);
    if (file) put(target, bytes, modelOf(file), skipped);
    else say(target, strings.refused);
  } catch (error) {
    target.replaceChildren(...finished);
    say(target, strings.notLoaded);
    reportError(error);
  }
}
