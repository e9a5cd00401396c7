import type { Limits } from './limits.ts';
import { repeatedKeys } from './repeats.ts';
import { pointerOf, type Fault, type Report } from './report.ts';
import { scan } from './scan.ts';

/** What a first glance cannot tell of a text: where it stops being JSON, and which keys it repeats. */
export function diagnose(text: string, report: Report, limits: Limits): void {
  const faults = report.faults.flatMap((fault) => {
    if (fault.code === 'json.duplicate-key') return repeats(fault, text, report, limits);
    return fault.code === 'json.syntax' || fault.code === 'limit.depth'
      ? [exact(fault, text, limits)]
      : [fault];
  });
  report.faults.splice(0, Infinity, ...faults);
}

/** One fault stood for all of them. */
function repeats(fault: Fault, text: string, report: Report, limits: Limits): Fault[] {
  const { first, total } = repeatedKeys(text, limits.issues);
  report.errors += total - 1;
  return first.map(({ path, at, firstAt }) => ({
    ...fault,
    path: pointerOf(path),
    facts: { value: path.at(-1) },
    at,
    other: firstAt,
  }));
}

/** Quotes that do not match deceive a glance: the grammar decides what comes first, depth or a slip. */
function exact(fault: Fault, text: string, { depth }: Limits): Fault {
  const found = scan(text, depth);
  if (typeof found === 'number') return fault;
  const { code, at, reason, openedAt } = found;
  return {
    ...fault,
    code,
    facts: { reason, text, limit: depth },
    at,
    ...(openedAt < 0 ? {} : { other: openedAt }),
  };
}
