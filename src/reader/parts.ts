import type { Model } from '../core/model/index.ts';
import type { Parts } from '../view/index.ts';

/**
 * What a finished page says of events, taken from its own list: a card shows what the list shows, and the script need not know
 * how to write it.
 */
export function finishedParts(model: Model): Parts {
  const entryOf = (event: number) => document.getElementById(model.events[event].id);
  return {
    list: () => undefined,
    body(into, event) {
      const body = entryOf(event)?.querySelector('.event')?.cloneNode(true);
      if (body) into.replaceChildren(body);
    },
    since: (event) => entryOf(event)?.dataset.since ?? '',
  };
}
