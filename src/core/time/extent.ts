import type { EventDate, Extent, FuzzyDate, IntervalEnd, Precision } from './types.ts';

const TIMES: readonly Precision[] = ['minute', 'second', 'millisecond'];

/** A time of day rather than a day or something coarser. */
export function isTime(date: FuzzyDate): boolean {
  return TIMES.includes(date.precision);
}

function isSoft(end: IntervalEnd): boolean {
  return end === 'unknown' || (end !== 'open' && (end.approximate || end.uncertain));
}

/**
 * Where a date lies on the axis. A single date covers its whole precision (a month is a month). An interval
 * goes from the start's earliest instant to the end's latest; an end with a time of day ends at that time. An
 * open or unknown end takes the other end's own extent, and is flagged open or soft. Null only for an
 * interval with no known end at all.
 * @example `2017-06-01/2017` // from 1 June 2017 to 1 January 2018
 */
export function extentOf(date: EventDate): Extent | null {
  const [start, end] = date.kind === 'date' ? [date.date, date.date] : [date.start, date.end];
  const startDate = typeof start === 'string' ? end : start;
  const endDate = typeof end === 'string' ? start : end;
  if (typeof startDate === 'string' || typeof endDate === 'string') return null;
  const endsAtTime = startDate !== endDate && isTime(endDate);
  return {
    start: startDate.earliest,
    // Where the clocks go back, a span of offset times may end before it begins on the wall clock.
    end: Math.max(startDate.earliest, endsAtTime ? endDate.earliest : endDate.latest),
    softStart: isSoft(start),
    softEnd: isSoft(end),
    openStart: start === 'open',
    openEnd: end === 'open',
    isSpan: date.kind === 'interval',
    precision: startDate.precision,
  };
}
