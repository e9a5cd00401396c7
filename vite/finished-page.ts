import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  type Connect,
  type HtmlTagDescriptor,
  type Plugin,
  type ResolvedConfig,
  type ViteDevServer,
} from 'vite';
import { paintFirst } from './paint-first.ts';
import { loadPrerender, PRERENDER, type Prerender } from './load-prerender.ts';
import { POLICY } from './policy.ts';
import { fill } from '../src/prerender/fill.ts';
import { shareKit } from './share-kit.ts';

type FinishedPage = ReturnType<Prerender['prerender']>;
type SharePicture = Awaited<ReturnType<Prerender['sharePicture']>>;

const PUBLISHED = 'events.json';
const OEMBED = 'oembed.json';
const NAME = 'finished-page';

function tags(isBuild: boolean): HtmlTagDescriptor[] {
  const policy = { 'http-equiv': 'Content-Security-Policy', content: POLICY };
  const preload = {
    rel: 'preload',
    as: 'fetch',
    href: `./${PUBLISHED}`,
    crossorigin: true,
    fetchpriority: 'low',
  };
  return [
    // The development server speaks to its page by inline scripts and styles.
    ...(isBuild ? [{ tag: 'meta', attrs: policy, injectTo: 'head-prepend' as const }] : []),
    { tag: 'link', attrs: preload, injectTo: 'head' },
  ];
}

/**
 * Makes the page of an event file when the site is built or served: fills `index.html` with what the prerenderer makes of the
 * file, and publishes the file beside it. A file with mistakes is not built; while it is being written, the page says what is wrong with
 * it over the last good timeline.
 * A picture for those who share the page stands beside it as SVG and PNG where it is built, and the fonts have all its letters.
 * Where the environment's `SITE_URL` says where the page will stand, its head has the whole addresses that search engines ask for.
 */
export function finishedPage(path: string): Plugin[] {
  let config: ResolvedConfig;
  let server: ViteDevServer | undefined;
  const file = () => resolve(config.root, path);
  const name = () => relative(config.root, file());
  /** The file as it is published beside the page: as it was read, in its canonical form. */
  let published = '';
  let picture: SharePicture = null;
  /** While the file is being written: the page of it without mistakes, and the mistakes that it has now. */
  let lastGood: FinishedPage | undefined;
  let trouble: string[] = [];

  const serveFile: Connect.NextHandleFunction = (request, response, next) => {
    if (new URL(request.url ?? '', 'http://localhost').pathname !== `/${PUBLISHED}`) return next();
    response.setHeader('content-type', 'application/json').end(published);
  };

  /** The mistakes over the page that is there, which goes on working. */
  function tellTrouble(to: ViteDevServer): void {
    if (trouble.length === 0) return;
    to.hot.send({ type: 'error', err: { message: trouble.join('\n'), stack: '', plugin: NAME, id: file() } });
  }

  /** A file without mistakes shows at once: the reload keeps the window, which is in the address, and the place on the page. */
  async function showChange(to: ViteDevServer): Promise<void> {
    const { mistakesIn } = (await to.ssrLoadModule(PRERENDER)) as Prerender;
    trouble = mistakesIn(await readFile(file()), name());
    if (trouble.length === 0) to.hot.send({ type: 'full-reload' });
    for (const mistake of trouble) config.logger.error(mistake);
    tellTrouble(to);
  }

  async function fillWith(room: Prerender, html: string): Promise<string> {
    const bytes = await readFile(file());
    const mistakes = room.mistakesIn(bytes, name());
    if (mistakes.length > 0 && !server) {
      throw new Error(`The event file has mistakes, so the page is not built.\n${mistakes.join('\n')}`);
    }
    trouble = mistakes;
    if (!server) picture = await room.sharePicture(bytes, await shareKit());
    if (mistakes.length === 0 || !lastGood) {
      const site = room.siteOf(process.env.SITE_URL);
      lastGood = room.prerender(bytes, { site, hasPicture: picture !== null });
    }
    const page = lastGood;
    published = page.published;
    // The page's own address is no file for Vite to read.
    const head = page.head.replace('rel="canonical"', '$& vite-ignore');
    return fill(html, 'page', new Map(Object.entries({ ...page, head })));
  }

  const page: Plugin = {
    name: NAME,
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(started) {
      server = started;
      started.watcher.add(file());
      started.watcher.on('change', (changed) => {
        if (resolve(changed) === file()) void showChange(started);
      });
      started.ws.on('connection', () => tellTrouble(started));
      started.middlewares.use(serveFile);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: PUBLISHED, source: published });
      if (lastGood?.oembed) this.emitFile({ type: 'asset', fileName: OEMBED, source: lastGood.oembed });
      if (!picture) return;
      this.emitFile({ type: 'asset', fileName: 'timeline.svg', source: picture.svg });
      this.emitFile({ type: 'asset', fileName: 'timeline.png', source: picture.png });
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path: page }) {
        // The development server serves the editor too, which has no slots.
        if (page !== '/index.html') return html;
        const prerender = server ? await server.ssrLoadModule(PRERENDER) : await loadPrerender(config.root);
        const filled = await fillWith(prerender as Prerender, html);
        return { html: filled, tags: tags(!server) };
      },
    },
  };
  return [page, paintFirst()];
}

/** Leaves the page's slots empty: the template of which the command line makes the pages of any file. */
export function pageTemplate(): Plugin[] {
  const page: Plugin = {
    name: 'page-template',
    apply: 'build',
    transformIndexHtml: { order: 'pre', handler: (html) => ({ html, tags: tags(true) }) },
  };
  return [page, paintFirst()];
}
