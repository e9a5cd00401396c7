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
import { bringAlong, plainLoading } from './embed-lazy.ts';
import { framePage, frameTemplate, type FrameParts } from './embed-page.ts';
import { PACK, packAgain } from './pack.ts';
import { pureD3 } from './pure-d3.ts';

/** What stands on other people's pages. They name these files, so none is ever renamed. */
const ELEMENT = 'through-line.js';
const CHECK = 'through-line-check.js';
/** Folders with the element, and what finds faults beside it. */
const VERSIONS = ['', 'v1/'];
const FRAME = 'embed.html';
const HOST = 'embed.js';

/** A script of its own. */
interface Entry {
  input: string;
  format: 'es' | 'iife';
  css?: CSSOptions;
  /** Whether what it seldom needs stands in files beside it. */
  isSplit?: boolean;
}

/** Before the element's script, which is to be one file: the other comes only for a file with faults. */
const PRELUDE = `const importCheck = () => import('./${CHECK}');\n`;

/** The element is a module; a frame may be in a sandbox, where only classic scripts run without a server's leave. */
const ENTRIES = {
  element: { input: 'src/embed/define.ts', format: 'es', css: elementCss, isSplit: true },
  check: { input: 'src/embed/check.ts', format: 'es' },
  frame: { input: 'src/embed/frame.ts', format: 'iife', css: frameCss },
  host: { input: 'src/embed/host.ts', format: 'iife' },
} satisfies Record<string, Entry>;

/** What stands in for libraries that bring more than an embed needs: see src/embed/runtime. */
const STAND_INS = {
  'index.ts': /^svelte(\/events|\/internal\/client)?$/,
  'months.ts': /^(date-fns\/differenceInMonths|@date-fns\/utc\/date\/mini)$/,
};

/** A build of one entry, which writes nothing. */
function configOf(
  { root, build: { cssTarget } }: ResolvedConfig,
  { input, format, css, isSplit = false }: Entry,
): InlineConfig {
  const entry = join(root, input);
  return {
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      svelte({ compilerOptions: { discloseVersion: false } }),
      pureD3(),
      isSplit ? plainLoading() : bringAlong(),
      packAgain(),
    ],
    css,
    resolve: {
      alias: Object.entries(STAND_INS).map(([name, find]) => ({
        find,
        replacement: join(root, 'src/embed/runtime', name),
      })),
    },
    build: {
      write: false,
      assetsInlineLimit: 0,
      ...PACK,
      modulePreload: false,
      cssCodeSplit: false,
      cssTarget,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'exports-only',
        treeshake: { moduleSideEffects: (id) => id === entry || id.endsWith('.css') },
        output: {
          format,
          codeSplitting: isSplit,
          entryFileNames: ELEMENT,
          chunkFileNames: 'through-line-[name].js',
        },
      },
    },
  };
}

/** What such a build comes to. */
interface Bundle {
  script: string;
  /** Its style sheet, where that is a file of its own. */
  style: string;
  /** What it loads when it needs it, by the names of the files. */
  beside: ReadonlyMap<string, string>;
}

async function bundleOf(config: ResolvedConfig, entry: Entry): Promise<Bundle> {
  const [result] = [await build(configOf(config, entry))].flat() as Rolldown.RolldownOutput[];
  const [script, ...others] = result.output;
  const beside = new Map<string, string>();
  let style = '';
  for (const file of others) {
    if (file.type === 'asset') style += String(file.source);
    else beside.set(file.fileName, file.code);
  }
  return { script: script.code, style, beside };
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
      const element = await bundleOf(config, ENTRIES.element);
      const { script: check } = await bundleOf(config, ENTRIES.check);
      for (const folder of VERSIONS) {
        await write(dir, folder + ELEMENT, PRELUDE + element.script);
        await write(dir, folder + CHECK, check);
        for (const [name, script] of element.beside) await write(dir, folder + name, script);
      }
      await write(dir, HOST, (await bundleOf(config, ENTRIES.host)).script);
      const parts = { root: config.root, ...(await bundleOf(config, ENTRIES.frame)) };
      await write(dir, FRAME, isTemplate ? await frameTemplate(parts) : await framePageOf(bundle, parts));
    },
  };
}
