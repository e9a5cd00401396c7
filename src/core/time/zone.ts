import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './civil.ts';
import type { Instant } from './types.ts';

/** Date's own range, ECMA-262 "Time Values": Intl answers for nothing beyond it. */
export const MAX_DATE_MS = 8.64e15;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, made);
  return made;
}

/**
 * True for an IANA zone name that this engine knows. Bare offsets such as `-05:00` are no zones: engines
 * disagree on them.
 * @example isTimeZone('America/New_York') // true; isTimeZone('-05:00') // false
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(formatterFor(name));
  } catch {
    return false;
  }
}

/** A zone's offset from UTC in milliseconds at an instant of UTC; local mean time keeps its seconds. */
export function offsetAt(timeZone: string, utc: Instant): number {
  const within = Math.min(MAX_DATE_MS, Math.max(-MAX_DATE_MS, utc));
  const found = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatterFor(timeZone).format(within));
  if (!found) return 0;
  const [, sign, hours, minutes, seconds = '0'] = found;
  const size = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS;
  return sign === '-' ? -size : size;
}

/**
 * How a wall time stands in a zone: it is met once, never (clocks went forward) or twice (they went back).
 */
export interface WallTime {
  wall: Instant;
  utc: Instant;
  met: 'once' | 'never' | 'twice';
}

/**
 * Places a wall time in a zone. One that never was is moved on by the length of the gap, and of two the first
 * is taken, as ECMA-262's Temporal does by default ("compatible").
 */
export function placeWallTime(timeZone: string, wall: Instant): WallTime {
  const before = offsetAt(timeZone, wall - DAY_MS);
  const after = offsetAt(timeZone, wall + DAY_MS);
  const isBefore = offsetAt(timeZone, wall - before) === before;
  const isAfter = offsetAt(timeZone, wall - after) === after;
  if (!isBefore && !isAfter) return { wall: wall - before + after, utc: wall - before, met: 'never' };
  return {
    wall,
    utc: wall - (isBefore ? before : after),
    met: isBefore && isAfter && before !== after ? 'twice' : 'once',
  };
}

/**
 * How times come onto the axis: what the wall clock shows at an instant of UTC, and when a wall time without
 * offset is.
 */
export interface Clock {
  name: string;
  wallOf: (utc: Instant) => Instant;
  place: (wall: Instant) => WallTime;
}

/** The clock that needs no zone: wall times stay where they are written. */
export const PLAIN_CLOCK: Clock = {
  name: 'UTC',
  wallOf: (utc) => utc,
  place: (wall) => ({ wall, utc: wall, met: 'once' }),
};

/** The wall clock of a zone; that of UTC for a name that is no zone. */
export function clockOf(timeZone: string): Clock {
  if (timeZone === 'UTC' || !isTimeZone(timeZone)) return PLAIN_CLOCK;
  return {
    name: timeZone,
    wallOf: (utc) => utc + offsetAt(timeZone, utc),
    place: (wall) => placeWallTime(timeZone, wall),
  };
}
