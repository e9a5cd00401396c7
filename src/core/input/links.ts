import { formatRange, parseRange, type Instant } from '../time/index.ts';
import { STATUSES, type Filter } from '../model/index.ts';
import { endOf, type View } from '../layout/index.ts';

/** The part of a timeline's state that an address keeps. */
export interface Place {
  /** The selected event's id, or null. */
  readonly event: string | null;
  /** The window, or null for the file's own opening view. */
  readonly view: View | null;
  readonly filter: Filter;
}

/** How an address is read and written. In an embed's the event is `?event=`, because a frame's fragment belongs to its host. */
export interface AddressForm {
  readonly embedded?: boolean;
}

/** Our words in an address; all others are left as they are. */
const OWN = ['view', 'lanes', 'people', 'status', 'q'];
const EVENT = 'event';

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

/** `listOf('a,b,,a')` is `['a', 'b']`. No id has a comma in it. */
const listOf = (text: string | null): string[] => [...new Set(text?.split(','))].filter(Boolean);

function filterOf(params: URLSearchParams): Filter {
  const statuses = listOf(params.get('status'));
  return {
    words: params.get('q') ?? '',
    lanes: listOf(params.get('lanes')),
    people: listOf(params.get('people')),
    statuses: STATUSES.filter((status) => statuses.includes(status)),
  };
}

/**
 * Reads an address: `?view=2017-01/2017-03` is a window, `?lanes=a,b`, `?people=`, `?status=` and `?q=` are a filter, `#sessions-meets-kislyak` is
 * an event (in an embed's, `?event=`). A window that cannot be read is null, and a standing that there is not is left out; whether ids exist is
 * for the caller to look up.
 */
export function readAddress(
  address: { search: string; hash: string },
  timeZone: string,
  { embedded = false }: AddressForm = {},
): Place {
  const params = new URLSearchParams(address.search);
  const range = params.get('view');
  const span = range === null ? null : parseRange(range, timeZone);
  const named = params.get(EVENT);
  return {
    event: embedded ? (named === '' ? null : named) : idOf(address.hash),
    view: span && { start: span.start, durationMs: span.end - span.start },
    filter: filterOf(params),
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

/** Characters that a query may hold as they are, and that are easier to read so. */
const READABLE = /%(?:2C|2F|3A|7E)/g;

/** `name=value` for a query; nothing for no value. */
function pair(name: string, value: string): string[] {
  if (value === '') return [];
  return [new URLSearchParams([[name, value]]).toString().replace(READABLE, decodeURIComponent)];
}

/** The parts of a query that are not ours, exactly as they were written. */
const others = (search: string, own: readonly string[]): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter(
      (part) => part !== '' && ![...new URLSearchParams(part).keys()].some((name) => own.includes(name)),
    );

/**
 * The search and fragment of a place, keeping the address's other parameters.
 *
 * `writeAddress({ event: 'letter', view: null, filter: NO_FILTER }, '?theme=dark')` is `'?theme=dark#letter'`.
 */
export function writeAddress(place: Place, search: string, { embedded = false }: AddressForm = {}): string {
  const { event, view, filter } = place;
  const query = [
    ...pair(EVENT, embedded ? (event ?? '') : ''),
    ...pair('view', view ? rangeOf(view) : ''),
    ...pair('lanes', filter.lanes.join(',')),
    ...pair('people', filter.people.join(',')),
    ...pair('status', filter.statuses.join(',')),
    ...pair('q', filter.words),
    ...others(search, embedded ? [EVENT, ...OWN] : OWN),
  ].join('&');
  const hash = embedded || event === null ? '' : `#${encodeURIComponent(event)}`;
  return `${query ? `?${query}` : ''}${hash}`;
}
