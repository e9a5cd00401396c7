import type { Plugin } from 'vite';

/** What stands in a file of Svelte's runtime, and what takes its place. */
type Cut = readonly [from: string | RegExp, to: string];

/**
 * What a script that stands on other people's pages must not do, or never does:
 * - nothing is hydrated, no component is asynchronous, none is of Svelte 4, and no state is deep;
 * - no listener goes to the host's document, and nothing to its prototypes and globals: that only helps where nodes are carried out of their root.
 */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'flags/index.js': [
    [/export let /g, 'export const '],
    [/\b\w+_flag = (true|false);\n\}/g, '}'],
  ],
  'client/dom/hydration.js': [
    ['export let hydrating', 'export const hydrating'],
    ['hydrating = value;', ''],
  ],
  'client/dom/operations.js': [[/if \(is_extensible\(\w+\)\)/g, 'if (false)']],
  'client/render.js': [[/of \[target, document\]/g, 'of [target]']],
  'client/dom/template.js': [
    [/\n\t\/\/ @ts-expect-error[^\n]*\n\t\(window\.__svelte \?\?= \{\}\)\.uid \?\?= 1;/, ''],
    ['window.__svelte.uid++', 'mark++'],
    [/^/, 'let mark = 1;\n'],
  ],
  'client/reactivity/async.js': [
    [/(\n\tif \(async\.length === 0 && )[\s\S]*?\n\}\n/, '\n\tfn(deriveds);\n}\n'],
  ],
  'client/reactivity/sources.js': [['should_proxy ? proxy(value) : value', 'value']],
  'client/reactivity/props.js': [['runes && bindable ? proxy(value) : value', 'value']],
};

const RUNTIME = /[\\/]node_modules[\\/]svelte[\\/]src[\\/]internal[\\/](.*\.js)$/;
const COMPONENT = /\.svelte(\.ts)?$/;

function cut(code: string, file: string): string {
  return (CUTS[file] ?? []).reduce((left, [from, to]) => {
    const done = left.replace(from, to);
    if (done === left) throw new Error(`Svelte's ${file} has no ${from} any more: see vite/embed-svelte.ts.`);
    return done;
  }, code);
}

/**
 * Leaves out of an embed's script what it must not do or never does. Fails the build where Svelte has changed, or where a component
 * comes to need what is left out.
 */
export function embedSvelte(): Plugin {
  return {
    name: 'embed-svelte',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      const file = RUNTIME.exec(id)?.[1].replaceAll('\\', '/');
      if (file) return { code: cut(code, file), map: null };
      if (COMPONENT.test(id) && /\$\.(proxy|async_derived)\(|\$\.set\(\w+, [^;]+, true\);/.test(code))
        throw new Error(`${id} needs what the embeds leave out of Svelte: see vite/embed-svelte.ts.`);
      return null;
    },
  };
}
