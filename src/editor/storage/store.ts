import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { replay, type Entry, type History } from '../document/history.ts';

/** A document as it is kept in this browser, besides the journal of what was done to it since. */
export interface Kept {
  readonly id: string;
  /** Of the file, `events.json`. */
  readonly name: string;
  /** Counts the writes: each says on which it builds. */
  readonly revision: number;
  /** The history that the journal goes on from. */
  readonly history: History;
  /** The text that the file on disk had when it was last opened or saved; null where there is none. */
  readonly onDisk: string | null;
  readonly handle: FileSystemFileHandle | null;
  readonly changedMs: number;
}

/** What is listed of a document. */
export type Listed = Pick<Kept, 'id' | 'name' | 'changedMs'>;

/** A document as it stands on a desk. */
export type Current = Omit<Kept, 'revision' | 'changedMs'>;

/** What one write brings. */
export interface Write {
  /** What was done since the last write. */
  readonly entries: readonly Entry[];
  /** The document after that; its history now and then takes the journal's place. */
  readonly document: Current;
  readonly changedMs: number;
}

interface Schema extends DBSchema {
  documents: { key: string; value: Kept };
  /** By document, revision and place within it. */
  journal: { key: [string, number, number]; value: Entry };
}

const NAME = 'throughline-editor';
const STORES = ['documents', 'journal'] as const;
/** A journal of more entries than this is replaced by the history that it tells. */
const LONGEST_JOURNAL = 400;

const ofDocument = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** The documents that this browser keeps. Every method fails where the browser refuses. */
export class Store {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** Opens the storage of this page's origin; fails where there is none. */
  static async open(): Promise<Store> {
    const db = await openDB<Schema>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('documents', { keyPath: 'id' });
        fresh.createObjectStore('journal');
      },
      // A later version of the editor in another tab is not held up.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return new Store(db);
  }

  /** Keeps a new document. */
  async create(document: Kept): Promise<void> {
    await this.#db.add('documents', document);
  }

  /** The document with all that was done to it, or null where it is not kept any more. */
  async load(id: string): Promise<Kept | null> {
    const work = this.#db.transaction(STORES);
    const kept = await work.objectStore('documents').get(id);
    const journal = await work.objectStore('journal').getAll(ofDocument(id));
    await work.done;
    return kept ? { ...kept, history: replay(kept.history, journal) } : null;
  }

  /**
   * Adds to a document's journal, if nobody has written since `revision`: whether it did. Reading and writing are one transaction, so that of
   * two tabs one is always refused. A document that is not kept, or not any more, is kept from then on.
   */
  async append(revision: number, { entries, document, changedMs }: Write): Promise<boolean> {
    const { id } = document;
    const work = this.#db.transaction(STORES, 'readwrite', { durability: 'strict' });
    const [documents, journal] = [work.objectStore('documents'), work.objectStore('journal')];
    const kept = await documents.get(id);
    if (kept && kept.revision !== revision) {
      await work.done;
      return false;
    }
    const next = revision + 1;
    const isLong = (await journal.count(ofDocument(id))) + entries.length > LONGEST_JOURNAL;
    const goesOn = kept !== undefined && !isLong;
    if (goesOn) await Promise.all(entries.map((entry, place) => journal.put(entry, [id, next, place])));
    else await journal.delete(ofDocument(id));
    const history = goesOn ? kept.history : document.history;
    await documents.put({ ...document, history, revision: next, changedMs });
    await work.done;
    return true;
  }

  /** All documents, the one that was worked on last first. */
  async list(): Promise<Listed[]> {
    const all = await this.#db.getAll('documents');
    return all
      .map(({ id, name, changedMs }) => ({ id, name, changedMs }))
      .sort((a, b) => b.changedMs - a.changedMs);
  }

  async remove(id: string): Promise<void> {
    const work = this.#db.transaction(STORES, 'readwrite');
    await Promise.all([
      work.objectStore('documents').delete(id),
      work.objectStore('journal').delete(ofDocument(id)),
      work.done,
    ]);
  }
}
