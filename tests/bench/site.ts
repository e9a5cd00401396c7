import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFile, stat, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { fileOf } from './data.ts';

const HERE = import.meta.dirname;

/** Builds a contender's page into a folder of its own. */
export async function buildPage(name: string, out: string): Promise<void> {
  await build({
    configFile: false,
    root: HERE,
    base: './',
    logLevel: 'error',
    // EventDrops was written for a bundler that knew this name.
    define: { global: 'globalThis' },
    plugins: [
      svelte({ compilerOptions: { dev: false } }),
      {
        name: 'contender',
        transformIndexHtml: { order: 'pre', handler: (html) => html.replace('CONTENDER', () => name) },
      },
    ],
    build: {
      outDir: join(out, name),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: join(HERE, 'page.html') },
    },
  });
}

/** Writes the file of so many events that all pages fetch. */
export async function writeData(count: number, out: string): Promise<void> {
  await mkdir(join(out, 'data'), { recursive: true });
  await writeFile(join(out, 'data', `${count}.json`), JSON.stringify(fileOf(count)));
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves the pages, zipped as a static host would, and the data as they are. Gives the address and what closes it. */
export async function serve(out: string): Promise<{ origin: string; close: () => void }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = join(out, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const kind = extname(path);
    const isZipped = kind in TYPES && kind !== '.json';
    const bytes = async () => {
      const old = kept.get(path);
      if (old) return old;
      await stat(path);
      const raw = await readFile(path);
      const made = isZipped ? gzipSync(raw, { level: 9 }) : raw;
      kept.set(path, made);
      return made;
    };
    bytes().then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': TYPES[kind] ?? 'application/octet-stream',
            'content-length': body.length,
            ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
