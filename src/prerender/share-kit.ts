import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Font } from './share-type.ts';

/** What a share picture is drawn with. */
export interface PictureKit {
  readonly fonts: readonly Font[];
  /** The program that makes dots of a drawing, as WebAssembly. */
  readonly rasteriser: Uint8Array<ArrayBuffer>;
}

/** A font of the kit, and the file that it is in. */
export interface FontFile extends Pick<Font, 'family' | 'weight'> {
  /** The package that has it. */
  readonly from: string;
  readonly name: string;
}

const FACES = [
  { family: 'sans', weight: 400, name: 'source-sans-3' },
  { family: 'sans', weight: 600, name: 'source-sans-3' },
  { family: 'serif', weight: 600, name: 'source-serif-4' },
] as const;
/** Scripts of which each face has a file; the first that has a letter sets it. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** The page's fonts in the form that the share picture is drawn with, in the order in which they are asked for a letter. */
export const FONT_FILES: readonly FontFile[] = SCRIPTS.flatMap((script) =>
  FACES.map(({ family, weight, name }) => ({
    family,
    weight,
    from: `@fontsource/${name}`,
    name: `${name}-${script}-${weight}-normal.woff`,
  })),
);

let started: Promise<void> | undefined;

/** A drawing without texts as PNG, at its own size. The same drawing gives the same bytes. */
export async function pngOf(svg: string, { rasteriser }: PictureKit): Promise<Uint8Array> {
  // The program can be started once in a process.
  started ??= initWasm(rasteriser);
  await started;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
