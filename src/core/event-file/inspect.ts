import type { Limits } from './limits.ts';
import { Report } from './report.ts';
import { isObject, isReserved } from './values.ts';

/**
 * Looks at all keys and numbers of a parsed value, known or not, and reports what no part of a file may hold: reserved
 * keys, keys and objects beyond the limits, numbers that JSON can say and JavaScript cannot. Gives back how many keys
 * there are in all; a text with more of them repeats some, as JSON.parse keeps the last and says nothing.
 */
export function inspect(value: unknown, report: Report, limits: Limits): number {
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
        count += inspect(child, new Report(0), limits);
        continue;
      }
      if (isReserved(key))
        report.within(key, () => report.add('key.reserved', { value: key }, { at: 'key' }));
      if (typeof child !== 'string') count += report.within(key, () => inspect(child, report, limits));
    }
  } else if (Array.isArray(value)) {
    for (const [index, child] of value.entries()) {
      report.path.push(index);
      count += inspect(child, report, limits);
      report.path.pop();
    }
  }
  return count;
}
