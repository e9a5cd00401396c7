import { finish, type Slices } from './slices.ts';

const QUOTE = 0x22;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const CLOSING_BRACKET = 0x5d;
const CLOSING_BRACE = 0x7d;
/** A slice of the text, in UTF-16 units. */
const UNITS_PER_SLICE = 500_000;

/** What a glance at a JSON text tells: the members of all its objects, and where it first goes deeper than it may. */
export interface Measure {
  members: number;
  /** Offset of the first bracket that is too deep, -1 if none is. */
  tooDeepAt: number;
}

/** The offset of the quote that ends the string which begins at `start`, or the end of the text. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = end;
    while (text.charCodeAt(backslashes - 1) === BACKSLASH) backslashes -= 1;
    if ((end - backslashes) % 2 === 0) return end;
  }
  return text.length;
}

/**
 * Counts what JSON.parse does not tell, without building anything. Of a text that is not JSON it says nothing sure, but
 * that too in one pass.
 *
 * @example measure('{"a": {"b:": 1}}', 1) // {members: 2, tooDeepAt: 6}
 */
export const measure = (text: string, depth: number): Measure => finish(measuring(text, depth));

/** See {@link measure}. */
export function* measuring(text: string, depth: number): Slices<Measure> {
  let members = 0;
  let open = 0;
  let pause = UNITS_PER_SLICE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === COLON) members += 1;
    else if (unit === CLOSING_BRACE || unit === CLOSING_BRACKET) open -= 1;
    else if ((unit === BRACE || unit === BRACKET) && (open += 1) > depth) return { members, tooDeepAt: at };
    if (at < pause) continue;
    yield;
    pause = at + UNITS_PER_SLICE;
  }
  return { members, tooDeepAt: -1 };
}
