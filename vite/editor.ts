import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin, type ResolvedConfig } from 'vite';
import { POLICY } from './policy.ts';
import { pureD3 } from './pure-d3.ts';

const PAGE = 'edit.html';

/** The policy of all pages, in the page itself: some hosts send no headers. */
function ownPolicy(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: POLICY };
  return {
    name: 'editor-policy',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

function configOf({ root, base, build: { cssTarget } }: ResolvedConfig, outDir: string): InlineConfig {
  return {
    root,
    base,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte(), pureD3(), ownPolicy()],
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget,
      // The library that colours the code is worth its bytes to those who write, and they load it once.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: join(root, PAGE) },
    },
  };
}

/** Builds the editor's page beside the site. A build of its own: what it needs of the view is in its scripts, and theirs stay as they were. */
export function editor(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'editor',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle({ dir = config.build.outDir }) {
      await build(configOf(config, dir));
    },
  };
}
