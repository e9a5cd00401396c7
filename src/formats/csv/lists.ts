/** Entries of a list in one cell: parted by semicolons; one within an entry has a backslash before it, as has a backslash. */
const PARTS = /;|(?:[^;\\]|\\[\s\S]?)+/g;

/** @example joinList(['a;b', 'c']) // 'a\\;b; c' */
export function joinList(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** @example splitList('a\\;b; c') // ['a;b', 'c'] */
export function splitList(cell: string): string[] {
  const entries = [''];
  for (const [part] of cell.matchAll(PARTS)) {
    if (part === ';') entries.push('');
    else entries[entries.length - 1] += part;
  }
  return entries
    .map((entry, index) => (index > 0 ? entry.replace(/^ /, '') : entry).replace(/\\([\s\S])/g, '$1'))
    .filter((entry) => entry.trim() !== '');
}
