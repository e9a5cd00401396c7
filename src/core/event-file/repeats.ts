import type { Step } from './report.ts';
import { keyOf, scan, type Watch } from './scan.ts';

/** A key that stands twice in one object: the way to it, and the offsets of both. */
export interface Repeat {
  path: Step[];
  at: number;
  firstAt: number;
}

/** The first repeats of a text, and how many there are in all. */
export interface Repeats {
  first: Repeat[];
  total: number;
}

/** Keeps pace with a scan, remembering every key of the objects that are open. */
class KeyWatch implements Watch {
  readonly first: Repeat[] = [];
  total = 0;
  private readonly text: string;
  private readonly most: number;
  private readonly path: Step[] = [];
  private readonly seen: Map<string, number>[] = [];

  constructor(text: string, most: number) {
    this.text = text;
    this.most = most;
  }

  key(start: number, end: number): void {
    const name = keyOf(this.text.slice(start, end));
    const seen = this.seen[this.seen.length - 1];
    const firstAt = seen.get(name);
    this.path[this.path.length - 1] = name;
    if (firstAt === undefined) {
      seen.set(name, start);
      return;
    }
    this.total += 1;
    if (this.total <= this.most) this.first.push({ path: [...this.path], at: start, firstAt });
  }

  value(): void {
    const last = this.path.length - 1;
    const index = this.path[last];
    if (typeof index === 'number') this.path[last] = index + 1;
  }

  enter(isObject: boolean): void {
    this.path.push(isObject ? '' : -1);
    this.seen.push(new Map());
  }

  leave(): void {
    this.path.pop();
    this.seen.pop();
  }
}

/**
 * The keys that a text repeats within one object, in the order of the text, and up to `most` of them.
 *
 * @example repeatedKeys('{"a": 1, "a": 2}', 9) // {first: [{path: ['a'], at: 9, firstAt: 1}], total: 1}
 */
export function repeatedKeys(text: string, most: number): Repeats {
  const watch = new KeyWatch(text, most);
  scan(text, Infinity, watch);
  return { first: watch.first, total: watch.total };
}
