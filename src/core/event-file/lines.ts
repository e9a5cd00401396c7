import { isObject, type Values } from './values.ts';

/**
 * An event file may also have one event a line (NDJSON, JSON Lines): each line is an object in JSON. The first may be the head instead, with whatever a
 * file has beside its events: title, lanes, people, time zone. Empty lines mean nothing.
 *
 * ```
 * {"version": 1, "title": "Access log", "timeZone": "UTC"}
 * {"id": "a", "date": "2017-03-02T09:15", "title": "Started"}
 * {"id": "b", "date": "2017-03-02T09:16", "title": "Stopped"}
 * ```
 */

/** What stands for the head of a file that has none. */
const NO_HEAD = { version: 1, title: 'Events' };

/** Takes a text that comes in pieces apart into its lines, which end with LF, CRLF or CR. */
export class Lines {
  #rest = '';

  /** The lines that a piece completes. */
  add(piece: string): string[] {
    const text = this.#rest + piece;
    // A CR at the end may be the first half of a line's end.
    const whole = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, whole).split(/\r\n|[\r\n]/);
    this.#rest = (lines.pop() ?? '') + text.slice(whole);
    return lines;
  }

  /** The last line, which nothing ends. */
  end(): string {
    const last = this.#rest.replace(/\r$/, '');
    this.#rest = '';
    return last;
  }
}

function objectIn(line: string): Values | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isHead = (value: Values): boolean => !('date' in value);

/**
 * Whether a text is of that form: its first line is a whole object, and another one begins below it. A glance at the beginning is enough.
 *
 * @example isLines('{"date": "2017"}\n{"da') // true
 * @example isLines('{\n"version": 1}') // false
 */
export function isLines(text: string): boolean {
  const start = text.search(/\S/);
  if (text[start] !== '{') return false;
  // The first line may be all of a large file: this is the fastest way to its end.
  const end = Math.min(
    ...['\n', '\r'].map((mark) => text.indexOf(mark, start)).map((at) => (at < 0 ? text.length : at)),
  );
  const next = /\S/g;
  next.lastIndex = end;
  return next.exec(text)?.[0] === '{' && objectIn(text.slice(start, end).trimEnd()) !== null;
}

/** Gathers the value of an event file from its lines, one at a time, for whoever reads them as they come. */
export class LineFile {
  readonly events: Values[] = [];
  /** Numbers of the lines that are no objects in JSON, from 1; they are left out. */
  readonly badLines: number[] = [];
  #head: Values = NO_HEAD;
  #line = 0;

  take(line: string): void {
    this.#line += 1;
    if (line.trim() === '') return;
    const value = objectIn(line);
    if (value === null) this.badLines.push(this.#line);
    else if (this.events.length === 0 && isHead(value)) this.#head = value;
    else this.events.push(value);
  }

  get value(): Values {
    return { ...this.#head, events: this.events };
  }
}

/**
 * The same file as one JSON text, whose lines are those of the lines: what stands wrong in one stands wrong at the same place in the other, but for the
 * column in the first line of a file without a head.
 *
 * @example fromLines('{"version":1,"title":"T"}\n{"id":"a"}\n{"id":"b"}')
 * // '{"version":1,"title":"T","events":[\n{"id":"a"},\n{"id":"b"}\n]}'
 */
export function fromLines(text: string): string {
  const parts = text.split(/(\r\n|[\r\n])/);
  const isText = (part: string) => part.trim() !== '';
  const first = parts.findIndex(isText);
  const last = parts.findLastIndex(isText);
  const value = objectIn(parts[first]);
  const hasHead = value !== null && isHead(value);
  const written = parts.map((part, place) => {
    if (!isText(part)) return part;
    if (place > first || !hasHead) return place < last ? `${part.trimEnd()},` : part;
    const head = part.trimEnd().slice(0, -1);
    return `${head}${Object.keys(value).length > 0 ? ',' : ''}"events":[`;
  });
  const before = hasHead ? '' : `${JSON.stringify(NO_HEAD).slice(0, -1)},"events":[`;
  return `${before}${written.join('')}\n]}`;
}
