/** One problem in a file. */
export interface Issue {
  /** What kind of problem, `date.impossible`; `outcomeOf` says what the reader's page does about it. */
  code: string;
  level: 'error' | 'warning';
  /** JSON pointer (RFC 6901), `/events/0/date`; `''` for the whole file. */
  path: string;
  /** From 1; lines end with LF, CRLF or CR. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  column: number;
  /** What is wrong. Quotes the file's own text, so print it as text and never as markup. */
  message: string;
  /** How to mend it. */
  hint?: string;
}
