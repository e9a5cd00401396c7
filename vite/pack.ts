import type { BuildOptions } from 'vite';

/** How scripts for readers are packed: tighter than Vite's own minifier does, for the browsers of `cssTarget` and later ones. */
export const PACK = {
  minify: 'terser',
  terserOptions: {
    ecma: 2022,
    module: true,
    safari10: false,
    compress: { passes: 3, unsafe_arrows: true },
  },
} satisfies BuildOptions;
