import type { Limits } from './limits.ts';
import { Report } from './report.ts';
import { finish, inSlices, type Slices } from './slices.ts';
import { isObject, isReserved } from './values.ts';

/** Longer lists in the file itself are looked at in slices of so many entries. */
const ENTRIES_PER_SLICE = 1024;

interface LongList {
  readonly key: string;
  readonly list: readonly unknown[];
}

/**
 * Looks at all keys and numbers of a parsed value, known or not, and reports what no part of a file may hold: reserved
 * keys, keys and objects beyond the limits, numbers that JSON can say and JavaScript cannot. Gives back how many keys
 * there are in all; a text with more of them repeats some, as JSON.parse keeps the last and says nothing.
 */
export const inspect = (value: unknown, report: Report, limits: Limits): number =>
  finish(inspecting(value, report, limits));

/** See {@link inspect}. */
export function* inspecting(value: unknown, report: Report, limits: Limits): Slices<number> {
  const later: LongList[] = [];
  let count = look(value, report, limits, later);
  for (const { key, list } of later) {
    yield* inSlices(
      list.length,
      (from, to) => {
        count += report.within(key, () => lookAtEntries(list, from, to, report, limits));
      },
      ENTRIES_PER_SLICE,
    );
  }
  return count;
}

function lookAtEntries(
  list: readonly unknown[],
  from: number,
  to: number,
  report: Report,
  limits: Limits,
): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    report.path.push(index);
    count += look(list[index], report, limits);
    report.path.pop();
  }
  return count;
}

/** Looks at a value and all that is in it; at its long lists only if there is no `later`. */
function look(value: unknown, report: Report, limits: Limits, later?: LongList[]): number {
  if (typeof value === 'number' && !Number.isFinite(value)) report.add('limit.number');
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (isObject(value)) {
    const keys = Object.keys(value);
    count = keys.length;
    if (count > limits.keys) report.add('limit.keys', { limit: limits.keys, size: count });
    for (const key of keys) {
      const child = value[key];
      if (key.length > limits.key) {
        report.add('limit.key', { limit: limits.key, size: key.length });
        // Counts only: no pointer leads through such a key.
        count += look(child, new Report(0), limits);
        continue;
      }
      if (isReserved(key))
        report.within(key, () => report.add('key.reserved', { value: key }, { at: 'key' }));
      if (later && Array.isArray(child) && child.length > ENTRIES_PER_SLICE) later.push({ key, list: child });
      else if (typeof child !== 'string') count += report.within(key, () => look(child, report, limits));
    }
  } else if (Array.isArray(value)) {
    count += lookAtEntries(value, 0, value.length, report, limits);
  }
  return count;
}
