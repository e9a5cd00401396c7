import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
  build,
  type Connect,
  type CSSOptions,
  type InlineConfig,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
} from 'vite';
import { elementCss, frameCss } from './embed-css.ts';
import { framePage, frameTemplate, type FrameParts } from './embed-page.ts';
import { pureD3 } from './pure-d3.ts';

/** What stands on other people's pages. They name these files, so none is ever renamed. */
const ELEMENT = 'through-line.js';
const CHECK = 'through-line-check.js';
/** Folders with the element, and what finds faults beside it. */
const VERSIONS = ['', 'v1/'];
const FRAME = 'embed.html';
const HOST = 'embed.js';

/** One script that brings everything along. */
interface Entry {
  input: string;
  format: 'es' | 'iife';
  css?: CSSOptions;
}

/** Before the element's script, which is to be one file: the other comes only for a file with faults. */
const PRELUDE = `const importCheck = () => import('./${CHECK}');\n`;

/** The element is a module; a frame may be in a sandbox, where only classic scripts run without a server's leave. */
const ENTRIES = {
  element: { input: 'src/embed/define.ts', format: 'es', css: elementCss },
  check: { input: 'src/embed/check.ts', format: 'es' },
  frame: { input: 'src/embed/frame.ts', format: 'iife', css: frameCss },
  host: { input: 'src/embed/host.ts', format: 'iife' },
} satisfies Record<string, Entry>;

/** What components are compiled against: see src/embed/runtime. */
const SVELTE = /^svelte(\/events|\/internal\/client)?$/;

/** A build of one entry, which writes nothing. */
function configOf(
  { root, build: { cssTarget } }: ResolvedConfig,
  { input, format, css }: Entry,
): InlineConfig {
  const entry = join(root, input);
  return {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ compilerOptions: { discloseVersion: false } }), pureD3()],
    css,
    resolve: { alias: [{ find: SVELTE, replacement: join(root, 'src/embed/runtime/index.ts') }] },
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      cssTarget,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'exports-only',
        treeshake: { moduleSideEffects: (id) => id === entry || id.endsWith('.css') },
        output: { format, codeSplitting: false },
      },
    },
  };
}

/** The script of such a build, and its style sheet where that is a file of its own. */
async function bundleOf(config: ResolvedConfig, entry: Entry): Promise<{ script: string; style: string }> {
  const [result] = [await build(configOf(config, entry))].flat() as Rolldown.RolldownOutput[];
  const [script, sheet, ...others] = result.output;
  if (others.length > 0) throw new Error(`${entry.input} becomes more than one script.`);
  return { script: script.code, style: sheet?.type === 'asset' ? String(sheet.source) : '' };
}

function textOf(bundle: Rolldown.OutputBundle, name: string): string {
  const asset = bundle[name];
  if (asset?.type !== 'asset') throw new Error(`The site has no ${name}.`);
  return asset.source.toString();
}

function framePageOf(bundle: Rolldown.OutputBundle, parts: FrameParts): Promise<string> {
  const [, page = './'] = /<link rel="canonical" href="([^"]*)"/.exec(textOf(bundle, 'index.html')) ?? [];
  return framePage(parts, textOf(bundle, 'events.json'), page);
}

/** The preview's own policy knows nothing of the script in the frame, which has one in its page. */
function servePage(dir: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (!new URL(request.url ?? '', 'http://localhost').pathname.endsWith(`/${FRAME}`)) return next();
    readFile(join(dir, FRAME)).then((page) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    }, next);
  };
}

/**
 * Builds the embeds, after the site that they are of. As a template the page in a frame keeps its slots for what is an event file's
 * own.
 */
export function embeds({ isTemplate = false } = {}): Plugin {
  let config: ResolvedConfig;

  async function write(dir: string, name: string, text: string): Promise<void> {
    const path = join(dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  return {
    name: 'embeds',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    configResolved(resolved) {
      config = resolved;
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(servePage(resolve(config.root, config.build.outDir)));
    },
    async writeBundle({ dir = config.build.outDir }, bundle) {
      const { script: element } = await bundleOf(config, ENTRIES.element);
      const { script: check } = await bundleOf(config, ENTRIES.check);
      for (const folder of VERSIONS) {
        await write(dir, folder + ELEMENT, PRELUDE + element);
        await write(dir, folder + CHECK, check);
      }
      await write(dir, HOST, (await bundleOf(config, ENTRIES.host)).script);
      const parts = { root: config.root, ...(await bundleOf(config, ENTRIES.frame)) };
      await write(dir, FRAME, isTemplate ? await frameTemplate(parts) : await framePageOf(bundle, parts));
    },
  };
}
