import {
  civilOf,
  instantOf,
  parseDate,
  type EventDate,
  type Instant,
  type Precision,
} from '../../core/time/index.ts';

/** What a date moves by: a unit of the precision that its author gave. */
interface Unit {
  readonly is: 'year' | 'month' | 'season' | 'day' | 'minute';
  readonly count: number;
  readonly ms: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.2425 * DAY_MS;

const years = (count: number): Unit => ({ is: 'year', count, ms: count * YEAR_MS });
const MINUTE: Unit = { is: 'minute', count: 1, ms: MINUTE_MS };

const UNITS: Readonly<Record<Precision, Unit>> = {
  millennium: years(1000),
  century: years(100),
  decade: years(10),
  year: years(1),
  season: { is: 'season', count: 1, ms: YEAR_MS / 3 },
  month: { is: 'month', count: 1, ms: YEAR_MS / 12 },
  day: { is: 'day', count: 1, ms: DAY_MS },
  minute: MINUTE,
  second: MINUTE,
  millisecond: MINUTE,
};

/** Steps of time, in minutes, that a drag may take. */
const MINUTE_STEPS = [1, 5, 15, 30, 60, 180, 360, 720, 1440];

/** Year, month or season, day, time, what follows the minute, offset, mark. */
const END =
  /^(-?\d{4}|[+-]\d{5,12}|Y-?[1-9]\d{4,11}|-?\d{2,3}X{1,2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T(\d\d):(\d\d)((?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d(?::\d\d)?)?([?~%]?)$/i;

const two = (value: number) => String(value).padStart(2, '0');

/** A year in the manner of another: with as many digits. */
function yearLike(written: string, year: number): string {
  const size = Math.abs(year);
  const minus = year < 0 ? '-' : '';
  if (/^Y/i.test(written)) return size > 9999 ? `Y${year}` : `${minus}${String(size).padStart(4, '0')}`;
  if (/^[+-]\d{5}/.test(written))
    return `${year < 0 ? '-' : '+'}${String(size).padStart(written.length - 1, '0')}`;
  return size > 9999 ? `Y${year}` : `${minus}${String(size).padStart(4, '0')}`;
}

const daysIn = (year: number, month: number) => civilOf(instantOf(year, month + 1, 0)).day;

interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly time: { hour: number; minute: number; rest: string } | undefined;
  readonly offset: string;
  readonly mark: string;
}

function partsOf(end: string): Parts | null {
  const found = END.exec(end);
  if (!found) return null;
  const [, year, month, day, hour, minute, rest = '', offset = '', mark = ''] = found;
  const time = hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), rest };
  return { year, month, day, time, offset, mark };
}

function written({ year, month, day, time, offset, mark }: Parts): string {
  const rest = time ? `T${two(time.hour)}:${two(time.minute)}${time.rest}${offset}` : '';
  return [year, month, day].filter((part) => part !== undefined).join('-') + rest + mark;
}

function byYears(parts: Parts, count: number): Parts {
  const { year, month, day } = parts;
  if (/X/i.test(year)) {
    const unknown = year.replace(/[^X]/gi, '');
    const digits = Number(year.replace(/X/gi, '')) + count / 10 ** unknown.length;
    const size = String(Math.abs(digits)).padStart(4 - unknown.length, '0');
    return { ...parts, year: `${digits < 0 ? '-' : ''}${size}${unknown}` };
  }
  const next = Number(year.replace(/^Y/i, '')) + count;
  const last = day !== undefined && /\d/.test(day) ? daysIn(next, Number(month)) : 0;
  return { ...parts, year: yearLike(year, next), day: last > 0 ? two(Math.min(last, Number(day))) : day };
}

function byMonths(parts: Parts, count: number): Parts {
  const months = Number(parts.year.replace(/^Y/i, '')) * 12 + Number(parts.month) - 1 + count;
  const [year, month] = [Math.floor(months / 12), months - 12 * Math.floor(months / 12) + 1];
  const { day } = parts;
  const clamped = day !== undefined && /\d/.test(day) ? two(Math.min(daysIn(year, month), Number(day))) : day;
  return { ...parts, year: yearLike(parts.year, year), month: two(month), day: clamped };
}

/** Spring, summer and autumn: the winters have no name of their own. */
function bySeasons(parts: Parts, count: number): Parts {
  const seasons = Number(parts.year) * 3 + Number(parts.month) - 21 + count;
  const year = Math.floor(seasons / 3);
  return { ...parts, year: yearLike(parts.year, year), month: String(seasons - 3 * year + 21) };
}

function byMinutes(parts: Parts, count: number): Parts {
  const { hour = 0, minute = 0, rest = '' } = parts.time ?? {};
  const moved = civilOf(
    instantOf(Number(parts.year), Number(parts.month), Number(parts.day), hour, minute + count),
  );
  return {
    ...parts,
    year: yearLike(parts.year, moved.year),
    month: two(moved.month),
    day: two(moved.day),
    time: parts.time && { hour: moved.hour, minute: moved.minute, rest },
  };
}

const MOVES: Readonly<Record<Unit['is'], (parts: Parts, count: number) => Parts>> = {
  year: byYears,
  month: byMonths,
  season: bySeasons,
  day: (parts, count) => byMinutes(parts, count * 1440),
  minute: byMinutes,
};

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function wallOf(text: string, timeZone: string): Instant | null {
  const { date } = parseDate(text, timeZone);
  return date?.kind === 'date' ? date.date.earliest : null;
}

/** A time that was written with the zone's own offset gets the one that the zone has then. */
function withOffset(before: Parts, after: Parts, timeZone: string): Parts {
  const { offset } = before;
  const bare = (parts: Parts) => wallOf(written({ ...parts, offset: '', mark: '' }), 'UTC');
  if (
    offset === '' ||
    /z/i.test(offset) ||
    wallOf(written({ ...before, mark: '' }), timeZone) !== bare(before)
  )
    return after;
  const [hours, minutes = '0'] = offset.slice(1).split(':');
  const now = (Number(hours) * 60 + Number(minutes)) * (offset.startsWith('-') ? -1 : 1);
  const fits = [0, 60, -60, 30, -30, 120, -120]
    .map((change) => ({ ...after, offset: change === 0 ? offset : offsetText(now + change) }))
    .find((parts) => wallOf(written({ ...parts, mark: '' }), timeZone) === bare(after));
  return fits ?? after;
}

function unitOf(date: EventDate): Unit {
  const ends = date.kind === 'date' ? [date.date] : [date.start, date.end];
  const units = ends.flatMap((end) => (typeof end === 'string' ? [] : [UNITS[end.precision]]));
  return units.reduce((coarsest, unit) => (unit.ms > coarsest.ms ? unit : coarsest), MINUTE);
}

function startOf(date: EventDate): Instant | null {
  if (date.kind === 'date') return date.date.earliest;
  const known = [date.start, date.end].find((end) => typeof end !== 'string');
  return known?.earliest ?? null;
}

function shiftedEnd(end: string, unit: Unit, count: number, timeZone: string): string {
  const parts = partsOf(end);
  if (!parts) return end;
  return written(withOffset(parts, MOVES[unit.is](parts, count * unit.count), timeZone));
}

function shiftedBy(text: string, date: EventDate, count: number, timeZone: string): string {
  const unit = unitOf(date);
  const moved = text
    .split('/')
    .map((end) => shiftedEnd(end, unit, count, timeZone))
    .join('/');
  const read = parseDate(moved, timeZone).date;
  return read && unitOf(read) === unit ? moved : text;
}

/**
 * A date moved by so many units of the precision that its author gave: a month by months, a day by days, a time by minutes; both ends of an
 * interval, in the coarser unit of the two. What is no date, or would be none, stays as it is.
 *
 * @example shifted('2016-12~', 1, 'UTC') // '2017-01~'
 * @example shifted('2016-09-08/2016-09-11', -1, 'UTC') // '2016-09-07/2016-09-10'
 */
export function shifted(text: string, count: number, timeZone: string): string {
  const { date } = parseDate(text, timeZone);
  return date ? shiftedBy(text, date, count, timeZone) : text;
}

/** The step of time, in milliseconds, that is as fine as somebody can point. */
function minuteStepMs(pxMs: number): number {
  const minutes = MINUTE_STEPS.find((step) => step * MINUTE_MS >= pxMs) ?? 1440;
  return minutes * MINUTE_MS;
}

/**
 * A date moved to where it begins nearest to `to`, in units of its own precision; a time to the nearest round minute of those that a pixel of
 * `pxMs` milliseconds tells apart.
 *
 * @example dragged('2016-09', instantOf(2016, 11, 9), 1e6, 'UTC') // '2016-11'
 */
export function dragged(text: string, to: Instant, pxMs: number, timeZone: string): string {
  const { date } = parseDate(text, timeZone);
  const start = date && startOf(date);
  if (!date || start === null) return text;
  const unit = unitOf(date);
  const stepMs = minuteStepMs(pxMs);
  const target = unit.is === 'minute' ? Math.round(to / stepMs) * stepMs : to;
  const about = Math.round((target - start) / unit.ms);
  const candidates = [about - 1, about, about + 1].map((count) => {
    const moved = shiftedBy(text, date, count, timeZone);
    const read = parseDate(moved, timeZone).date;
    return { moved, off: Math.abs((read ? (startOf(read) ?? start) : start) - target) };
  });
  return candidates.reduce((best, each) => (each.off < best.off ? each : best)).moved;
}
