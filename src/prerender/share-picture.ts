import { readKindly, type Status } from '../core/event-file/index.ts';
import { prepare } from '../core/layout/index.ts';
import { modelOf, STATUSES, type Model } from '../core/model/index.ts';
import { words } from '../reader/server.ts';
import { strings } from '../view/index.ts';
import { pngOf, type PictureKit } from './share-kit.ts';
import { boxAt, COLOURS, dot, DOT_PX, line, LINE_PX, MARGIN_PX, SMALL_PX } from './share-look.ts';
import { plotHeightPx, plotOf, SCENE_LABEL_PX } from './share-plot.ts';
import { fewRows } from './share-rows.ts';
import { finishSvg } from './share-svg.ts';
import { draw, familyOf, measureIn, type Box, type Font } from './share-type.ts';
import { SHARE_PICTURE } from './site.ts';

const KICKER_PX = 28;
const KICKER_STYLE = {
  fontWeight: 600,
  letterSpacing: 2,
  textTransform: 'uppercase',
  color: COLOURS.accent,
};
const LINE_HEIGHT = 1.06;
/** The largest in which a title has room in two lines is taken; where none is, the smallest, and three lines. */
const TITLE_SIZES_PX = [56, 50, 44, 38];
const SMALLEST_TITLE_PX = 38;
/** Lines of whole words do not fill the width. */
const FILL = 0.9;
const TITLE_GAP_PX = 20;

/** The picture of a timeline for those who share the page, in two forms. */
export interface SharePicture {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** The title and the height that it takes. `perPx` is its width in type of one pixel. */
function titleOf(
  title: string,
  perPx: number,
  fonts: readonly Font[],
): { box: (topPx: number) => Box; heightPx: number } {
  const widthPx = SHARE_PICTURE.widthPx - 2 * MARGIN_PX;
  const roomy = TITLE_SIZES_PX.find((sizePx) => perPx * sizePx <= 2 * FILL * widthPx);
  const sizePx = roomy ?? SMALLEST_TITLE_PX;
  const lines = !roomy ? 3 : perPx * sizePx <= widthPx ? 1 : 2;
  const style = {
    display: 'block',
    width: widthPx,
    fontFamily: familyOf(fonts, 'serif'),
    fontWeight: 600,
    fontSize: sizePx,
    lineHeight: LINE_HEIGHT,
    letterSpacing: -0.6,
    color: COLOURS.ink,
    // Not both: the drawing program cuts what it has balanced.
    ...(roomy ? { textWrap: 'balance' } : { lineClamp: lines }),
  };
  return {
    box: (topPx) => boxAt(MARGIN_PX, topPx, style, title),
    heightPx: Math.ceil(lines * LINE_HEIGHT * sizePx),
  };
}

/** What the shapes of the marks mean, where there are several. */
function keyOf(statuses: ReadonlySet<Status>, topPx: number): Box[] {
  if (statuses.size < 2) return [];
  const entries = STATUSES.filter((status) => statuses.has(status)).map((status): Box => {
    const shape = dot(DOT_PX / 2, LINE_PX / 2 + 1, status, COLOURS.muted);
    const name = line(0, 0, strings.statuses[status], {
      position: 'relative',
      paddingLeft: DOT_PX + 7,
      fontSize: SMALL_PX,
      color: COLOURS.muted,
    });
    return {
      type: 'div',
      props: { style: { display: 'flex', position: 'relative' }, children: [shape, name] },
    };
  });
  const place = { position: 'absolute', display: 'flex', top: topPx, right: MARGIN_PX, gap: 20 };
  return [{ type: 'div', props: { style: place, children: entries } }];
}

async function pageOf(model: Model, fonts: readonly Font[]): Promise<Box> {
  const titles = model.events.map(({ title }) => title).join('');
  const label = { family: 'sans', weight: 400, sizePx: SCENE_LABEL_PX } as const;
  const prepared = prepare(model, fewRows(model), await measureIn(label, titles, fonts));
  const { title } = model.file;
  const headline = await measureIn({ family: 'serif', weight: 600, sizePx: 1 }, title, fonts);
  const head = titleOf(title, headline(title), fonts);
  const headPx = KICKER_PX + head.heightPx + TITLE_GAP_PX;
  const freePx = SHARE_PICTURE.heightPx - headPx - plotHeightPx(prepared.table.count);
  const topPx = Math.round(freePx / 2);
  const plot = plotOf(prepared, topPx + headPx);
  const style = {
    display: 'flex',
    width: SHARE_PICTURE.widthPx,
    height: SHARE_PICTURE.heightPx,
    backgroundColor: COLOURS.paper,
    fontFamily: familyOf(fonts, 'sans'),
  };
  const above = [
    line(MARGIN_PX, topPx, words.kicker(model.file), KICKER_STYLE),
    ...keyOf(plot.statuses, topPx),
  ];
  const children = [...above, head.box(topPx + KICKER_PX), ...plot.boxes];
  return { type: 'div', props: { style, children } };
}

/**
 * Draws the opening view of an event file, with its title, 1200 by 630 pixels, from the same scene as the page's. The same file and
 * kit give the same bytes. Null where a text has letters that none of the fonts has. Throws where nothing of the file can be shown.
 */
export async function sharePicture(bytes: Uint8Array, kit: PictureKit): Promise<SharePicture | null> {
  const { file } = readKindly(bytes);
  if (!file) throw new Error('Nothing of the event file can be shown.');
  const { svg, missing } = await draw(await pageOf(modelOf(file), kit.fonts), SHARE_PICTURE, kit.fonts);
  if (missing.length > 0) return null;
  const finished = finishSvg(svg, strings.plotName(file.title));
  return { svg: finished, png: await pngOf(finished, kit) };
}
