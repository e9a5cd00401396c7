import { isPast, MARK_PX, type Bar, type Mark, type PlacedTick } from '../core/layout/index.ts';
import { OPEN_START, SOFT_END, SOFT_START } from '../core/model/index.ts';
import { approximate } from './measure.ts';

/** A hairline is sharp where it falls on half a pixel. */
const crisp = (px: number) => Math.floor(px) + 0.5;

/** One path of upright lines. `uprights([{ xPx: 10 }], 0, 20)` is `'M10.5,0V20'`. */
export const uprights = (places: readonly { xPx: number }[], topPx: number, bottomPx: number): string =>
  places.map(({ xPx }) => `M${crisp(xPx)},${topPx}V${bottomPx}`).join('');

/** To a tenth of a pixel: what is less is not seen, and would be another style in every frame. */
export const round = (px: number): number => Math.round(px * 10) / 10;

/** The skyline's bars as one path that stands on `basePx`; the fullest is `heightPx` high, and the least of them can be seen. */
export const skylinePath = (bars: readonly Bar[], basePx: number, heightPx: number): string =>
  bars
    .map(({ xPx, widthPx, height }) => {
      const upPx = Math.max(2, Math.round(height * heightPx));
      return `M${round(xPx)},${basePx}v${-upPx}h${round(Math.max(1, widthPx - 1))}v${upPx}z`;
    })
    .join('');

type Label = NonNullable<Mark['label']>;

const LEAST_LABEL_PX = 48;
const TICK_PAD_PX = 5;
const TICK_GAP_PX = 16;

/** The labels of an axis that end within the plot; an approximate measure will do. */
export const uncut = (ticks: readonly PlacedTick[], widthPx: number): PlacedTick[] =>
  ticks.filter(({ label, xPx }) => xPx + TICK_PAD_PX + approximate(label) < widthPx);

/**
 * The upper level's labels as they are read: the period in which the window begins is named at its edge, unless that label would meet the next.
 * A period is not named where the plot ends before its name does.
 */
export function readableMajor(major: readonly PlacedTick[], widthPx: number): PlacedTick[] {
  const named = uncut(major, widthPx).map((tick) => ({ ...tick, xPx: Math.max(0, tick.xPx) }));
  const [first, second] = named;
  const meets = second && first.xPx + approximate(first.label) + TICK_GAP_PX > second.xPx;
  return meets ? named.slice(1) : named;
}

/** The width of a label in a plot of this width: one that the plot's end would cut ends there with an ellipsis. */
export const roomPx = ({ widthPx, xPx }: Label, plotPx: number): number =>
  Math.min(widthPx, Math.max(0, round(plotPx - xPx)));

/** Whether a mark's name is not to be read: the mark has left the plot, or there is no room for a word. */
export const isNameless = (mark: Mark, plotPx: number): boolean =>
  isPast(mark) ||
  (mark.label !== null && roomPx(mark.label, plotPx) < Math.min(mark.label.widthPx, LEAST_LABEL_PX));

/** How far a mark's label has slid from where it stands by itself: beside a moment's anchor, below a span's. */
export const slidePx = ({ kind, label, xPx }: Mark): number =>
  label ? round(label.xPx - xPx - (kind === 'moment' ? MARK_PX : 0)) : 0;

/** What is drawn of a mark's extent, in classes: the span itself, its soft ends, or that it is wide; empty where nothing is. */
export const trackOf = ({ kind, extentPx, ends }: Mark): string =>
  [
    kind === 'span' && 'span',
    extentPx > MARK_PX && 'wide',
    (ends & (SOFT_START | OPEN_START)) !== 0 && 'soft-start',
    (ends & SOFT_END) !== 0 && 'soft-end',
  ]
    .filter(Boolean)
    .join(' ');
