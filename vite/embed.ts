import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { embedCss } from './embed-css.ts';
import { embedSvelte } from './embed-svelte.ts';
import { pureD3 } from './pure-d3.ts';

/** What the files of the embeds are called, for good: other people's pages name them. */
const ELEMENT = ['through-line.js', 'v1/through-line.js'];

/** A build of one script that brings everything along, its style sheet as text. It writes nothing. */
function configOf(
  root: string,
  entry: string,
  format: 'es' | 'iife',
  { cssTarget }: { cssTarget: string[] },
): InlineConfig {
  return {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ compilerOptions: { discloseVersion: false } }), pureD3(), embedSvelte()],
    css: embedCss,
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssTarget,
      rolldownOptions: {
        input: join(root, entry),
        treeshake: { moduleSideEffects: (id) => id === join(root, entry) },
        output: { format, codeSplitting: false },
      },
    },
  };
}

/** The one script of such a build. */
async function scriptOf(config: InlineConfig): Promise<string> {
  const [result] = [await build(config)].flat() as Rolldown.RolldownOutput[];
  const [script, ...others] = result.output;
  if (others.length > 0) throw new Error(`An embed is one file, and not also ${others[0].fileName}.`);
  return script.code;
}

/** Builds what stands on other people's pages, after the site. */
export function embeds(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'embeds',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle({ dir }) {
      const into = dir ?? config.build.outDir;
      const put = async (name: string, text: string) => {
        await mkdir(dirname(join(into, name)), { recursive: true });
        await writeFile(join(into, name), text);
      };
      const targets = { cssTarget: [config.build.cssTarget].flat().filter((target) => target !== false) };
      const element = await scriptOf(configOf(config.root, 'src/embed/define.ts', 'es', targets));
      for (const name of ELEMENT) await put(name, element);
    },
  };
}
