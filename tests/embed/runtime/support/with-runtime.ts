import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import type * as runtime from '../../../../src/embed/runtime/index.ts';

/** What a compiled component is to the runtime. */
export type Component = Parameters<typeof runtime.mount>[0];

declare global {
  /** What compiled components have in place of Svelte, kept by the tests. */
  var standIn: typeof runtime | undefined;
}

/** Compiles a component as the embeds' build does, and gives it a runtime in place of Svelte's own. */
export async function withRuntime(path: string, own: typeof runtime): Promise<Component> {
  const { js } = compile(readFileSync(path, 'utf8'), {
    generate: 'client',
    fragments: 'tree',
    discloseVersion: false,
    runes: true,
  });
  const code = js.code
    .replace(/^import \* as \$ from 'svelte\/internal\/client';$/m, 'const $ = globalThis.standIn;')
    .replace(/^import (\{[^}]*\}) from 'svelte';$/m, 'const $1 = $;');
  globalThis.standIn = own;
  const made = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: Component;
  };
  globalThis.standIn = undefined;
  return made.default;
}
