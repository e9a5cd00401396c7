import { formatRange, parseRange, type Instant } from '../time/index.ts';
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
  const span = range === null ? null : parseRange(range, timeZone);
  return {
    event: idOf(address.hash),
    view: span && { start: span.start, durationMs: span.end - span.start },
  };
}

const UNITS_MS = [86_400_000, 3_600_000, 60_000, 1000];
/** More pixels than a plot has. */
const FINEST_PX = 2000;

/** A window in the shortest words that still place it to the pixel: of months by hours, of days by minutes. */
function rangeOf(view: View): string {
  const unitMs = UNITS_MS.find((ms) => ms * FINEST_PX <= view.durationMs) ?? 1;
  const round = (instant: Instant) => Math.round(instant / unitMs) * unitMs;
  return formatRange(round(view.start), round(endOf(view)));
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
  const view = place.view && `view=${encodeURI(rangeOf(place.view)).replaceAll('+', '%2B')}`;
  const query = [view, rest].filter(Boolean).join('&');
  const hash = place.event === null ? '' : `#${encodeURIComponent(place.event)}`;
  return `${query ? `?${query}` : ''}${hash}`;
}
