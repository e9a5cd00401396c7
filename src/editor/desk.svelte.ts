import type { EventFile, Issue } from '../core/event-file/index.ts';
import { check, parsed, type Values } from './check.ts';
import {
  addEntry,
  addEvent,
  duplicateEvent,
  moveEntry,
  nameEvent,
  pathOf,
  put,
  removeEntry,
  type Spot,
} from './document/commands.ts';
import type { Path } from './document/change.ts';
import type { Edits } from './document/edit.ts';
import { begun, follow, type Entry, type History } from './document/history.ts';
import { renamed, renamePerson, renaming, type Naming } from './document/rename.ts';
import { outlineOf, type Item } from './outline.ts';
import { pointerOf, spotAt, valueAt } from './pointer.ts';

/** Texts beyond this are looked at only when typing pauses. */
const LONG = 400_000;
const LOOK_PAUSE_MS = 200;

/** What a desk needs to know of where its document is kept, and whom it tells. */
export interface DeskHost {
  /** Something was done. */
  onentry: (entry: Entry) => void;
  /** Another tab has changed the document, and somebody must say which is to stand. */
  isLocked: () => boolean;
}

/**
 * The document on the desk. Its truth is one text with its history; the form, the list, the preview and the raw view are derived from it, and every
 * command is a change of it. Make it inside a component.
 */
export class Desk {
  history = $state.raw<History>(begun(''));
  /** The event in the form. */
  selected = $state.raw<Spot | null>(null);
  /** Whether the form says what each field means. */
  explains = $state.raw(false);
  /** The text as it was last looked at. */
  #looked = $state.raw('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the text said, and what of it could be shown, when that was last so. */
  #lastRoot = $state.raw<Values>({});
  #lastFile = $state.raw<EventFile | null>(null);

