import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from './launch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    baseURL: string;
    /** The folder of the built site. */
    siteDir: string;
  }
}

const VITE = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/** Builds in a process of its own, because Vitest's NODE_ENV would make it a development build. */
async function build(root: string, outDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
  await promisify(execFile)(process.execPath, [VITE, 'build', '--outDir', outDir, '--logLevel', 'warn'], {
    cwd: root,
    env,
  });
}

/** Once per run: builds the site into a folder of its own and serves it, as `npm start` would, on a free port. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  ensureChromium();
  const root = project.vitest.config.root;
  await mkdir(join(root, '.cache'), { recursive: true });
  const siteDir = await mkdtemp(join(root, '.cache', 'site-'));
  await build(root, siteDir);
  const server = await preview({
    root,
    logLevel: 'warn',
    build: { outDir: siteDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('baseURL', `http://127.0.0.1:${address.port}`);
  project.provide('siteDir', siteDir);
  return async () => {
    await server.close();
    await rm(siteDir, { recursive: true, force: true });
  };
}
