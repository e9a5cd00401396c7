import type { Status } from '../core/event-file/index.ts';
import {
  isPast,
  binMsOf,
  openingView,
  peakOf,
  sceneOf,
  type Mark,
  type PlacedTick,
  type Prepared,
  type Scene,
} from '../core/layout/index.ts';
import { strings } from '../view/index.ts';
import {
  boxAt,
  COLOURS,
  dot,
  DOT_PX,
  LABEL_PX,
  line,
  LINE_PX,
  MARGIN_PX,
  rectangle,
  SMALL_PX,
} from './share-look.ts';
import type { Box } from './share-type.ts';
import { SHARE_PICTURE } from './site.ts';

/** Scenes are laid out for labels of this size; the picture is an enlargement of one. */
export const SCENE_LABEL_PX = 13;
const SCALE = LABEL_PX / SCENE_LABEL_PX;

const ROW_PX = 54;
const SKYLINE_PX = 28;
const AXIS_PX = 46;
/** From the top of a row to its label, and to its bar. */
const LABEL_Y_PX = 7;
const BAR_Y_PX = 2;
const BAR_PX = 5;
/** Free space between labels. */
const GAP_PX = 16;
/** From a tick to its label, and room for one of its letters. */
const TICK_GAP_PX = 7;
const TICK_LETTER_PX = 0.6 * SMALL_PX;
const NAMES_PX = 148;

/** The height of a plot with so many rows. */
export const plotHeightPx = (rows: number): number => rows * ROW_PX + SKYLINE_PX + AXIS_PX;

/** Where the plot stands in the picture. */
interface Place {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
}

/** The names of lanes need room only where there are any. */
function placeOf({ table }: Prepared, topPx: number): Place {
  const namesPx = table.lanes.some(({ title }) => title) ? NAMES_PX : 0;
  return { topPx, leftPx: MARGIN_PX + namesPx, widthPx: SHARE_PICTURE.widthPx - 2 * MARGIN_PX - namesPx };
}

function openingScene(prepared: Prepared, widthPx: number): Scene {
  const { model } = prepared;
  const view = openingView(prepared, widthPx);
  const peak = peakOf(model, binMsOf(view, widthPx));
  return sceneOf({ ...prepared, view, widthPx, peak, kept: [], locale: model.file.language ?? 'en' });
}

/**
 * The opening view as boxes: names and lines of the lanes, axis, skyline, marks and their labels; and the statuses of the marks.
 * No label meets another or leaves the plot.
 */
export function plotOf(prepared: Prepared, topPx: number): { boxes: Box[]; statuses: ReadonlySet<Status> } {
  const place = placeOf(prepared, topPx);
  const plot = new Plot(openingScene(prepared, place.widthPx / SCALE), prepared, place);
  const boxes = [...plot.ground(), ...plot.lanes(), ...plot.axis(), ...plot.marks()];
  return { boxes, statuses: plot.statuses };
}

class Plot {
  readonly statuses = new Set<Status>();
  readonly #scene: Scene;
  readonly #prepared: Prepared;
  readonly #place: Place;
  readonly #axisPx: number;
  readonly #rightPx: number;
  /** How far each row is taken by labels and marks. */
  readonly #takenPx: number[];

  constructor(scene: Scene, prepared: Prepared, place: Place) {
    this.#scene = scene;
    this.#prepared = prepared;
    this.#place = place;
    this.#axisPx = place.topPx + prepared.table.count * ROW_PX + SKYLINE_PX;
    this.#rightPx = place.leftPx + place.widthPx;
    this.#takenPx = new Array<number>(prepared.table.count).fill(place.leftPx - GAP_PX);
  }