  readonly text = $derived(this.history.text);
  readonly checked = $derived.by(() => check(this.#looked));
  readonly #parsed = $derived.by(() => parsed(this.text));
  /** Whether a form can write into the text. */
  readonly isReadable = $derived(
    this.#parsed !== null && (this.checked.root !== null || this.#looked !== this.text),
  );
  /** What the text says, or said when it could last be read. */
  readonly root: Values = $derived((this.isReadable ? this.#parsed : null) ?? this.#lastRoot);
  /** What readers would be shown, or would have been when they last could be shown anything. */
  readonly file: EventFile | null = $derived(this.checked.file ?? this.#lastFile);
  readonly items: readonly Item[] = $derived.by(() => outlineOf(this.root, this.file, this.checked.issues));
  readonly selectedItem = $derived(
    this.items.find(({ spot }) => spot.list === this.selected?.list && spot.index === this.selected.index),
  );
  readonly #host: DeskHost;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** Whether nothing can be changed now. */
  get isLocked(): boolean {
    return this.#host.isLocked();
  }
  /** Whether the form can change something. */
  get canWrite(): boolean {
    return this.isReadable && !this.isLocked;
  }

  get timeZone(): string {
    return this.file?.timeZone ?? 'UTC';
  }
  get language(): string {
    return this.file?.language ?? 'en';
  }

  /** Puts another document on the desk. */
  take(history: History): void {
    this.#lastRoot = {};
    this.#lastFile = null;
    this.selected = null;
    this.#show(history);
  }

  /** Puts a later state of the same document on the desk. */
  renew(history: History): void {
    this.#keepingSelection(() => this.#show(history));
  }

  /** Changes the text. With `merges` it is typing, and goes into one step with what was just typed under the same key. */
  change(edits: Edits, key: string, merges = false): void {
    if (this.isLocked || edits.length === 0) return;
    this.#enter({ is: 'change', edits, key, atMs: Date.now(), merges });
  }

  /** Adds to the last step where it was done to the same, however long ago. What is selected stays so, whatever it is called. */
  #goOn(edits: Edits, key: string): void {
    const { selected } = this;
    const last = this.history.done.at(-1);
    const atMs = last?.key === key ? last.atMs : Date.now();
    if (!this.isLocked && edits.length > 0) this.#enter({ is: 'change', edits, key, atMs, merges: true });
    this.selected = selected;
  }

  undo(): void {
    this.#step('undo', this.history.done.at(-1)?.key);
  }

  redo(): void {
    this.#step('redo', this.history.undone.at(-1)?.key);
  }

  #step(is: 'undo' | 'redo', key: string | undefined): void {
    if (this.isLocked || key === undefined) return;
    this.#enter({ is });
    // What has changed is what one sees.
    const spot = spotAt(key);
    if (spot && valueAt(this.root, pathOf(spot)) !== undefined) this.selected = spot;
  }

  #enter(entry: Entry): void {
    this.#keepingSelection(() => this.#show(follow(this.history, entry)));
    this.#host.onentry(entry);
  }

  #show(history: History): void {
    this.history = history;
    clearTimeout(this.#timer);
    if (history.text.length < LONG || this.#looked === '') this.#look();
    else this.#timer = setTimeout(() => this.#look(), LOOK_PAUSE_MS);
  }

  #look(): void {
    this.#looked = this.text;
    [this.#lastRoot, this.#lastFile] = [this.root, this.file];
  }

  /** The same event stays selected wherever it comes to stand. */
  #keepingSelection(change: () => void): void {
    const before = this.selected;
    const id = before && valueAt(this.root, [...pathOf(before), 'id']);
    change();
    if (!before || valueAt(this.root, [...pathOf(before), 'id']) === id) return;
    const moved = this.items.find(
      ({ spot }) => typeof id === 'string' && valueAt(this.root, [...pathOf(spot), 'id']) === id,
    );
    if (moved) this.selected = moved.spot;
    else if (valueAt(this.root, pathOf(before)) === undefined) this.selected = null;
  }

  /** What stands at a path, or stood there when the text could last be read. */
  at(path: Path): unknown {
    return valueAt(this.root, path);
  }

  /** The issues of a value and, with `within`, of all in it. */
  issuesAt(path: Path, within = false): readonly Issue[] {
    const pointer = pointerOf(path);
    return this.checked.issues.filter(
      (issue) => issue.path === pointer || (within && issue.path.startsWith(`${pointer}/`)),
    );
  }

  /** Sets a value, as typing where `merges` is true; undefined takes it out. */
  set(path: Path, value: unknown, merges = false): void {
    if (this.canWrite) this.change(put(this.text, path, value), pointerOf(path), merges);
  }

  add(list: Path, value: unknown): void {
    if (this.canWrite) this.change(addEntry(this.text, list, this.#lengthOf(list), value), pointerOf(list));
  }

  remove(list: Path, index: number): void {
    if (!this.canWrite) return;
    const edits = removeEntry(this.text, this.root, list, index, this.#lengthOf(list));
    this.change(edits, pointerOf([...list, index]));
  }

  move(list: Path, from: number, to: number): void {
    if (this.canWrite) this.change(moveEntry(this.text, this.root, list, from, to), pointerOf([...list, to]));
  }

  #lengthOf(list: Path): number {
    const found = this.at(list);
    return Array.isArray(found) ? found.length : 0;
  }

  addEvent(): void {
    if (this.canWrite) this.#adding(addEvent(this.text, this.root));
  }

  duplicate(spot: Spot): void {
    if (this.canWrite) this.#adding(duplicateEvent(this.text, this.root, spot));
  }

  /** Takes an event out; the one behind it in the list is next. */
  removeEvent(spot: Spot): void {
    const at = this.items.findIndex(({ spot: each }) => each.list === spot.list && each.index === spot.index);
    const next = this.items[at + 1] ?? this.items[at - 1];
    const id = next?.id;
    this.remove([spot.list], spot.index);
    this.selected = this.items.find((item) => item.id === id && id !== null)?.spot ?? null;
  }

  #adding({ edits, spot }: { edits: Edits; spot: Spot }): void {
    this.change(edits, pointerOf(pathOf(spot)));
    this.selected = spot;
  }

  /** Sets an id as it is typed; what refers to it follows, in the same step. */
  rename(path: Path, to: string, from: Naming): Naming {
    if (!this.canWrite) return from;
    const { edits, naming } = renaming(this.text, this.root, path, to, from);
    this.#goOn(edits, pointerOf(path));
    return naming;
  }

  /** Ends the typing of an id, in the same step. */
  endRename(path: Path, naming: Naming): void {
    if (this.canWrite) this.#goOn(renamed(this.text, this.root, path, naming), pointerOf(path));
  }

  renamePerson(from: string, to: string): void {
    if (this.canWrite)
      this.change(renamePerson(this.text, this.root, from, to), pointerOf(['people', to, 'id']));
  }

  /** Gives an event whose title has been typed an id, if it has none. */
  name(spot: Spot): void {
    if (this.canWrite)
      this.change(nameEvent(this.text, this.root, spot), pointerOf([...pathOf(spot), 'title']), true);
  }
}
