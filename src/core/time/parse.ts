import { readAgainst } from './edtf.ts';
import { inWords } from './problems.ts';
import type { DateFinding, DateReading } from './types.ts';
import { clockOf } from './zone.ts';

/**
 * Reads a date like parseDate, but leaves its faults without words: for code that draws a file which others
 * have checked, and need not carry every message.
 * @example readDate('2017-02-29', 'UTC').date // null
 */
export function readDate(text: string, timeZone: string): DateFinding {
  return readAgainst(text, clockOf(timeZone));
}

/**
 * Reads an event's date. A time with an offset is put on the wall clock of `timeZone` (an IANA name; UTC for
 * any other), and a time without one is that clock's own. Never throws, never guesses: what is no date comes
 * back as null with an error that says what to write instead.
 * @example parseDate('2016-09', 'UTC').date // September 2016, precision 'month'
 * @example parseDate('2017-02-29', 'UTC').problems[0].hint // 'Did you mean 2017-02-28?'
 */
export function parseDate(text: string, timeZone: string): DateReading {
  const { date, faults } = readDate(text, timeZone);
  return { date, problems: faults.map((fault) => inWords(fault, text)) };
}
