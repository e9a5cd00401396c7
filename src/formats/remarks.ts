import type { EventFile, Issue, TimelineEvent } from '../core/event-file/index.ts';
import { placesIn } from './json-places.ts';

/** Something that another format cannot say, told once for all that it happens to. */
export interface Remark {
  code: 'export.dropped' | 'export.changed';
  /** JSON pointer of the first. */
  path: string;
  message: string;
  /** How often. */
  count: number;
}

/** A file in another format, and what of ours it does not say. */
export interface Exported {
  text: string;
  remarks: Remark[];
}

/** Gathers what an export leaves behind or changes, one remark a kind. */
export class Remarks {
  readonly #found = new Map<string, Remark>();

  /** `message` is the kind, told of the first; of more there is a number. */
  add(code: Remark['code'], path: string, message: string): void {
    const known = this.#found.get(message);
    if (known) known.count += 1;
    else this.#found.set(message, { code, path, message, count: 1 });
  }

  /** Tells every key of an object that holds something and is none of these. */
  others(values: object, known: readonly string[], path: string, where: string): void {
    for (const [key, value] of Object.entries(values)) {
      if (known.includes(key) || value === undefined || (Array.isArray(value) && value.length === 0))
        continue;
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
      this.add('export.dropped', `${path}/${step}`, `"${key}" ${where} has no place there.`);
    }
  }

  list(): Remark[] {
    return [...this.#found.values()];
  }
}

/** An event with the list that it stands in and its pointer. */
export interface Listed {
  event: TimelineEvent;
  list: 'events' | 'epilogue';
  path: string;
}

/** All events of a file in their order, those of the epilogue behind the others. */
export function listed({ events, epilogue = [] }: EventFile): Listed[] {
  const of = (list: Listed['list'], all: readonly TimelineEvent[]) =>
    all.map((event, index): Listed => ({ event, list, path: `/${list}/${index}` }));
  return [...of('events', events), ...of('epilogue', epilogue)];
}

/**
 * Remarks as issues, with their lines in the text of the event file.
 *
 * @example issuesOf(text, remarks)[0] // {code: 'export.dropped', level: 'warning', path: '/story', line: 9, ...}
 */
export function issuesOf(text: string, remarks: readonly Remark[]): Issue[] {
  const places = placesIn(text, new Set(remarks.map(({ path }) => path)));
  return remarks.map(({ code, path, message, count }) => {
    const { line, column } = places.get(path) ?? { line: 1, column: 1 };
    const words = count > 1 ? `${message} It is so ${count} times.` : message;
    return { code, level: 'warning', path, line, column, message: words };
  });
}
