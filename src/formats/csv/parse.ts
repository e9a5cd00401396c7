/** What is wrong with the quotes of a cell: it never ends, goes on behind them, or has one in its midst. */
export type QuoteFault = 'open' | 'after' | 'stray';

export interface ParsedCell {
  text: string;
  /** From 1, in UTF-16 units. */
  line: number;
  column: number;
  fault?: QuoteFault;
}

export interface ParsedRow {
  /** As a spreadsheet counts: from 1, blank rows included. */
  row: number;
  cells: ParsedCell[];
}

/** A reader of rows, RFC 4180: it goes on after a fault, and says which cell has it. */
export class RowReader {
  readonly #text: string;
  readonly #delimiter: string;
  /** What a cell without quotes ends at. */
  readonly #ends: RegExp;
  #at = 0;
  #row = 0;
  #line = 1;
  #lineStart = 0;

  /** `start` is the offset to begin at, where a line begins. */
  constructor(text: string, delimiter: string, start = 0) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#ends = new RegExp(`[\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
    this.#countLines(0, start);
    this.#at = start;
  }

  /** The next row, blank or not; undefined behind the last. */
  next(): ParsedRow | undefined {
    if (this.#at >= this.#text.length) return undefined;
    this.#row += 1;
    const cells: ParsedCell[] = [];
    do {
      cells.push(this.#cell());
    } while (this.#takeDelimiter());
    this.#takeBreak();
    return { row: this.#row, cells };
  }

  #takeDelimiter(): boolean {
    if (this.#text.charAt(this.#at) !== this.#delimiter) return false;
    this.#at += 1;
    return true;
  }

  #takeBreak(): void {
    if (this.#at >= this.#text.length) return;
    const from = this.#at;
    this.#at += this.#text.startsWith('\r\n', from) ? 2 : 1;
    this.#countLines(from, this.#at);
  }

  #countLines(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const sign = this.#text.charCodeAt(at);
      const isBreak = sign === 10 || (sign === 13 && this.#text.charCodeAt(at + 1) !== 10);
      if (!isBreak) continue;
      this.#line += 1;
      this.#lineStart = at + 1;
    }
  }

  #cell(): ParsedCell {
    const place = { line: this.#line, column: this.#at - this.#lineStart + 1 };
    if (this.#text.charAt(this.#at) === '"') return { ...place, ...this.#quoted() };
    const text = this.#plain();
    return text.includes('"') ? { ...place, text, fault: 'stray' } : { ...place, text };
  }

  /** What stands up to the next delimiter or line break. */
  #plain(): string {
    this.#ends.lastIndex = this.#at;
    const end = this.#ends.exec(this.#text)?.index ?? this.#text.length;
    const text = this.#text.slice(this.#at, end);
    this.#at = end;
    return text;
  }

  #quoted(): Pick<ParsedCell, 'text' | 'fault'> {
    const start = this.#at + 1;
    let end = this.#text.indexOf('"', start);
    while (end >= 0 && this.#text.charAt(end + 1) === '"') end = this.#text.indexOf('"', end + 2);
    const isOpen = end < 0;
    if (isOpen) end = this.#text.length;
    this.#countLines(this.#at, end);
    this.#at = end + 1;
    // What never ends may be the whole file.
    if (isOpen) return { text: this.#text.slice(start, start + 1000), fault: 'open' };
    const text = this.#text.slice(start, end).replaceAll('""', '"');
    const rest = this.#plain();
    return rest === '' ? { text } : { text: text + rest, fault: 'after' };
  }
}

/** Whether a row has nothing in it. */
export function isBlankRow({ cells }: ParsedRow): boolean {
  return cells.every(({ text, fault }) => text.trim() === '' && fault === undefined);
}

/** What parts the cells, and how that was found out. */
export interface Delimiter {
  sign: string;
  /** Where the table begins. */
  start: number;
  /** Said by Excel's own first line, `sep=;`. */
  isSaid: boolean;
}

const SIGNS = [',', ';', '\t', '|'];
/** How far the line of the columns' names is looked at. */
const LONGEST_HEADER = 100_000;

/** How often each sign stands in the first line that has something in it, outside quotes. */
function countsIn(head: string): number[] {
  const counts = SIGNS.map(() => 0);
  let isQuoted = false;
  for (const sign of head) {
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const index = SIGNS.indexOf(sign);
    if (index >= 0) counts[index] += 1;
  }
  return counts;
}

/** The sign that parts the cells: the one that stands most often in the first line. */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=(.)(?:\r\n|[\r\n]|$)/i.exec(text.slice(0, 10));
  if (said && SIGNS.includes(said[1])) return { sign: said[1], start: said[0].length, isSaid: true };
  const counts = countsIn(text.slice(0, LONGEST_HEADER).trimStart());
  return { sign: SIGNS[counts.indexOf(Math.max(...counts))], start: 0, isSaid: false };
}
