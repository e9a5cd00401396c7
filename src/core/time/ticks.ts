import { civilOf, DAY_MS, HOUR_MS, instantOf, isDeep, MINUTE_MS, SECOND_MS } from './civil.ts';
import { civilText, type Style } from './intl.ts';
import type { AxisTicks, Instant, Tick } from './types.ts';

/** At most so many ticks, whatever the window; and no closer than this share of the width. */
const MAX_MINOR = 24;
const MAX_MAJOR = 10;
const MOST_IN_WIDTH = 18;

/** A series of instants, numbered by whole numbers of any sign. */
interface Grid {
  at: (index: number) => Instant;
  /** The number of the last tick at or before an instant, or one less. */
  near: (instant: Instant) => number;
}

/** One row of the ladder: how far apart its ticks are and must be, and what they say. */
interface Row {
  stepMs: number;
  /** Room for the widest label of the row in 13 px type, with air. */
  minPx: number;
  grid: Grid;
  label: Style;
  major: Level | null;
}

interface Level {
  grid: Grid;
  label: Style;
}

/** Steps that divide a day, and so begin at midnight. */
function every(stepMs: number): Grid {
  return { at: (index) => index * stepMs, near: (instant) => Math.floor(Math.floor(instant) / stepMs) };
}

/**
 * Every so many days of a month, from the first; the last step is as long as the month makes it, and never
 * short.
 */
function everyDays(step: number): Grid {
  const perMonth = Math.floor(31 / step);
  return {
    at: (index) => {
      const month = Math.floor(index / perMonth);
      const first = instantOf(0, month + 1);
      return Math.min(first + (index - month * perMonth) * step * DAY_MS, instantOf(0, month + 2));
    },
    near: (instant) => {
      const { year, month, day } = civilOf(instant);
      const inMonth = Math.min(perMonth - 1, Math.floor((day - 1) / step));
      return (year * 12 + month - 1) * perMonth + inMonth;
    },
  };
}

function everyMonths(step: number): Grid {
  return {
    at: (index) => instantOf(0, index * step + 1),
    near: (instant) => {
      const { year, month } = civilOf(instant);
      return Math.floor((year * 12 + month - 1) / step);
    },
  };
}

/**
 * Round years as history counts them, on both sides of the missing year 0: ... 200 BC, 100 BC, 1, 100, 200
 * ... The tick at year 1 is left out where it would crowd the next.
 */
function everyYears(step: number): Grid {
  const isCrowded = step > 1 && step < 10;
  const yearOf = (index: number) => {
    if (index > 0 || step === 1) return index * step;
    return index === 0 && isCrowded ? step : index * step + 1;
  };
  return {
    at: (index) => instantOf(yearOf(index)),
    near: (instant) => {
      const { year } = civilOf(instant);
      if (year >= step) return Math.floor(year / step);
      return year >= 1 ? -1 : Math.floor((year - 1) / step);
    },
  };
}

const DAYS: Level = { grid: every(DAY_MS), label: 'day' };
const MONTHS: Level = { grid: everyMonths(1), label: 'month' };
const YEARS: Level = { grid: everyYears(1), label: 'year' };

const YEAR_MS = 365.2425 * DAY_MS;

/** Unit, its steps, the room that a label needs, what it prints, and the level above. */
const SUBDAY_STEPS: readonly (readonly [number, readonly number[], number, Style])[] = [
  [1, [1, 2, 5, 10, 20, 50, 100, 200, 500], 112, 'millisecond'],
  [SECOND_MS, [1, 2, 5, 10, 15, 30], 96, 'second'],
  [MINUTE_MS, [1, 2, 5, 10, 15, 30], 72, 'minute'],
  [HOUR_MS, [1, 2, 3, 6, 12], 72, 'minute'],
];

function yearRow(step: number): Row {
  const minPx = step < 1000 ? 64 : step < 1e6 ? 96 : 136;
  return { stepMs: step * YEAR_MS, minPx, grid: everyYears(step), label: 'year', major: null };
}

/** From 1 ms to 10^12 years. The steps of a unit divide the unit above, so that rows refine one another. */
const LADDER: readonly Row[] = [
  ...SUBDAY_STEPS.flatMap(([unitMs, steps, minPx, label]) =>
    steps.map((step): Row => ({
      stepMs: step * unitMs,
      minPx,
      grid: every(step * unitMs),
      label,
      major: DAYS,
    })),
  ),
  ...[1, 2, 7, 14].map((step): Row => {
    const grid = step === 1 ? every(DAY_MS) : everyDays(step);
    return { stepMs: step * DAY_MS, minPx: 64, grid, label: 'dayOnly', major: MONTHS };
  }),
  ...[1, 3, 6].map((step): Row => {
    const stepMs = (step * YEAR_MS) / 12;
    return { stepMs, minPx: 64, grid: everyMonths(step), label: 'monthOnly', major: YEARS };
  }),
  ...Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((digit) => yearRow(digit * 10 ** power))).flat(),
];

/** The last tick at or before an instant. */
function floorIndex(grid: Grid, instant: Instant): number {
  const index = grid.near(instant);
  return grid.at(index + 1) <= instant ? index + 1 : index;
}

function ticksFrom(level: Level, from: number, end: Instant, most: number, locale: string): Tick[] {
  const ticks: Tick[] = [];
  // A month without its 29th gives one instant twice, hence twice the turns.
  for (let index = from; index < from + 2 * most && ticks.length < most; index++) {
    const instant = level.grid.at(index);
    if (instant >= end) break;
    if (instant !== ticks.at(-1)?.instant)
      ticks.push({ instant, label: civilText(instant, level.label, locale) });
  }
  return ticks;
}

/**
 * The finest row whose ticks are far enough apart, or the coarsest. Deep time has years and nothing finer.
 */
function rowFor(start: Instant, end: Instant, widthPx: number): Row {
  const pxPerMs = widthPx / (end - start);
  const isFar = isDeep(start) || isDeep(end);
  const fits = (row: Row) =>
    row.stepMs * pxPerMs >= Math.max(row.minPx, widthPx / MOST_IN_WIDTH) && (!isFar || row.major === null);
  return LADDER.find(fits) ?? LADDER[LADDER.length - 1];
}

/**
 * The axis of a window [start, end), in two levels. Minor ticks stand on round instants within it, as far
 * apart as their labels need (64 px or more) and never more than 24. Major ticks are the level above, at most
 * 10, the first of them at or before `start`, so that what hangs there always tells the year; where minor
 * ticks are years themselves there is none, unless no round year lies in the window. Empty for what is no
 * window. Cheap enough for every frame.
 * @example ticks(instantOf(2016, 12, 20), instantOf(2017, 1, 10), 800, 'en-GB').major // December 2016,
 * January 2017
 */
export function ticks(start: Instant, end: Instant, widthPx: number, locale: string): AxisTicks {
  if (!(end > start) || !Number.isFinite(end - start) || !(widthPx > 0)) return { minor: [], major: [] };
  const row = rowFor(start, end, widthPx);
  const at = floorIndex(row.grid, start);
  const minor = ticksFrom(row, row.grid.at(at) < start ? at + 1 : at, end, MAX_MINOR, locale);
  const level = row.major ?? (minor.length === 0 ? YEARS : null);
  const major = level ? ticksFrom(level, floorIndex(level.grid, start), end, MAX_MAJOR, locale) : [];
  return { minor, major };
}
