/** Labels have at most two lines of at most this width; the rest is cut with an ellipsis and stands whole in the card. */
const MAX_LINE_PX = 184;
/** From the anchor to the label's text: the mark itself. */
export const MARK_PX = 12;
/** Free space after a label before the next may begin. */
const GAP_PX = 14;

/** Width of a text in the label's font, in pixels. */
export type Measure = (text: string) => number;

/** A label as it is set: one or two lines and the width of the wider. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly widthPx: number;
}

/** Wider than this, a title is set in two lines. */
export const ONE_LINE_PX = 96;

/** What a label of this width takes: whole pixels, and no more than there are. */
export const settledPx = (widthPx: number): number => Math.min(Math.ceil(widthPx), MAX_LINE_PX);

/**
 * Sets a title in one line if it is short, otherwise in the two lines whose wider one is narrowest: the less a label takes along the axis, the more labels fit.
 *
 * `setLabel('Flynn resigns', measure)` is one line; `setLabel('Sessions meets Kislyak in his Senate office', measure)` is
 * `['Sessions meets Kislyak', 'in his Senate office']`.
 */
export function setLabel(title: string, measure: Measure): LabelText {
  const wholePx = measure(title);
  const words = title.split(' ');
  let best: LabelText = { lines: [title], widthPx: wholePx };
  if (wholePx > ONE_LINE_PX) {
    for (let split = 1; split < words.length; split++) {
      const lines = [words.slice(0, split).join(' '), words.slice(split).join(' ')];
      const widthPx = Math.max(...lines.map(measure));
      if (widthPx < best.widthPx) best = { lines, widthPx };
    }
  }
  return { lines: best.lines, widthPx: settledPx(best.widthPx) };
}

/** The width that a label takes in the plan: mark, text and the gap after it. */
export const plannedPx = (labelPx: number): number => MARK_PX + labelPx + GAP_PX;

/** No label takes more than this in the plan. */
export const MOST_PLANNED_PX = plannedPx(MAX_LINE_PX);

/** What most labels take at most. */
export const USUAL_PLANNED_PX = plannedPx(ONE_LINE_PX);

/** What of a planned width is the label's own. */
export const ownPx = (planned: number): number => planned - MARK_PX - GAP_PX;
