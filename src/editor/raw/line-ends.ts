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

/** Where in the file an offset lies that is in line `line` of the text as it is shown, from 1. */
export const offsetInFile = (offset: number, line: number): number => offset + line - 1;

/** The text of a file, as it is shown. */
export class ShownText {
  hasCrlf: boolean;
  #text: string;

  constructor(text: string) {
    this.#text = text;
    this.hasCrlf = isCrlf(text);
  }

  get doc(): string {
    return this.hasCrlf ? withLf(this.#text) : this.#text;
  }

  /** Takes another text; true where its lines end in another way. One line alone does not tell. */
  renew(text: string): boolean {
    this.#text = text;
    if (isCrlf(text) === this.hasCrlf || !/[\r\n]/.test(text)) return false;
    this.hasCrlf = !this.hasCrlf;
    return true;
  }

  /** Where an offset of the file lies; between CR and LF it is the end of the line. */
  offsetOf(offset: number): number {
    if (!this.hasCrlf) return offset;
    return withLf(this.#text.slice(0, offset)).replace(/\r$/, '').length;
  }
}
