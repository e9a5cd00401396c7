/** The room of time: what a date is, where it lies on the axis, and how it reads. */
export { civilOf, instantOf, type Civil } from './civil.ts';
export { elapsedInWords } from './elapsed.ts';
export { extentOf } from './extent.ts';
export { isLocale } from './intl.ts';
export { dateTimeAttribute, formatInstant, formatRange, parseRange } from './iso.ts';
export { parseDate, readDate } from './parse.ts';
export { PlainDates } from './plain-date.ts';
export { ticks } from './ticks.ts';
export type {
  AxisTicks,
  DateFault,
  DateFaultCode,
  DateFinding,
  DateProblem,
  DateReading,
  EventDate,
  Extent,
  FuzzyDate,
  Instant,
  IntervalEnd,
  Precision,
  Tick,
} from './types.ts';
export { dateInWords, rangeInWords } from './words.ts';
export { isTimeZone } from './zone.ts';
