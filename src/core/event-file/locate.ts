import { endOfString } from './measure.ts';
import { keyOf } from './scan.ts';

/** Where a value stands, and the key before it (in a list: the value itself), as offsets. */
export interface Place {
  key: number;
  value: number;
}

/** A tree of pointers: what is wanted inside a value that is wanted itself or holds one. */
interface Wanted {
  pointer?: string;
  readonly children: Map<string, Wanted>;
}

function treeOf(pointers: Iterable<string>): Wanted {
  const root: Wanted = { children: new Map() };
  for (const pointer of pointers) {
    let node = root;
    for (const step of pointer.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const child: Wanted = node.children.get(name) ?? { children: new Map() };
      node.children.set(name, child);
      node = child;
    }
    node.pointer = pointer;
  }
  return root;
}

/** An object or list that holds something wanted. */
interface Around {
  readonly children: ReadonlyMap<string, Wanted>;
  /** Of a list the index of its next entry; -1 for an object. */
  index: number;
  /** Entries of a list that are still to come. */
  left: number;
}

const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const isBlank = (unit: number) => unit <= 0x20;
const isOpening = (unit: number) => unit === 0x7b || unit === 0x5b;
const isClosing = (unit: number) => unit === 0x7d || unit === 0x5d;

/** Behind the bracket that closes so many that are open, which everything within is skipped for. */
function behind(text: string, start: number, open: number): number {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (isOpening(unit)) open += 1;
    else if (isClosing(unit) && (open -= 1) === 0) return at + 1;
  }
  return text.length;
}

/** Behind a value in which nothing is wanted. */
function behindValue(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit === QUOTE) return endOfString(text, start) + 1;
  if (isOpening(unit)) return behind(text, start + 1, 1);
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    if (next === COMMA || isBlank(next) || isClosing(next)) break;
  }
  return at;
}

/** A key as it is meant; few are written with a backslash. */
function nameOf(written: string): string {
  return written.includes('\\') ? keyOf(written) : written.slice(1, -1);
}

/** Walks a text, but only where something is wanted. */
class Locator {
  readonly places = new Map<string, Place>();
  readonly #text: string;
  readonly #around: Around[] = [];
  #coming: Wanted | undefined;
  #key = -1;
  #at = 0;

  constructor(text: string, root: Wanted) {
    this.#text = text;
    this.#coming = root;
  }

  run(): void {
    while (this.#at < this.#text.length) {
      const unit = this.#text.charCodeAt(this.#at);
      if (isClosing(unit)) this.#around.pop();
      if (isClosing(unit) || isBlank(unit) || unit === COMMA || unit === COLON) this.#at += 1;
      else if (unit === QUOTE && this.#key < 0 && this.#around.at(-1)?.index === -1) this.#readKey();
      else this.#readValue(unit);
    }
  }

  #readKey(): void {
    const end = endOfString(this.#text, this.#at) + 1;
    this.#key = this.#at;
    this.#coming = this.#around.at(-1)?.children.get(nameOf(this.#text.slice(this.#at, end)));
    this.#at = end;
  }

  #readValue(unit: number): void {
    const around = this.#around.at(-1);
    if (around && around.index >= 0) {
      this.#coming = around.children.get(String(around.index));
      around.index += 1;
      around.left -= this.#coming ? 1 : 0;
    }
    const wanted = this.#coming;
    if (wanted?.pointer !== undefined)
      this.places.set(wanted.pointer, { key: this.#key < 0 ? this.#at : this.#key, value: this.#at });
    this.#coming = undefined;
    this.#key = -1;
    if (wanted && wanted.children.size > 0 && isOpening(unit)) this.#enter(wanted, unit);
    else this.#at = behindValue(this.#text, this.#at);
    // Of a list in which nothing more is wanted the rest is nothing but brackets.
    const last = this.#around.at(-1);
    if (last && last.index >= 0 && last.left === 0) {
      this.#at = behind(this.#text, this.#at, 1);
      this.#around.pop();
    }
  }

  #enter({ children }: Wanted, unit: number): void {
    this.#around.push({ children, index: unit === 0x5b ? 0 : -1, left: children.size });
    this.#at += 1;
  }
}

/**
 * Where values stand in a text that is JSON, by their pointers, in one pass; of repeated keys the last counts, as it does
 * for JSON.parse. A pointer that leads nowhere has no place.
 *
 * @example locate('{"a": [1, 2]}', ['/a/1']) // Map {'/a/1' => {key: 10, value: 10}}
 */
export function locate(text: string, pointers: Iterable<string>): Map<string, Place> {
  const locator = new Locator(text, treeOf(pointers));
  locator.run();
  return locator.places;
}
