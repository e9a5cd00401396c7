import satori from 'satori';
import type { Measure } from '../core/layout/index.ts';

/** A font as its file's bytes: TrueType, OpenType or WOFF. Of two with a letter that is asked for, the first sets it. */
export interface Font {
  readonly family: 'sans' | 'serif';
  readonly weight: 400 | 600;
  readonly bytes: Buffer;
}

/** What a picture is drawn of: a box with a style in CSS, and a text or further boxes in it. */
export interface Box {
  readonly type: 'div';
  readonly key?: string;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly Box[];
  };
}

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The drawing program looks for a letter in fonts of other names, but not in a second one of the same name. */
const nameOf = (fonts: readonly Font[], { family, weight }: Font, place: number): string =>
  `${family} ${fonts.slice(0, place).filter((font) => font.family === family && font.weight === weight).length}`;

/** The value of `fontFamily` for all fonts of a family. */
export function familyOf(fonts: readonly Font[], family: Font['family']): string {
  const names = fonts.map((font, place) => (font.family === family ? nameOf(fonts, font, place) : ''));
  return [...new Set(names.filter((name) => name !== ''))].map((name) => `'${name}'`).join(', ');
}

/** A drawing, and the letters that none of the fonts has: empty boxes stand for them. */
export interface Drawing {
  readonly svg: string;
  readonly missing: readonly string[];
}

/** Draws boxes as SVG, texts as paths. `onBox` is told the width of each box that has a key. */
export async function draw(
  box: Box,
  size: Size,
  fonts: readonly Font[],
  onBox?: (key: string, widthPx: number) => void,
): Promise<Drawing> {
  const missing: string[] = [];
  const svg = await satori(box, {
    width: size.widthPx,
    height: size.heightPx,
    fonts: fonts.map((font, place) => ({
      name: nameOf(fonts, font, place),
      weight: font.weight,
      data: font.bytes,
    })),
    loadAdditionalAsset: (_script, text) => {
      missing.push(text);
      return Promise.resolve([]);
    },
    onNodeDetected: ({ key, width }) => {
      if (key !== undefined) onBox?.(String(key), width);
    },
  });
  return { svg, missing };
}

/** Letters are measured this large, because the drawing program rounds to whole pixels. */
const SAMPLE_PX = 200;
/** Room for a letter and its accents. */
const SAMPLE_LINE_PX = 400;

/**
 * Measures texts at a size in pixels, as one of the families sets them but for kerning. It knows the letters of `sample` only; others
 * have no width.
 */
export async function measureIn(
  style: { readonly family: Font['family']; readonly weight: number; readonly sizePx: number },
  sample: string,
  fonts: readonly Font[],
): Promise<Measure> {
  const letters = [...new Set(sample)];
  const boxes = letters.map((letter): Box => ({
    type: 'div',
    key: letter,
    props: { style: { whiteSpace: 'pre' }, children: letter },
  }));
  const type = { fontFamily: familyOf(fonts, style.family), fontWeight: style.weight, fontSize: SAMPLE_PX };
  const column = { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', ...type };
  const size = { widthPx: 2 * SAMPLE_LINE_PX, heightPx: (letters.length + 1) * SAMPLE_LINE_PX };
  const widthsPx = new Map<string, number>();
  await draw({ type: 'div', props: { style: column, children: boxes } }, size, fonts, (letter, widthPx) =>
    widthsPx.set(letter, (widthPx * style.sizePx) / SAMPLE_PX),
  );
  return (text) => Array.from(text).reduce((sum, letter) => sum + (widthsPx.get(letter) ?? 0), 0);
}
