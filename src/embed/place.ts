import { readAddress, type Place } from '../core/input/index.ts';
import { endOf, type View } from '../core/layout/index.ts';
import { formatInstant, parseRange } from '../core/time/index.ts';

/** A window as an embed's host reads and says it: local date-times of the axis's clock, or other EDTF dates. */
export interface ViewEnds {
  readonly start: string;
  readonly end: string;
}

/** The words of an address that an element has as attributes. */
export const PLACE_NAMES = ['event', 'view', 'lanes', 'q'] as const;

/** Where an element's attributes say to be. What cannot be read asks for nothing, as in an address. */
export function placeOf(host: Element, timeZone: string): Place {
  const params = new URLSearchParams();
  for (const name of PLACE_NAMES) params.set(name, host.getAttribute(name) ?? '');
  return readAddress({ search: `?${params.toString()}`, hash: '' }, timeZone, { embedded: true });
}

/**
 * The window between two dates; null if it is none.
 *
 * `viewOf({ start: '2017-01', end: '2017-03' }, 'UTC')` is from 1 January to 1 April: a date's end is its end, a time's is itself.
 */
export function viewOf({ start, end }: ViewEnds, timeZone: string): View | null {
  const range = parseRange(`${start}/${end}`, timeZone);
  return range && { start: range.start, durationMs: range.end - range.start };
}

/** The inverse of {@link viewOf}, to the millisecond. */
export function endsOf(view: View): ViewEnds {
  return { start: formatInstant(Math.round(view.start)), end: formatInstant(Math.round(endOf(view))) };
}
