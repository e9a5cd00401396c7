import type { Plugin } from 'vite';

const LAZY = /\bimport\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*\)/g;
const OURS = /[\\/]src[\\/].*\.(ts|svelte)$/;

/**
 * Brings along from the start what else would be loaded when it is needed: where all must be one file. Imports that are only held back
 * would keep the bundler from leaving out what nobody asks for.
 */
export function bringAlong(): Plugin {
  return {
    name: 'bring-along',
    transform: {
      filter: { id: OURS },
      handler(code) {
        const paths: string[] = [];
        const eager = code.replace(LAZY, (_all, _quote, path: string) => {
          paths.push(path);
          return `Promise.resolve(along${paths.length})`;
        });
        if (paths.length === 0) return null;
        const imports = paths.map((path, place) => `import * as along${place + 1} from '${path}';\n`);
        return { code: imports.join('') + eager, map: null };
      },
    },
  };
}

/** Loads what is needed later by the language’s own means: Vite’s helper puts styles and hints into the host’s page. */
export function plainLoading(): Plugin {
  return {
    name: 'plain-loading',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
    },
  };
}
