import type { EventFile } from '../core/event-file/index.ts';
import type { Place } from '../core/input/index.ts';
import { liveParts, type Rest } from '../view/index.ts';
import type { ThroughLineApi } from './api.ts';
import { faultOf, type Fault } from './fault.ts';
import { load } from './load.ts';
import { endsOf, PLACE_NAMES, placeOf, viewOf, type ViewEnds } from './place.ts';
import {
  issueOf,
  readAny,
  readGood,
  type Check,
  type EmbedIssue,
  type Good,
  type Reading,
} from './reading.ts';
import { show, type Shown } from './show.ts';
import { Stage } from './stage.ts';
import { words } from './words.ts';

/** Stands in the built file before this script: the rest of it, which is built beside it. */
declare function importCheck(): Promise<Check>;

/** From then on a reader is told that it takes long. */
const SLOW_MS = 2000;

/** `src` as an address that may be loaded; null if it is none. */
function addressOf(src: string, base: string): URL | null {
  const url = URL.canParse(src, base) ? new URL(src, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/**
 * `<through-line src="events.json">`: a timeline in somebody's article. Shows its own content until it is ready, and for good if it
 * cannot be; a timeline that stands stays until another is ready. What is asked of it before that is done then.
 *
 * Dispatches, bubbling and composed: `through-line:ready` `{events, issues}`, `through-line:view` `{start, end, shown, total}`,
 * `through-line:select` `{id}`, `through-line:error` `{issues}`.
 */
export class ThroughLine extends HTMLElement implements ThroughLineApi {
  static readonly observedAttributes = ['src', ...PLACE_NAMES];

  readonly #stage = new Stage(this, () => this.#load());
  readonly #retry = () => this.#load();
  #isIn = false;
  #reading: Good | null = null;
  #shown: Shown | null = null;
  #place: Place | null = null;
  #rest: Rest | null = null;
  #loading: AbortController | null = null;
  /** What is to be done once the timeline is ready. */
  #asked: ((shown: Shown) => void)[] = [];

  connectedCallback(): void {
    this.#isIn = true;
    // What was set before the script had come hides the accessors.
    for (const name of ['timeline', 'view'] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
    if (this.#shown) return;
    if (this.#reading) this.#put(this.#reading);
    else this.#load();
  }

  disconnectedCallback(): void {
    // Whoever moves it takes it out and puts it in again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (!this.#isIn || old === value) return;
    if (name === 'src') this.#load();
    else this.#follow(name);
  }

  /** The event file that is shown, or null; set to one, parsed or as text, to show it. */
  get timeline(): EventFile | null {
    return this.#reading?.file ?? null;
  }
  set timeline(file: unknown) {
    void this.#read(file, this.#begin());
  }

  /** The window when it last came to rest, or null; set to go there. What is no window does nothing. */
  get view(): ViewEnds | null {
    return this.#rest && endsOf(this.#rest.view);
  }
  set view(ends: ViewEnds | null) {
    if (ends) this.zoomTo(ends.start, ends.end);
  }

  /** Shows everything. */
  fit(): void {
    this.#do(({ handle }) => handle.show(null));
  }

  /** Goes to a window between two EDTF dates or local date-times; does nothing where they name none. `zoomTo('2017-01', '2017-03')`. */
  zoomTo(start: string, end: string): void {
    this.#do(({ handle, model }) => {
      const view = viewOf({ start, end }, model.file.timeZone ?? 'UTC');
      if (view) handle.show(view);
    });
  }

  /** Opens an event, by its id or a former one; null closes the open one. An id that there is not does nothing. */
  select(id: string | null): void {
    this.#do((shown) => shown.select(id));
  }

  #do(action: (shown: Shown) => void): void {
    if (this.#shown) action(this.#shown);
    else this.#asked.push(action);
  }

  #load(): void {
    this.#loading?.abort();
    this.#loading = null;
    const src = this.getAttribute('src');
    if (src === null) return;
    const url = addressOf(src, this.baseURI);
    if (url) void this.#fetch(url);
    else this.#fail(faultOf('src.missing'));
  }

  async #fetch(url: URL): Promise<void> {
    const loading = this.#begin();
    this.#stage.wait();
    const slow = setTimeout(() => {
      if (!this.#shown) this.#stage.say(words.loading);
    }, SLOW_MS);
    loading.signal.addEventListener('abort', () => clearTimeout(slow));
    const found = await load(url, loading.signal);
    clearTimeout(slow);
    if (this.#loading !== loading) return;
    if ('code' in found) this.#fail(found);
    else await this.#read(found, loading);
  }

  /** What was begun before means nothing any more. */
  #begin(): AbortController {
    this.#loading?.abort();
    this.#loading = new AbortController();
    return this.#loading;
  }

  /** A file without faults is taken at once. */
  async #read(input: unknown, loading: AbortController): Promise<void> {
    const reading = readGood(input) ?? (await readAny(input, importCheck, loading.signal));
    if (this.#loading === loading) this.#take(reading);
  }

  #take(reading: Reading): void {
    if (reading.file === null) {
      this.#fail(reading.fault, reading.issues);
      return;
    }
    this.#place = null;
    this.#reading = reading;
    if (this.#isIn) this.#put(reading);
  }

  #put({ file, model, skipped, issues }: Good): void {
    const timeZone = file.timeZone ?? 'UTC';
    const before = this.#shown;
    this.#shown = null;
    try {
      this.#place ??= placeOf(this, timeZone);
      this.#shown = show(this.#stage.makeBox(file.language ?? 'en'), {
        model,
        parts: liveParts(model),
        skipped,
        place: this.#place,
        onplace: (place, change) => this.#moved(place, change),
        onrest: (rest) => this.#rested(rest),
      });
    } catch (error) {
      this.#shown = before;
      this.#fail(faultOf('view.failed'));
      reportError(error);
      return;
    }
    before?.remove();
    this.#stage.say('');
    this.#stage.hasTimeline = true;
    for (const action of this.#asked.splice(0)) action(this.#shown);
    this.#tell('ready', { events: model.events.length, issues });
  }

  #moved(place: Place, change: 'select' | 'move'): void {
    this.#place = place;
    if (change === 'select') this.#tell('select', { id: place.event });
  }

  #rested(rest: Rest): void {
    this.#rest = rest;
    const { view, shown, total } = rest;
    // While it is being put there, nobody need be told of it.
    if (this.#shown) this.#tell('view', { ...endsOf(view), shown, total });
  }

  /** Goes where a changed attribute says; the others' places stay as they are. */
  #follow(name: string): void {
    if (!this.#shown || !this.#place) return;
    const { handle, model } = this.#shown;
    const asked = placeOf(this, model.file.timeZone ?? 'UTC');
    if (name === 'event') this.#shown.select(asked.event);
    else if (name === 'view' && asked.view) handle.show(asked.view);
    else {
      this.#place = { ...this.#place, filter: asked.filter, ...(name === 'view' ? { view: null } : {}) };
      handle.restore(this.#place);
    }
  }

  #fail(fault: Fault, issues: readonly EmbedIssue[] = [issueOf(fault)]): void {
    this.#stage.say(fault.message, this.hasAttribute('src'));
    if (fault.code === 'net.offline') addEventListener('online', this.#retry, { once: true });
    this.#tell('error', { issues });
  }

  #leave(): void {
    this.#isIn = false;
    removeEventListener('online', this.#retry);
    this.#loading?.abort();
    this.#loading = null;
    this.#shown?.remove();
    this.#shown = null;
    this.#stage.hasTimeline = false;
  }

  #tell<Name extends 'ready' | 'view' | 'select' | 'error'>(
    name: Name,
    detail: GlobalEventHandlersEventMap[`through-line:${Name}`]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(`through-line:${name}`, { bubbles: true, composed: true, detail }));
  }
}
