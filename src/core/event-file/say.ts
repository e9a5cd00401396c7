import type { Code } from './codes.ts';
import { nearest } from './near.ts';
import type { Facts, Fault } from './report.ts';
import { isObject } from './values.ts';

/** A phrase, or how it is made: of a fault's facts, the line of the other place that belongs to it, and the fault. */
export type Say = string | ((facts: Facts, line: number | undefined, fault: Fault) => string | undefined);

/** Of a code: what it says, and how to mend it. */
export type Saying = readonly [Say, Say?];

/** What there is to say of the codes of one subject. */
export type Sayings = Partial<Record<Code, Saying>>;

/** The longest part of a value that is quoted, in UTF-16 units. */
export const LONGEST_QUOTED = 80;

/**
 * A value as it is quoted: short, and recognisable.
 *
 * @example quoted(['a']) // 'a list'
 */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  if (text.length <= LONGEST_QUOTED) return text;
  // Without half a character at its end.
  const short = text.slice(0, LONGEST_QUOTED).replace(/\p{Cs}$/u, '');
  return `${short}…${text.startsWith('"') ? '"' : ''}`;
}

/**
 * A question after the word that somebody most likely meant; undefined when none is near.
 *
 * @example meant('evnts', ['events']) // 'Did you mean "events"?'
 */
export function meant(word: unknown, known: Iterable<string> = []): string | undefined {
  const found = typeof word === 'string' ? nearest(word, known) : undefined;
  return found && `Did you mean "${found}"?`;
}
