/** Milliseconds since 1970-01-01T00:00 on the axis's clock, proleptic Gregorian, any size (beyond Date). */
export type Instant = number;

/** How fine a date is known, from coarse to fine. */
export type Precision =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'month'
  | 'day'
  | 'minute'
  | 'second'
  | 'millisecond';

/**
 * What its author knows of a date. Half-open: earliest <= the true instant < latest. A time has latest =
 * earliest + one unit of its precision. The anchor is `earliest`. `approximate` and `uncertain` widen
 * nothing: how far "about" reaches is for the drawing to choose.
 * @example `2016-09~` is from 1 September to 1 October 2016, precision 'month', approximate
 */
export interface FuzzyDate {
  earliest: Instant;
  latest: Instant;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

/** One end of an interval: a date, open (`..`: it goes on), or unknown (nothing written). */
export type IntervalEnd = FuzzyDate | 'open' | 'unknown';

/** An event's date: one fuzzy date, or an interval with at least one known end. */
export type EventDate =
  { kind: 'date'; date: FuzzyDate } | { kind: 'interval'; start: IntervalEnd; end: IntervalEnd };

/** What can be wrong with a date's text. */
export type DateFaultCode =
  | 'date.format'
  | 'date.impossible'
  | 'date.order'
  | 'date.year-zero'
  | 'date.precision'
  | 'date.normalised'
  | 'date.dst-gap'
  | 'date.dst-overlap'
  | 'date.winter';

/** A fault as the grammar finds it, without words: the text at fault and what there is to say of it. */
export interface DateFault {
  code: DateFaultCode;
  text: string;
  facts: Readonly<Record<string, string | number | undefined>>;
}

/** `date` is null when nothing sure could be read; faults beside a date are warnings. */
export interface DateFinding {
  date: EventDate | null;
  faults: DateFault[];
}

/** A fault in words. An error means that no date came of the text; a warning means that one did. */
export interface DateProblem {
  code: DateFaultCode;
  level: 'error' | 'warning';
  message: string;
  hint?: string;
}

/** `date` is null when nothing sure could be read (an error among the problems says why). */
export interface DateReading {
  date: EventDate | null;
  problems: DateProblem[];
}

/**
 * [start, end) on the axis, with how each end is drawn: soft where the author is unsure of it, open where it
 * goes on. `isSpan` tells an interval from a single date; `precision` is that of the start, or of the only
 * known end.
 */
export interface Extent {
  start: Instant;
  end: Instant;
  softStart: boolean;
  softEnd: boolean;
  openStart: boolean;
  openEnd: boolean;
  isSpan: boolean;
  precision: Precision;
}

/** One mark of the axis and what it says. */
export interface Tick {
  instant: Instant;
  label: string;
}

/** Two levels: minor (days, say) and major (the unit above, which always tells the year). */
export interface AxisTicks {
  minor: Tick[];
  major: Tick[];
}
