import type { Report } from './report.ts';

// Tab, line feed, vertical tab, form feed and carriage return are blanks to HTML.
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;
// With the `u` flag a pair is one character, and what is left of this class is a half without its other.
const HALF = /\p{Cs}/gu;
const SUSPECT = /[\0-\x08\x0e-\x1f\x7f-\x9f\p{Cs}]/u;

/** Whether a text has no control characters and no halves of characters in it. */
export const isClean = (text: string): boolean => !SUSPECT.test(text);

/**
 * A text without control characters, and with U+FFFD for halves of characters, which no address can hold. Both are
 * reported.
 */
export function cleaned(text: string, report: Report): string {
  if (isClean(text)) return text;
  const control = text.match(CONTROL);
  if (control) report.add('text.control', { text: control[0] });
  if (text.match(HALF)) report.add('text.surrogate');
  return text.replace(CONTROL, '').replace(HALF, '\ufffd');
}

/** Whether nothing of a text can be seen. @example isBlank(' \u200b') // true */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // As most texts begin: with a letter, a digit or a sign of ASCII.
  if (first > 0x20 && first < 0x7f) return false;
  return !/[^\s\p{Cc}\p{Cf}\p{Z}]/u.test(text);
}
