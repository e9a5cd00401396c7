import type { EventFile, Source, TimelineEvent } from '../core/event-file/index.ts';

/** A source, and the events that name it, in the file's order. */
export interface Cited {
  readonly source: Source;
  readonly events: readonly TimelineEvent[];
}

/** The same page named twice is one source; where there is no address, the same title and publisher are. */
const nameOf = ({ url, title, publisher }: Source) => url ?? `${publisher}\n${title}`;

/**
 * All sources of a file's events, each once, by publisher and then in the order in which they are first named.
 *
 * @example citedIn(file)[0] // { source: {publisher: 'ABC News', …}, events: [the events that name it] }
 */
export function citedIn({ events, epilogue = [], language = 'en' }: EventFile): Cited[] {
  const cited = new Map<string, { source: Source; events: TimelineEvent[] }>();
  for (const event of [...events, ...epilogue]) {
    for (const source of event.sources ?? []) {
      const known = cited.get(nameOf(source)) ?? { source, events: [] };
      cited.set(nameOf(source), known);
      if (!known.events.includes(event)) known.events.push(event);
    }
  }
  const { compare } = new Intl.Collator(language);
  return [...cited.values()].sort((a, b) => compare(a.source.publisher, b.source.publisher));
}
