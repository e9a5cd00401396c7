import type {} from './api.ts';
import { isFromFrame, paced, type FromHost } from './messages.ts';

/**
 * The host's side of a frame. A `<div data-throughline-src="…/embed.html">` becomes a frame that loads when it comes near, and it, or
 * a plain frame whose address has `embed.html`, is as high as what is in it. With `data-throughline-links` the host's fragment is the open
 * event, both ways.
 */
interface Guest {
  /** What the article's author wrote. */
  readonly place: HTMLElement;
  readonly frame: HTMLIFrameElement | null;
  readonly select: (id: string | null) => void;
  readonly grow: (heightPx: number) => void;
  readonly keep: (id: string | null) => void;
}

const guests: Guest[] = [];
const HEIGHT_PX = '480';

const isLinked = ({ place }: Pick<Guest, 'place'>): boolean => 'throughlineLinks' in place.dataset;

/** The id in the host's fragment; null where there is none. */
function idHere(): string | null {
  try {
    return decodeURIComponent(location.hash.slice(1)) || null;
  } catch {
    return null;
  }
}

/** An event was opened or closed in a guest: one more step of the host's history. */
function keep(place: HTMLElement, id: string | null): void {
  if (!isLinked({ place }) || id === idHere()) return;
  history.pushState(
    null,
    '',
    id === null ? location.pathname + location.search : `#${encodeURIComponent(id)}`,
  );
}

function say(frame: HTMLIFrameElement, message: FromHost): void {
  frame.contentWindow?.postMessage(message, '*');
}

const follow = () => {
  for (const guest of guests.filter(isLinked)) guest.select(idHere());
};

function admit(
  place: HTMLElement,
  frame: HTMLIFrameElement | null,
  select: (id: string | null) => void,
): Guest {
  const guest: Guest = {
    place,
    frame,
    select,
    grow: paced((heightPx) => {
      if (frame) frame.style.height = `${heightPx}px`;
    }),
    keep: paced((id) => keep(place, id)),
  };
  guests.push(guest);
  return guest;
}

function makeFrame({ dataset, textContent }: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = dataset.throughlineSrc ?? '';
  frame.title = dataset.throughlineTitle ?? (textContent.trim() || 'Timeline');
  frame.loading = 'lazy';
  frame.allow = 'clipboard-write';
  frame.height = HEIGHT_PX;
  return frame;
}

/** Takes a frame in, or what is to become one. */
function receive(place: HTMLElement): void {
  const isFrame = place instanceof HTMLIFrameElement;
  const frame = isFrame ? place : makeFrame(place);
  const guest = admit(place, frame, (id) => say(frame, { throughline: 1, kind: 'select', id }));
  Object.assign(frame.style, { width: '100%', border: '0' });
  // A link to an event leads here, although the frame is far below.
  if (isLinked(guest) && idHere() !== null && !document.getElementById(idHere() ?? ''))
    frame.loading = 'eager';
  if (!isFrame) place.append(frame);
}

/** The elements that are ready are taken in; some may have been so before this script had come. */
function receiveElements(): void {
  for (const place of document.querySelectorAll('through-line')) {
    if (!place.timeline || guests.some((guest) => guest.place === place)) continue;
    greet(admit(place, null, (id) => place.select(id)));
  }
}

function hear({ source, data }: MessageEvent<unknown>): void {
  const guest = guests.find(({ frame }) => frame?.contentWindow === source);
  if (!guest || !isFromFrame(data)) return;
  if (data.kind === 'height') guest.grow(data.heightPx);
  else if (data.kind === 'select') guest.keep(data.id);
  else greet(guest);
}

/** A guest is ready: what stood in its place goes, and it learns what the host's address says. */
function greet(guest: Guest): void {
  const { place, frame } = guest;
  // A frame that was moved would load anew.
  if (frame && frame !== place)
    for (const child of [...place.childNodes]) if (child !== frame) child.remove();
  if (!isLinked(guest)) return;
  if (frame) say(frame, { throughline: 1, kind: 'host', url: location.href });
  if (idHere() !== null) guest.select(idHere());
}

function receiveAll(): void {
  const places = '[data-throughline-src], iframe[src*="embed.html"]';
  document.querySelectorAll<HTMLElement>(places).forEach(receive);
  receiveElements();
}

addEventListener('message', hear);
addEventListener('popstate', follow);
addEventListener('hashchange', follow);
addEventListener('through-line:ready', receiveElements);
addEventListener('through-line:select', ({ target, detail }) =>
  guests.find(({ place }) => place === target)?.keep(detail.id),
);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', receiveAll);
else receiveAll();
