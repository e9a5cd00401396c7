import { dateInWords } from '../core/time/index.ts';
import { dateOf, type Model } from '../core/model/index.ts';
import { toPx, type Mark } from '../core/layout/index.ts';
import { approximate } from './measure.ts';
import type { Viewer } from './viewer.svelte.ts';

const PADDING_PX = 16;
const DOT_Y_PX = 17;

/** An event's date as it is said. */
export const dateWordsOf = (model: Model, event: number, locale: string): string =>
  model.events[event].dateLabel ?? dateInWords(dateOf(model, event), locale);

/** The selected event's date at the foot of its hairline, as near to it as the plot's edges let it; undefined where the event is outside. */
export function chipOf({ view, scene, model, locale }: Viewer, mark: Mark) {
  const xPx = toPx(view, scene.widthPx, model.starts[mark.event]);
  if (xPx < 0 || xPx > scene.widthPx) return undefined;
  const text = dateWordsOf(model, mark.event, locale);
  const widthPx = approximate(text) + PADDING_PX;
  const leftPx = Math.max(0, Math.min(scene.widthPx - widthPx, xPx - widthPx / 2));
  return { xPx, yPx: mark.yPx + (mark.kind === 'moment' ? DOT_Y_PX : 0), text, leftPx };
}
