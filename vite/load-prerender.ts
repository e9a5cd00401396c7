import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';

export type Prerender = typeof import('../src/prerender/index.ts');

export const PRERENDER = '/src/prerender/index.ts';

/** Loads the prerenderer through Vite, as components must be compiled first. */
export async function loadPrerender(root: string): Promise<Prerender> {
  const { module } = await runnerImport<Prerender>(join(root, PRERENDER), {
    root,
    mode: 'production',
    logLevel: 'warn',
    plugins: [svelte()],
  });
  return module;
}
