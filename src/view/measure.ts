import type { Measure } from '../core/layout/index.ts';

/** Advance widths of U+0020 to U+007E in Source Sans 3 at 13 px: the character `!` and as many more as it has fifths of a pixel. */
const ADVANCES =
  '/4=BBWI255=B2628BBBBBBBBBB22BBB=YEHGIDBJL3AGAQLMFMFDDKCUC@E585BBEBE?FB4BE12B2WEEFF8=7E@P>@=515B';

const SPACE = 0x20;
const NOTHING = 0x21;
const PER_PX = 5;
const OTHER_PX = 8.4;
/** Characters of scripts that set every sign in a square. */
const WIDE_PX = 13;
const FIRST_WIDE = 0x2e80;

function advancePx(character: string): number {
  const code = character.codePointAt(0) ?? SPACE;
  if (code >= FIRST_WIDE) return WIDE_PX;
  const place = code - SPACE;
  return place >= 0 && place < ADVANCES.length ? (ADVANCES.charCodeAt(place) - NOTHING) / PER_PX : OTHER_PX;
}

/**
 * The width of a label's text where nothing can be measured: on the server, and until the page's fonts have arrived.
 * Letters beyond ASCII count as a wide letter, so that the plan errs towards more room.
 *
 * `approximate('Flynn resigns')` is 72.8.
 */
export const approximate: Measure = (text) =>
  Array.from(text).reduce((sum, character) => sum + advancePx(character), 0);

const SAMPLE = 'The quick brown fox jumps over the lazy dog, 1234567890';

/** How wide a line is set in an element, in whatever font and spacing it is really drawn. */
function drawnPx(element: Element): number {
  const probe = document.createElement('span');
  probe.textContent = SAMPLE;
  probe.style.cssText = 'position: absolute; visibility: hidden; white-space: pre';
  element.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width;
}

/**
 * Measures in the font that an element has now. A font that came too late to be shown, or a reader's own spacing of letters, is known to the
 * page and not to the canvas: what one line really takes sets the scale. Falls back to {@link approximate} where there is no canvas.
 */
export function measureLike(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return approximate;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const scale = drawnPx(element) / context.measureText(SAMPLE).width || 1;
  return (text) => context.measureText(text).width * scale;
}
