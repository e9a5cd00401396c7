import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { PARTS, type FontEntry } from '../src/cli/read-site.ts';
import { FONT_FILES } from '../src/prerender/share-kit.ts';
import { fontPath, rasteriserPath } from './share-kit.ts';

/**
 * `npm run build:cli`: builds the command line into `build/`, with all that it makes sites of, so that it runs on plain Node without this
 * repository and without any other package.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build');
const site = join(out, 'site');

async function put(part: string, act: (path: string) => Promise<void>): Promise<void> {
  const path = join(site, part);
  await mkdir(dirname(path), { recursive: true });
  await act(path);
}

/** The site without an event file: pages with slots, and the files that are the same in every site. */
async function buildTemplate(): Promise<void> {
  const files = join(site, PARTS.files);
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'template',
    logLevel: 'warn',
    build: { outDir: files, emptyOutDir: true },
  });
  // Articles that show an embed, for our own tests.
  await rm(join(files, 'host'), { recursive: true, force: true });
  await put(PARTS.page, (path) => rename(join(files, 'index.html'), path));
  await put(PARTS.frame, (path) => rename(join(files, 'embed.html'), path));
}

async function copyKit(): Promise<void> {
  await put(PARTS.rasteriser, (path) => copyFile(rasteriserPath(), path));
  for (const font of FONT_FILES) await put(PARTS.kit + font.name, (path) => copyFile(fontPath(font), path));
  const entries = FONT_FILES.map(({ family, weight, name }): FontEntry => ({ family, weight, name }));
  await put(PARTS.fonts, (path) => writeFile(path, JSON.stringify(entries)));
}

/** Everything is taken in: a package without dependencies is installed without a network, and runs where no registry is. */
async function buildProgram(): Promise<void> {
  await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte()],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/cli/main.ts',
      outDir: join(out, 'cli'),
      target: 'node20',
      minify: true,
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: { output: { banner: '#!/usr/bin/env node' } },
    },
  });
}

await rm(out, { recursive: true, force: true });
await buildTemplate();
await copyKit();
await buildProgram();
