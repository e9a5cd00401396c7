import { civilOf, formatInstant, instantOf, parseDate, type FuzzyDate } from '../../core/time/index.ts';

const DAY_MS = 86_400_000;
/** iCalendar has years of four digits, and none before 1. */
const FIRST = instantOf(1);
const LAST = instantOf(10_000);
const TIMES = ['minute', 'second', 'millisecond'];

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function dayText(instant: number): string {
  const { year, month, day } = civilOf(instant);
  return digits(year, 4) + digits(month, 2) + digits(day, 2);
}

/** An instant of UTC as iCalendar writes it: `20170302T210000Z`. */
export function utcText(utc: number): string {
  const { hour, minute, second } = civilOf(utc);
  return `${dayText(utc)}T${digits(hour, 2)}${digits(minute, 2)}${digits(second, 2)}Z`;
}

/** What the clocks of a zone show at an instant of UTC. */
function wallOf(utc: number, timeZone: string): number {
  const { date } = parseDate(`${formatInstant(utc)}Z`, timeZone);
  return date?.kind === 'date' ? date.date.earliest : utc;
}

/** When the clocks of a zone show a time, as an instant of UTC: two steps find it, wherever clocks go. */
function utcOf(wall: number, timeZone: string): number {
  const near = wall - (wallOf(wall, timeZone) - wall);
  return wall - (wallOf(near, timeZone) - near);
}

function isExact({ approximate, uncertain }: FuzzyDate): boolean {
  return !approximate && !uncertain;
}

/** Why iCalendar cannot say a date, in words. */
export type WhyNot = string;

function wholeDays(start: number, end: number): string[] {
  return [`DTSTART;VALUE=DATE:${dayText(start)}`, `DTEND;VALUE=DATE:${dayText(end)}`];
}

function timeLine(name: string, wall: number, timeZone: string): string {
  return `${name}:${utcText(utcOf(wall, timeZone))}`;
}

function spanLines(start: FuzzyDate, end: FuzzyDate, timeZone: string): string[] {
  const [startsAt, endsAt] = [start, end].map(({ precision }) => TIMES.includes(precision));
  if (startsAt && endsAt)
    return [timeLine('DTSTART', start.earliest, timeZone), timeLine('DTEND', end.earliest, timeZone)];
  // Both ends must be of one kind: a day on one side makes it days on both.
  const first = Math.floor(start.earliest / DAY_MS) * DAY_MS;
  return wholeDays(first, Math.ceil(end.latest / DAY_MS) * DAY_MS);
}

/**
 * The lines that say when an event is, or why iCalendar cannot: it knows days, times and spans between known ends, and
 * nothing approximate, coarse, open, or before year 1. The end of days is the day behind the last. Times are in UTC.
 *
 * @example timeLines('2017-03-02', 'UTC') // ['DTSTART;VALUE=DATE:20170302', 'DTEND;VALUE=DATE:20170303']
 */
export function timeLines(written: string, timeZone: string): string[] | WhyNot {
  const { date } = parseDate(written, timeZone);
  if (!date) return 'a date that is none';
  const [start, end] = date.kind === 'date' ? [date.date, date.date] : [date.start, date.end];
  if (typeof start === 'string' || typeof end === 'string') return 'a date with an open or unknown end';
  if (!isExact(start) || !isExact(end)) return 'an approximate or uncertain date';
  if (start.earliest < FIRST || end.latest > LAST) return 'a year before 1 or after 9999';
  if (date.kind === 'interval') return spanLines(start, end, timeZone);
  if (TIMES.includes(start.precision)) return [timeLine('DTSTART', start.earliest, timeZone)];
  return start.precision === 'day' ? wholeDays(start.earliest, start.latest) : 'a date without a day';
}
