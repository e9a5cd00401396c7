/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Templates are built from nodes, not parsed from markup: the only kind that runs under `trusted-types 'none'`.
    fragments: 'tree',
  },
};
