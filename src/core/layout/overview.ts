import { ticks } from '../time/index.ts';
import type { Model } from '../model/index.ts';
import { binMsOf, peakOf, skyline, type Bar } from './density.ts';
import type { PlacedTick } from './scene.ts';
import { endOf, toPx, type View } from './view.ts';

/** An overview is drawn this wide, and stretched to what there is. */
export const OVERVIEW_PX = 400;
/** A name that begins nearer to the end would be cut. */
const NAME_PX = 32;

/** The whole span at a glance: all events as one skyline, and the names of the greater units of time. */
export interface Overview {
  readonly bars: readonly Bar[];
  readonly ticks: readonly PlacedTick[];
}

/**
 * Draws the overview of a window that shows everything, `OVERVIEW_PX` wide. Those that a filter leaves out are not counted.
 *
 * Of events in 2015 to 2017 the ticks are 2016 and 2017, and 2015 where the window begins before it.
 */
export function overviewOf(model: Model, whole: View, locale: string): Overview {
  const peak = peakOf(model, binMsOf(whole, OVERVIEW_PX));
  const { minor, major } = ticks(whole.start, endOf(whole), OVERVIEW_PX, locale);
  // The greater units, unless the smaller ones are all there are: years of a decade, say.
  const names = major.length > 1 ? major : minor;
  const placed = names.map((tick) => ({ ...tick, xPx: toPx(whole, OVERVIEW_PX, tick.instant) }));
  return {
    bars: skyline(model, whole, OVERVIEW_PX, [], peak),
    ticks: placed.filter(({ xPx }) => xPx <= OVERVIEW_PX - NAME_PX),
  };
}
