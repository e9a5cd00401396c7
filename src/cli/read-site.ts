import { readdir, readFile } from 'node:fs/promises';
import type { Font } from '../prerender/index.ts';
import type { Site } from './machine.ts';

/** The parts of a built package that sites are made of, as paths below its folder. */
export const PARTS = {
  page: 'template/index.html',
  frame: 'template/embed.html',
  files: 'files/',
  kit: 'kit/',
  fonts: 'kit/fonts.json',
  rasteriser: 'kit/rasteriser.wasm',
};

/** What is known of a font besides its bytes, which are in the file of that name. */
export interface FontEntry extends Pick<Font, 'family' | 'weight'> {
  name: string;
}

async function filesIn(folder: URL, below = ''): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry): Promise<[string, Uint8Array][]> => {
    const path = below + entry.name;
    return entry.isDirectory()
      ? filesIn(new URL(`${entry.name}/`, folder), `${path}/`)
      : [[path, await readFile(new URL(entry.name, folder))]];
  });
  return (await Promise.all(found)).flat();
}

function isFonts(value: unknown): value is FontEntry[] {
  return Array.isArray(value);
}

async function fontsIn(folder: URL): Promise<Font[]> {
  const list: unknown = JSON.parse(await readFile(new URL(PARTS.fonts, folder), 'utf8'));
  const fonts = (isFonts(list) ? list : []).map(async (font): Promise<Font> => ({
    ...font,
    bytes: await readFile(new URL(PARTS.kit + font.name, folder)),
  }));
  return Promise.all(fonts);
}

/** Reads what sites are made of from where the build left it. Rejects with the system's error. */
export async function readSite(folder: URL): Promise<Site> {
  const [page, frame] = await Promise.all(
    [PARTS.page, PARTS.frame].map((path) => readFile(new URL(path, folder), 'utf8')),
  );
  return {
    templates: { page, frame },
    files: new Map((await filesIn(new URL(PARTS.files, folder))).sort(([a], [b]) => (a < b ? -1 : 1))),
    kit: {
      fonts: await fontsIn(folder),
      rasteriser: new Uint8Array(await readFile(new URL(PARTS.rasteriser, folder))),
    },
  };
}
