import { readDate } from './edtf.ts';
import { suggestion } from './suggest.ts';
import type { DateReading } from './types.ts';
import { clockOf, PLAIN_CLOCK } from './zone.ts';

function isDate(text: string): boolean {
  return readDate(text, PLAIN_CLOCK).date !== null;
}

/**
 * Reads an event's date. A time with an offset is put on the wall clock of `timeZone` (an IANA name; UTC for any other), and
 * a time without one is that clock's own. Never throws, never guesses: what is no date comes back as null with an error that
 * says what to write instead.
 * @example parseDate('2016-09', 'UTC').date // September 2016, precision 'month'
 * @example parseDate('2017-02-29', 'UTC').problems[0].hint // 'Did you mean 2017-02-28?'
 */
export function parseDate(text: string, timeZone: string): DateReading {
  return readDate(text, clockOf(timeZone), (bad) => suggestion(text, bad, isDate));
}
