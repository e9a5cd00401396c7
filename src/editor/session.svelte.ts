import { begun, type History } from './document/history.ts';
import { documentInAddress, newDocumentId, showInAddress } from './address.ts';
import { Desk } from './desk.svelte.ts';
import { NEW_TEXT } from './document/new-text.ts';
import * as disk from './files/disk.ts';
import { takeIn, type TakenIn } from './files/take-in.ts';
import type { Question } from './question.ts';
import { Keeper } from './storage/keeper.svelte.ts';
import { Store, type Kept, type Listed } from './storage/store.ts';
import { words } from './words.ts';

/** What is on the desk, where it is kept and where it comes from. Make it inside a component; call `stop` when that goes. */
export class Session {
  /** null while the storage is being opened, and where there is none. */
  store = $state.raw<Store | null>(null);
  /** Whether a document is on the desk. */
  isOpen = $state.raw(false);
  isStarted = $state.raw(false);
  name = $state.raw('');
  recent = $state.raw<readonly Listed[]>([]);
  question = $state.raw<Question | null>(null);
  /** What has just happened, for everybody to hear. */
  notice = $state.raw('');
  #onDisk = $state.raw<string | null>(null);
  #handle: FileSystemFileHandle | null = null;
  id = $state.raw('');

  readonly desk = new Desk({
    onentry: (entry) => this.keeper.add(entry),
    isLocked: () => this.keeper.state === 'conflict',
  });
  keeper = $state.raw(this.#makeKeeper(null));
  /** Whether the file on disk has all that is on the desk. */
  readonly isSaved = $derived(this.#onDisk === this.desk.text);

  /** Whether there is no file on disk yet. */
  get isNew(): boolean {
    return this.#onDisk === null;
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    const { keeper } = this;
    return this.isOpen && !this.isSaved && keeper.state !== 'kept' && keeper.isWaiting;
  }

  #makeKeeper(store: Store | null): Keeper {
    return new Keeper(store, {
      document: () => ({
        id: this.id,
        name: this.name,
        history: this.desk.history,
        onDisk: this.#onDisk,
        handle: this.#handle,
      }),
      renew: (document) => this.#renew(document),
    });
  }

  /** Opens the storage, and the document that the address names. */
  async start(): Promise<void> {
    try {
      const store = await Store.open();
      this.recent = await store.list();
      this.keeper.stop();
      this.store = store;
      this.keeper = this.#makeKeeper(store);
      const id = documentInAddress();
      if (id !== null) await this.resume(id);
    } catch {
      // What the browser refuses is said as long as a document is open.
    }
    this.isStarted = true;
  }

  /** Goes on with a document that this browser keeps. */
  async resume(id: string): Promise<void> {
    const document = await this.store?.load(id);
    if (document) this.#put(document);
    else this.notice = words.start.gone;
  }

  #put(document: Kept): void {
    const { id, name, onDisk, handle, history } = document;
    [this.id, this.name, this.#onDisk, this.#handle] = [id, name, onDisk, handle];
    this.desk.take(history);
    this.keeper.keep(document);
    this.isOpen = true;
    showInAddress(this.store ? id : '');
  }

  #renew({ name, onDisk, handle, history }: Kept): void {
    [this.name, this.#onDisk, this.#handle] = [name, onDisk, handle];
    this.desk.renew(history);
    this.notice = words.keeping.renewed;
  }

  /** Puts a new document on the desk and keeps it. */
  async begin(
    name: string,
    history: History,
    onDisk: string | null,
    handle: FileSystemFileHandle | null,
  ): Promise<void> {
    await this.keeper.flush();
    const document = {
      id: newDocumentId(),
      name,
      revision: 0,
      history,
      onDisk,
      handle,
      changedMs: Date.now(),
    };
    const keeping = this.store?.create(document);
    this.#put(document);
    try {
      await keeping;
    } catch (error) {
      this.keeper.fail(error);
    }
  }

  startNew(): Promise<void> {
    return this.begin('timeline.json', begun(NEW_TEXT), null, null);
  }

  /** Opens a file that somebody chooses: ours at once, any other after its report was read. */
  async open(): Promise<void> {
    const file = await this.#choose();
    if (!file) return;
    const taken = takeIn(file.bytes, file.name);
    if (taken.format !== 'events' || taken.text === null) this.question = { is: 'import', taken };
    else await this.begin(taken.name, begun(taken.text), taken.text, file.handle);
  }

  async #choose(): Promise<disk.Chosen | null> {
    try {
      return await disk.chooseFile();
    } catch (error) {
      this.notice = words.file.notRead(error instanceof Error ? error.message : '');
      return null;
    }
  }

