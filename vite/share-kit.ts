import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font, PictureKit } from '../src/prerender/index.ts';
import { FONT_FILES, type FontFile } from '../src/prerender/share-kit.ts';

const { resolve } = createRequire(import.meta.url);

/** Where the packages have what the share picture is drawn with. */
export const fontPath = ({ from, name }: FontFile) => resolve(`${from}/files/${name}`);
export const rasteriserPath = () => resolve('@resvg/resvg-wasm/index_bg.wasm');

/** What the share picture is drawn with. */
export async function shareKit(): Promise<PictureKit> {
  const fonts = FONT_FILES.map(async (file): Promise<Font> => ({
    ...file,
    bytes: await readFile(fontPath(file)),
  }));
  return {
    fonts: await Promise.all(fonts),
    rasteriser: new Uint8Array(await readFile(rasteriserPath())),
  };
}
