const ID = /^[\p{L}\p{M}\p{N}._-]+$/u;
const RESERVED = ['__proto__', 'constructor', 'prototype'];
const LONGEST = 200;
const LONGEST_MADE = 60;

/** Whether a text can be an id of an event file. */
export function isId(text: string): boolean {
  return text.length <= LONGEST && ID.test(text) && !RESERVED.includes(text);
}

/** An id made of words; '' where there are none. @example slugOf('A letter, to the FBI!') // 'a-letter-to-the-fbi' */
function slugOf(text: string): string {
  const words =
    text
      .slice(0, 1000)
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_MADE).join('').replace(/-$/, '');
}

/** Gives out ids, each once. */
export class Names {
  /** Ids that are written somewhere: they are never made, so that whoever has one can have it. */
  readonly #written: ReadonlySet<string>;
  readonly #taken = new Set<string>(RESERVED);
  readonly #counters = new Map<string, number>();

  constructor(written: Iterable<string> = []) {
    this.#written = new Set([...written].map((id) => id.normalize()));
  }

  /** Takes an id as it is; false where it is taken already. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** An id made of words, with the first number behind it that makes it free. */
  make(words: string, fallback: string): string {
    const base = slugOf(words) || fallback;
    let free = base;
    let count = this.#counters.get(base) ?? 1;
    while (this.#written.has(free) || !this.take(free)) free = `${base}-${(count += 1)}`;
    this.#counters.set(base, count);
    return free;
  }
}
