import type { Status } from '../core/event-file/index.ts';
import type { Box } from './share-type.ts';

/** The light colours of tokens.css, which a picture cannot look up. */
export const COLOURS = {
  paper: '#fdfcfa',
  ink: '#1c1b19',
  muted: '#5d5a54',
  rule: '#dcd8d0',
  accent: '#a6281c',
  /** Of rule and of muted as much as the plot mixes into paper. */
  grid: '#ebe8e3',
  skyline: '#b5b3af',
  lanes: ['#1f5fa8', '#a8480b', '#1b6f46', '#86398e', '#755800', '#0a6875', '#ab295f', '#535e69'],
};

/** Pixels, so that at half its size the picture can still be read. */
export const MARGIN_PX = 48;
export const LABEL_PX = 20;
export const LINE_PX = 21;
export const SMALL_PX = 18;
export const DOT_PX = 18;

type Style = Box['props']['style'];

/** A box at a place of the picture, in pixels from its left and top. */
export const boxAt = (
  leftPx: number,
  topPx: number,
  style: Style,
  children?: Box['props']['children'],
): Box => ({
  type: 'div',
  props: { style: { position: 'absolute', display: 'flex', left: leftPx, top: topPx, ...style }, children },
});

export const rectangle = (
  leftPx: number,
  topPx: number,
  widthPx: number,
  heightPx: number,
  colour: string,
): Box => boxAt(leftPx, topPx, { width: widthPx, height: heightPx, backgroundColor: colour });

/** One line of text, which never breaks. */
export const line = (leftPx: number, topPx: number, text: string, style: Style = {}): Box =>
  boxAt(
    leftPx,
    topPx,
    {
      whiteSpace: 'nowrap',
      fontSize: LABEL_PX,
      lineHeight: `${LINE_PX}px`,
      color: COLOURS.ink,
      ...style,
    },
    text,
  );

/** The mark of a moment about its middle, in the shape that the page gives its status. */
export function dot(xPx: number, yPx: number, status: Status, colour: string): Box {
  const sizePx = status === 'alleged' ? DOT_PX - 2 : DOT_PX;
  const shapes: Record<Status, Style> = {
    'on-the-record': { borderRadius: '50%', backgroundColor: colour },
    reported: { borderRadius: '50%', backgroundColor: COLOURS.paper },
    alleged: { backgroundColor: COLOURS.paper, transform: 'rotate(45deg)' },
    disputed: {
      borderRadius: '50%',
      backgroundImage: `linear-gradient(to right, ${colour} 50%, ${COLOURS.paper} 50%)`,
    },
  };
  return boxAt(xPx - sizePx / 2, yPx - sizePx / 2, {
    width: sizePx,
    height: sizePx,
    boxSizing: 'border-box',
    border: `3px solid ${colour}`,
    ...shapes[status],
  });
}
