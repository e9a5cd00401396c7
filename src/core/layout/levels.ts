/**
 * A plan's scales, cut into levels: level k is 2^(k/24) times as deep as the coarsest. Reveal scales are rounded up to one of them, which costs a label
 * less than three hundredths of its width.
 */
const LEVELS_PER_OCTAVE = 24;

/** A plan is filled in sweeps of so many levels, the important events first: the longer a sweep, the more their importance tells against their luck. */
export const SWEEP_LEVELS = 8;

/** What rounding may do to a logarithm. */
const EPSILON = 1e-9;

/** How many levels a scale lies above the coarsest, in whole and parts. */
const levelsAbove = (coarsestPxPerMs: number, pxPerMs: number) =>
  LEVELS_PER_OCTAVE * Math.log2(pxPerMs / coarsestPxPerMs);

/** The deepest level at or above a scale; negative where it is coarser than the coarsest. */
export const levelBelow = (coarsestPxPerMs: number, pxPerMs: number): number =>
  Math.floor(levelsAbove(coarsestPxPerMs, pxPerMs) + EPSILON);

/** The first level whose scale is at least this one; Infinity of Infinity. */
export const levelFrom = (coarsestPxPerMs: number, pxPerMs: number): number =>
  Math.max(0, Math.ceil(levelsAbove(coarsestPxPerMs, pxPerMs) - EPSILON));

/** The scale of a level, in pixels per millisecond. */
export const scaleOfLevel = (coarsestPxPerMs: number, level: number): number =>
  coarsestPxPerMs * 2 ** (level / LEVELS_PER_OCTAVE);
