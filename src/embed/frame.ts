import './frame.css';
import { parseChecked } from '../core/event-file/index.ts';
import { readAddress } from '../core/input/index.ts';
import { modelOf } from '../core/model/index.ts';
import { faultOf } from './fault.ts';
import { finishedParts } from './finished.ts';
import { paced } from './messages.ts';
import { PLACE_NAMES } from './place.ts';
import { show, type Shown } from './show.ts';
import { sourceOf } from './source.ts';
import { hostOf, type Host } from './tell-host.ts';

/** Stands in the page before this script: the element is built beside it, and no part of it. */
declare function importElement(): Promise<unknown>;

const root = document.querySelector('main');
const params = new URLSearchParams(location.search);
let select: Shown['select'] = () => undefined;

/** Lets links to events lead to a page that opens them: the host's where it hears of them, and else our own. */
function relink(page: string): void {
  for (const link of root?.querySelectorAll<HTMLAnchorElement>('a[data-copy]') ?? [])
    link.href = page + link.hash;
}

const asked = { select: paced<string | null>((id) => select(id)), relink: paced(relink) };

const host: Host = hostOf(window, (message, origin) => {
  if (message.kind === 'select') asked.select(message.id);
  else if (URL.canParse(message.url) && new URL(message.url).origin === origin)
    asked.relink(message.url.replace(/#.*/, ''));
});

/** What there is to see is there. Before that, and where it cannot be, the frame stays as high as its host made it. */
function present(content: Element): void {
  host.tell({ throughline: 1, kind: 'ready' });
  host.tellHeightOf(content);
}

/** Makes the finished timeline interactive. Where that fails, it stays as it came. */
function start(into: Element): void {
  const data = document.getElementById('file~')?.textContent;
  const finished = into.firstElementChild;
  const list = finished?.querySelector('[data-events]');
  const picture = finished?.querySelector('[data-picture]');
  if (!data || !finished || !list || !picture) return;
  const model = modelOf(parseChecked(new TextEncoder().encode(data)));
  const listPlace = list.parentElement;
  const box = document.createElement('div');
  box.className = 'box';
  finished.before(box);
  try {
    const shown = show(box, {
      model,
      parts: finishedParts(list, model),
      place: readAddress(location, model.file.timeZone ?? 'UTC', { embedded: true }),
      onplace: ({ event }, change) => {
        if (change === 'select') host.tell({ throughline: 1, kind: 'select', id: event });
      },
    });
    select = shown.select;
  } catch (error) {
    listPlace?.append(list);
    throw error;
  }
  box.querySelector('[data-picture]')?.append(...picture.childNodes);
  finished.remove();
  relink(new URL('.', location.href).href);
}

/** A sentence in place of the timeline. */
function say(into: Element, sentence: string): void {
  const note = document.createElement('p');
  note.className = 'trouble';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  into.replaceChildren(note);
}

/** Another file of this site, by way of the element, which brings what reads files. */
async function startOther(into: Element, src: string): Promise<void> {
  const url = sourceOf(src, location.href);
  if (!url) {
    say(into, faultOf('src.origin').message);
    return;
  }
  const element = document.createElement('through-line');
  for (const name of [...PLACE_NAMES, 'theme']) {
    const value = params.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('src', url.href);
  element.addEventListener('through-line:ready', () => present(into), { once: true });
  element.addEventListener('through-line:select', ({ detail }) => {
    host.tell({ throughline: 1, kind: 'select', id: detail.id });
  });
  into.replaceChildren(element);
  try {
    await importElement();
    select = (id) => element.select(id);
  } catch {
    say(into, faultOf('src.frame').message);
  }
}

async function begin(into: Element): Promise<void> {
  const theme = params.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const src = params.get('src');
  if (src !== null) return startOther(into, src);
  try {
    start(into);
  } finally {
    present(into);
  }
}

if (root) void begin(root);
