/** One replacement in a text: what stands from `from` up to `to` (offsets in UTF-16 units) becomes `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Replacements of one moment: in the order of the text, apart from one another, all offsets those of the text before. */
export type Edits = readonly Edit[];

/** The text with the replacements made. @example applied('abc', [{ from: 1, to: 2, insert: 'x' }]) // 'axc' */
export function applied(text: string, edits: Edits): string {
  let result = '';
  let end = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(end, from) + insert;
    end = to;
  }
  return result + text.slice(end);
}

/** The replacements that lead back: `applied(applied(text, edits), inverse(text, edits))` is `text`. */
export function inverse(text: string, edits: Edits): Edits {
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** How many characters two texts have in common at their beginning. */
function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same;
}

/** The least that one replacement changes: what it leaves as it was at either end is left out. No edit where nothing changes. */
export function least(text: string, { from, to, insert }: Edit): Edits {
  const old = text.slice(from, to);
  if (old === insert) return [];
  const start = sameStart(old, insert);
  let end = 0;
  const most = Math.min(old.length, insert.length) - start;
  while (end < most && old.charCodeAt(old.length - 1 - end) === insert.charCodeAt(insert.length - 1 - end)) {
    end += 1;
  }
  return [{ from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) }];
}

/** The least change that makes one text of another. @example between('abc', 'abxc') // [{ from: 2, to: 2, insert: 'x' }] */
export function between(before: string, after: string): Edits {
  return least(before, { from: 0, to: before.length, insert: after });
}

/** Several changes, each on the text that the one before has left, as one. */
export function together(text: string, ...changes: readonly ((text: string) => Edits)[]): Edits {
  return between(
    text,
    changes.reduce((now, change) => applied(now, change(now)), text),
  );
}