  /** Opens the timeline that stands beside the editor on this site. */
  async openPublished(): Promise<void> {
    try {
      const response = await fetch('./events.json');
      if (!response.ok) throw new Error(response.statusText);
      await this.begin('events.json', begun(await response.text()), null, null);
    } catch {
      this.notice = words.start.noPublished;
    }
  }

  /** Opens what stands on disk as a document of its own. */
  async openBeside(theirs: string): Promise<void> {
    this.question = null;
    await this.begin(this.name, begun(theirs), theirs, this.#handle);
  }

  /** Takes over what an import made, after its report was read. */
  async takeOver({ name, text }: TakenIn): Promise<void> {
    this.question = null;
    if (text !== null) await this.begin(name, begun(text), null, null);
  }

  /** Saves into the file that was opened, unless somebody else has written there since. */
  async save(): Promise<void> {
    if (!disk.canWrite()) {
      this.downloadAll();
      return;
    }
    const handle = this.#handle;
    if (!handle) {
      await this.saveAs();
      return;
    }
    if (!(await disk.mayWrite(handle))) return;
    const theirs = await disk.textOnDisk(handle);
    const isOurs = theirs === null || theirs === this.#onDisk || theirs === this.desk.text;
    if (isOurs) await this.#write(handle);
    else this.question = { is: 'disk', handle, theirs };
  }

  async saveAs(): Promise<void> {
    const handle = await disk.chooseTarget(this.name);
    if (handle) await this.#write(handle);
  }

  /** Writes over what somebody else wrote, after that was asked. */
  async writeOver(handle: FileSystemFileHandle): Promise<void> {
    this.question = null;
    await this.#write(handle);
  }

  async #write(handle: FileSystemFileHandle): Promise<void> {
    const { text } = this.desk;
    try {
      await disk.writeToDisk(handle, text);
    } catch (error) {
      this.notice = words.file.notWritten(error instanceof Error ? error.message : '');
      return;
    }
    [this.name, this.#onDisk, this.#handle] = [handle.name, text, handle];
    this.keeper.note();
    this.notice = words.file.saved(handle.name);
  }

  /** Hands the file to the browser's downloads, as it is on the desk. */
  downloadAll(): void {
    const { text } = this.desk;
    disk.download(this.name, text);
    this.#onDisk = text;
    this.keeper.note();
    this.notice = words.file.downloaded(this.name);
  }

  /** Of two tabs: goes on with what the other has written. */
  async takeTheirs(): Promise<void> {
    await this.resume(this.id);
  }

  /** Of two tabs: goes on with what stands here, as a document of its own. */
  async keepMine(): Promise<void> {
    const { history } = this.desk;
    await this.begin(words.file.copyOf(this.name), history, null, null);
  }

  /** Leaves the desk for the list of documents. */
  async close(): Promise<void> {
    await this.keeper.flush();
    this.recent = (await this.store?.list()) ?? [];
    this.isOpen = false;
    showInAddress('');
  }

  /** Forgets a document for good. */
  async forget(id: string): Promise<void> {
    await this.store?.remove(id);
    this.recent = this.recent.filter((document) => document.id !== id);
  }

  stop(): void {
    this.keeper.stop();
  }
}