  #x(scenePx: number): number {
    return this.#place.leftPx + scenePx * SCALE;
  }

  #colourOf(lane: number): string {
    const own = this.#prepared.model.lanes[lane]?.color;
    return own ?? COLOURS.lanes[lane % COLOURS.lanes.length] ?? COLOURS.muted;
  }

  ground(): Box[] {
    const { topPx } = this.#place;
    const upright = (xPx: number, downPx: number, colour: string) =>
      rectangle(Math.round(this.#x(xPx)), topPx, 1, this.#axisPx - topPx + downPx, colour);
    return [
      ...this.#scene.minor.map(({ xPx }) => upright(xPx, 6, COLOURS.grid)),
      ...this.#scene.major
        .filter(({ xPx }) => xPx >= 0)
        .map(({ xPx }) => upright(xPx, AXIS_PX, COLOURS.rule)),
    ];
  }

  lanes(): Box[] {
    const widthPx = this.#rightPx - MARGIN_PX;
    return this.#prepared.table.lanes.flatMap(({ title, lane, firstRow, rows }) => {
      const yPx = this.#place.topPx + firstRow * ROW_PX;
      const style = {
        display: 'block',
        width: NAMES_PX - GAP_PX,
        fontSize: LABEL_PX,
        fontWeight: 600,
        lineHeight: `${LINE_PX}px`,
        color: this.#colourOf(lane),
        lineClamp: 2 * rows,
      };
      const name = boxAt(MARGIN_PX, yPx + LABEL_Y_PX, style, title || strings.otherLanes);
      const border = rectangle(MARGIN_PX, yPx, widthPx, 1, COLOURS.rule);
      return this.#place.leftPx > MARGIN_PX ? [border, name] : [border];
    });
  }

  axis(): Box[] {
    const { bars, minor, major } = this.#scene;
    const yPx = this.#axisPx;
    const skyline = bars.map(({ xPx, widthPx, height }) => {
      const upPx = Math.max(4, Math.round(height * SKYLINE_PX));
      const barPx = Math.max(2, Math.floor(widthPx * SCALE) - 1);
      return rectangle(Math.round(this.#x(xPx)), yPx - upPx, barPx, upPx, COLOURS.skyline);
    });
    return [
      ...skyline,
      rectangle(this.#place.leftPx, yPx, this.#place.widthPx, 1, COLOURS.muted),
      ...this.#tickLabels(minor, yPx + 3, { color: COLOURS.muted }),
      ...this.#tickLabels(major, yPx + 25, { fontWeight: 600 }),
    ];
  }

  /** A period that began before the window is named at its edge; a name that would meet the next, or the edge, is left out. */
  #tickLabels(ticks: readonly PlacedTick[], yPx: number, style: Box['props']['style']): Box[] {
    const leftsPx = ticks.map(({ xPx }) => this.#x(Math.max(0, xPx)) + TICK_GAP_PX);
    return ticks.flatMap(({ label }, place) => {
      const endPx = leftsPx[place] + label.length * TICK_LETTER_PX;
      const fits = endPx <= Math.min(this.#rightPx, leftsPx[place + 1] ?? Infinity);
      return fits ? [line(leftsPx[place], yPx, label, { fontSize: SMALL_PX, ...style })] : [];
    });
  }

  marks(): Box[] {
    return this.#scene.marks.flatMap((mark) =>
      isPast(mark) ? [] : [...this.#shape(mark), ...this.#label(mark)],
    );
  }

  #rowPx({ event }: Mark): number {
    return this.#place.topPx + this.#prepared.plan.rowOf[event] * ROW_PX;
  }

  #shape(mark: Mark): Box[] {
    const colour = this.#colourOf(mark.lane);
    const xPx = this.#x(mark.xPx);
    const yPx = this.#rowPx(mark);
    if (mark.kind === 'moment') {
      if (mark.xPx < 0) return [];
      this.statuses.add(mark.status);
      return [dot(xPx, yPx + LABEL_Y_PX + LINE_PX / 2 + 1, mark.status, colour)];
    }
    const fromPx = Math.max(this.#place.leftPx, xPx);
    const toPx = Math.min(this.#rightPx, xPx + mark.extentPx * SCALE);
    return toPx > fromPx ? [rectangle(fromPx, yPx + BAR_Y_PX, toPx - fromPx, BAR_PX, colour)] : [];
  }

  /** Where a label begins that is so wide: beside its mark, before it where there is no room after it, or nowhere. */
  #labelLeftPx(mark: Mark, leftPx: number, widthPx: number): number | null {
    if (leftPx < this.#place.leftPx) return null;
    if (leftPx + widthPx <= this.#rightPx) return leftPx;
    const before =
      mark.kind === 'span'
        ? this.#rightPx - widthPx
        : this.#x(mark.xPx) - (leftPx - this.#x(mark.xPx)) - widthPx;
    return before >= this.#takenPx[this.#prepared.plan.rowOf[mark.event]] + GAP_PX ? before : null;
  }

  #label(mark: Mark): Box[] {
    const { label } = mark;
    if (!label) return [];
    const row = this.#prepared.plan.rowOf[mark.event];
    const widthPx = label.widthPx * SCALE;
    const leftPx = this.#labelLeftPx(mark, this.#x(label.xPx), widthPx);
    this.#takenPx[row] = Math.max(this.#takenPx[row], this.#x(mark.xPx) + DOT_PX, (leftPx ?? 0) + widthPx);
    if (leftPx === null) return [];
    const isBefore = mark.kind === 'moment' && leftPx < this.#x(mark.xPx);
    const style = {
      flexDirection: 'column',
      alignItems: isBefore ? 'flex-end' : 'flex-start',
      width: widthPx,
      backgroundColor: COLOURS.paper,
    };
    const cut = { maxWidth: widthPx, overflow: 'hidden', textOverflow: 'ellipsis' };
    const lines = label.lines.map((text) =>
      line(0, 0, text, { position: 'relative', display: 'block', ...cut }),
    );
    return [boxAt(leftPx, this.#rowPx(mark) + LABEL_Y_PX, style, lines)];
  }
}
