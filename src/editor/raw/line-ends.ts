/**
 * A code editor counts every line's end as one character. In a file whose lines end with CRLF they are two, and stay two: such a text is shown with LF, and
 * offsets and what is typed are turned back.
 */

/** Whether all lines of a text end with CRLF, and there are some. @example isCrlf('a\r\nb') // true */
export function isCrlf(text: string): boolean {
  return text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text);
}

/** A text as it is shown. */
export const withLf = (text: string): string => text.replaceAll('\r\n', '\n');

/** A text as it is written into a file whose lines end with CRLF, whatever ends the lines of what somebody pastes. */
export const withCrlf = (text: string): string => text.replaceAll(/\r\n|[\r\n]/g, '\r\n');

/** Where in the text as it is shown an offset of the file lies; between CR and LF it is the end of the line. */
export const offsetShown = (text: string, offset: number): number =>
  withLf(text.slice(0, offset)).replace(/\r$/, '').length;

/** Where in the file an offset lies that is in line `line` of the text as it is shown, from 1. */
export const offsetInFile = (offset: number, line: number): number => offset + line - 1;
