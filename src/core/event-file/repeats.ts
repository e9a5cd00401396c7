import type { Step } from './report.ts';
import { keyOf, scan, type Watch } from './scan.ts';

/** A key that stands twice in one object: the way to it, and the offsets of both. */
export interface Repeat {
  path: Step[];
  at: number;
  firstAt: number;
}

/** Keeps pace with a scan, remembering every key of the objects that are open. */
class Repeats implements Watch {
  readonly found: Repeat[] = [];
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
    if (firstAt === undefined) seen.set(name, start);
    else if (this.found.length < this.most) this.found.push({ path: [...this.path], at: start, firstAt });
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

/** The keys that a text repeats within one object, up to `most` of them, in the order of the text. */
export function repeatedKeys(text: string, most: number): Repeat[] {
  const repeats = new Repeats(text, most);
  scan(text, Infinity, repeats);
  return repeats.found;
}
