import type { Entry } from '../document/history.ts';
import type { Current, Kept, Store } from './store.ts';

/**
 * How the work is kept: in the browser, being written, not at all because the browser refuses or has no room, or not any more because
 * another tab has written.
 */
export type Keeping = 'kept' | 'writing' | 'refused' | 'full' | 'conflict';

/** What a keeper needs to know of the document, and whom it tells. */
export interface KeeperHost {
  document: () => Current;
  /** Another tab has written, and nothing of this one is waiting: here is the newest. */
  renew: (document: Kept) => void;
}

const PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 700;
const CHANNEL = 'throughline-editor';

interface News {
  readonly id: string;
  readonly revision: number;
}

function isNews(data: unknown): data is News {
  return typeof data === 'object' && data !== null && 'id' in data && 'revision' in data;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Writes down what happens to a document within a second, and notices who else does. What it could not write it says, and goes on trying:
 * nothing is ever written over what another tab wrote.
 */
export class Keeper {
  state = $state.raw<Keeping>('kept');

  readonly #store: Store | null;
  readonly #host: KeeperHost;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #id = '';
  #revision = 0;
  #pending: Entry[] = [];
  /** Something else than the text has changed. */
  #isNoted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(store: Store | null, host: KeeperHost) {
    this.#store = store;
    this.#host = host;
    if (!store) this.state = 'refused';
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) void this.#hear(data);
    };
  }

  /** Keeps a document from now on. */
  keep({ id, revision }: Pick<Kept, 'id' | 'revision'>): void {
    clearTimeout(this.#timer);
    [this.#id, this.#revision, this.#pending, this.#isNoted] = [id, revision, [], false];
    this.#timer = undefined;
    this.state = this.#store ? 'kept' : 'refused';
  }

  /** Takes note of what has just happened. */
  add(entry: Entry): void {
    this.#pending.push(entry);
    this.#soon();
  }

  /** Takes note of what the file is called, and of what is on disk. */
  note(): void {
    this.#isNoted = true;
    this.#soon();
  }

  /** The document itself could not be kept. */
  fail(error: unknown): void {
    this.state = isFull(error) ? 'full' : 'refused';
  }

  /** Whether something waits to be written. */
  get isWaiting(): boolean {
    return this.#pending.length > 0 || this.#isNoted;
  }

  #soon(): void {
    if (this.state === 'conflict' || !this.#store) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    clearTimeout(this.#timer);
    if (this.state === 'kept') this.state = 'writing';
    const left = this.#waitingSince + LONGEST_PAUSE_MS - now;
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(PAUSE_MS, left)));
  }

  /** Writes down at once what is not written yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  async #write(): Promise<void> {
    const store = this.#store;
    if (!store || !this.isWaiting || this.state === 'conflict') return;
    const [revision, entries] = [this.#revision, this.#pending];
    // The document as it is now has these entries and no others.
    const document = this.#host.document();
    const { id } = document;
    [this.#pending, this.#isNoted] = [[], false];
    try {
      const isWritten = await store.append(revision, { entries, document, changedMs: Date.now() });
      if (id !== this.#id) return;
      if (!isWritten) {
        this.#giveBack(entries);
        this.state = 'conflict';
        return;
      }
      this.#revision = revision + 1;
      this.state = this.isWaiting ? 'writing' : 'kept';
      this.#channel.postMessage({ id, revision: revision + 1 } satisfies News);
    } catch (error) {
      this.#giveBack(entries);
      this.fail(error);
    }
  }

  /** What was not written stays waiting, before what has come since. */
  #giveBack(entries: Entry[]): void {
    this.#pending = [...entries, ...this.#pending];
    this.#isNoted = true;
  }

  async #hear({ id, revision }: News): Promise<void> {
    await this.#turn;
    if (id !== this.#id || revision <= this.#revision || this.state === 'conflict') return;
    if (this.isWaiting) {
      this.state = 'conflict';
      return;
    }
    const document = await this.#store?.load(id);
    if (!document || id !== this.#id) return;
    // What was typed meanwhile is nobody's but this tab's.
    if (this.isWaiting) this.state = 'conflict';
    else {
      this.#revision = document.revision;
      this.#host.renew(document);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#channel.close();
  }
}
