import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { editor } from './vite/editor.ts';
import { embeds } from './vite/embed.ts';
import { finishedPage, pageTemplate } from './vite/finished-page.ts';
import { PACK, packAgain } from './vite/pack.ts';
import { POLICY } from './vite/policy.ts';
import { plainLoading } from './vite/embed-lazy.ts';
import { pureD3 } from './vite/pure-d3.ts';

/** In the mode `template` the pages keep their slots, and the command line fills them: see `vite/package.ts`. */
export default defineConfig(({ mode }) => ({
  // Addresses are relative, so that the site works below any path.
  base: './',
  publicDir: 'static',
  plugins: [
    svelte(),
    mode === 'template' ? pageTemplate() : finishedPage('data/events.json'),
    pureD3(),
    plainLoading(),
    packAgain(),
    embeds({ isTemplate: mode === 'template' }),
    ...(mode === 'template' ? [] : [editor()]),
  ],
  build: {
    // The policy allows no data: addresses.
    assetsInlineLimit: 0,
    ...PACK,
    rolldownOptions: {
      treeshake: {
        // What modules of ours and d3's do, they do when they are called: a door brings only what is taken through it.
        moduleSideEffects: (id) => !/[\\/](node_modules[\\/]d3|src[\\/](core|view|reader))/.test(id),
      },
    },
    // The page's script is one file; the other is loaded only where something is amiss.
    modulePreload: false,
    // The first versions that know light-dark(): nothing older is made up for.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  },
  preview: { headers: { 'content-security-policy': POLICY } },
}));
