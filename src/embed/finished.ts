import type { Model } from '../core/model/index.ts';
import type { Parts } from '../view/index.ts';

/** What a finished frame says of events, taken from its own list, which moves into the timeline. */
export function finishedParts(list: Element, { events }: Model): Parts {
  const entries = new Map([...list.children].map((entry) => [entry.id, entry]));
  const entryOf = (event: number) => entries.get(events[event].id);
  return {
    list: (into) => into.append(list),
    body(into, event) {
      const body = entryOf(event)?.querySelector('.event')?.cloneNode(true);
      if (body) into.append(body);
    },
    since: (event) => entryOf(event)?.getAttribute('data-since') ?? '',
  };
}
