import { keyOf, scan, type Watch } from './scan.ts';

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

/** Keeps pace with a scan and notes where the wanted values stand. */
class Locator implements Watch {
  readonly places = new Map<string, Place>();
  private readonly text: string;
  /** What is wanted within each open bracket, and of a list the index of its next entry; -1 for an object. */
  private readonly around: { wanted: Wanted | undefined; index: number }[] = [];
  private coming: Wanted | undefined;
  private keyStart = 0;

  constructor(text: string, root: Wanted) {
    this.text = text;
    this.coming = root;
  }

  key(start: number, end: number): void {
    const wanted = this.around[this.around.length - 1].wanted;
    this.coming = wanted?.children.get(keyOf(this.text.slice(start, end)));
    this.keyStart = start;
  }

  value(start: number): void {
    const around = this.around.at(-1);
    if (!around || around.index >= 0) this.keyStart = start;
    if (around && around.index >= 0) {
      this.coming = around.wanted?.children.get(String(around.index));
      around.index += 1;
    }
    const pointer = this.coming?.pointer;
    if (pointer !== undefined) this.places.set(pointer, { key: this.keyStart, value: start });
  }

  enter(isObject: boolean): void {
    this.around.push({ wanted: this.coming, index: isObject ? -1 : 0 });
  }

  leave(): void {
    this.around.pop();
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
  scan(text, Infinity, locator);
  return locator.places;
}
