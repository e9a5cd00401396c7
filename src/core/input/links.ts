import { formatRange, parseRange } from '../time/index.ts';
import { endOf, type View } from '../layout/index.ts';

/** The part of a timeline's state that an address keeps. */
export interface Place {
  /** The selected event's id, or null. */
  readonly event: string | null;
  /** The window, or null for the file's own opening view. */
  readonly view: View | null;
}

/** Reads the fragment's id. A fragment that is not well-formed percent-encoding is taken as it stands: it will simply not be found. */
function idOf(hash: string): string | null {
  const raw = hash.replace(/^#/, '');
  if (raw === '') return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/**
 * Reads an address: `?view=2017-01/2017-03` is a window, `#sessions-meets-kislyak` an event. What cannot be read is null;
 * whether the id exists is for the caller to look up.
 */
export function readAddress(address: { search: string; hash: string }, timeZone: string): Place {
  const range = new URLSearchParams(address.search).get('view');
  const window = range === null ? null : parseRange(range, timeZone);
  return {
    event: idOf(address.hash),
    view: window && { start: window.start, durationMs: window.end - window.start },
  };
}

/**
 * The search and fragment of a place, keeping the address's other parameters.
 *
 * `writeAddress({ event: 'letter', view: null }, '?theme=dark')` is `'?theme=dark#letter'`.
 */
export function writeAddress(place: Place, search: string): string {
  const params = new URLSearchParams(search);
  params.delete('view');
  const rest = params.toString();
  // Written by hand so that the range's slash and colons stay readable in the address.
  const view = place.view && `view=${encodeURI(formatRange(place.view.start, endOf(place.view))).replaceAll('+', '%2B')}`;
  const query = [view, rest].filter(Boolean).join('&');
  const hash = place.event === null ? '' : `#${encodeURIComponent(place.event)}`;
  return `${query ? `?${query}` : ''}${hash}`;
}
