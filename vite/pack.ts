import { minify, type BuildOptions, type Plugin } from 'vite';

/**
 * How scripts for readers are packed: tighter than Vite's own minifier does, for the browsers of `cssTarget` and later ones. The
 * unsafe rewritings suppose that nobody changes the built-ins or does work in a getter or `valueOf`, as nobody here does.
 */
export const PACK = {
  minify: 'terser',
  terserOptions: {
    ecma: 2022,
    module: true,
    safari10: false,
    compress: {
      passes: 6,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_comps: true,
      pure_getters: true,
      keep_fargs: false,
    },
  },
} satisfies BuildOptions;

/** Vite's own minifier after the other: it gives the shortest names to what is named most, which is worth a hundredth of the element and a fortieth of the page's script. */
export function packAgain(): Plugin {
  return {
    name: 'pack-again',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler({ format }, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = (await minify(chunk.fileName, chunk.code, { module: format === 'es' })).code;
        }
      },
    },
  };
}
