/** The room of time: what a date is, where it lies on the axis, and how it reads. */
export { extentOf } from './extent.ts';
export { parseDate } from './parse.ts';
export type {
  AxisTicks,
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
export { isTimeZone } from './zone.ts';
