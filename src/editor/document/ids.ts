const LONGEST = 60;

/** An id made of words; '' where there are none. @example slugOf('A letter, to the FBI!') // 'a-letter-to-the-fbi' */
function slugOf(words: string): string {
  const parts =
    words
      .normalize()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...parts.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
}

/**
 * An id made of a title or of another id that nobody has yet, with the first number behind it that makes it free.
 *
 * @example freeId('The letter', new Set(['the-letter'])) // 'the-letter-2'
 */
export function freeId(words: string, taken: ReadonlySet<string>, fallback = 'event'): string {
  const base = slugOf(words) || fallback;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
