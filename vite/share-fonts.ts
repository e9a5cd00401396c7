import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from '../src/prerender/index.ts';

const { resolve } = createRequire(import.meta.url);

const FACES = [
  { family: 'sans', weight: 400, files: '@fontsource/source-sans-3/files/source-sans-3' },
  { family: 'sans', weight: 600, files: '@fontsource/source-sans-3/files/source-sans-3' },
  { family: 'serif', weight: 600, files: '@fontsource/source-serif-4/files/source-serif-4' },
] as const;
/** Scripts of which each face has a file; the first that has a letter sets it. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** The page's fonts in the form that the share picture is drawn with. */
export function shareFonts(): Promise<Font[]> {
  const fonts = SCRIPTS.flatMap((script) =>
    FACES.map(async ({ family, weight, files }): Promise<Font> => {
      const bytes = await readFile(resolve(`${files}-${script}-${weight}-normal.woff`));
      return { family, weight, bytes };
    }),
  );
  return Promise.all(fonts);
}
