import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './support/launch.ts';
import { expectAccessible, expectQuiet, openPage, seenOn, untilReady } from './support/page.ts';
import { servePages, type PageServer } from './support/serve-pages.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http:; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Browsers ask for an icon by themselves where none is named, and what they do not find is an error on the console. */
const ICON = '<link rel="icon" href="/icon.svg">';

function page(script: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${ICON}`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>A page</h1><p>With text.</p></main>
    <script src="/${script}.js"></script></body></html>`;
}

const SCRIPTS: Record<string, string> = {
  quiet: 'document.body.dataset.ran = "yes"',
  talks: 'console.warn("look here"); console.error("and here")',
  throws: 'setTimeout(() => { throw new Error("nobody caught this") })',
  injects: 'try { document.querySelector("p").innerHTML = "<b>markup</b>" } catch {}',
  styles: 'document.querySelector("p").setAttribute("style", "color: red")',
  shifts: `requestAnimationFrame(() => setTimeout(() => {
    const banner = document.createElement("div");
    banner.append(...Array.from({ length: 12 }, () => document.createElement("br")));
    document.querySelector("main").before(banner);
  }, 100))`,
  ready: `const roots = ["h1", "p"].map((name) => document.querySelector(name));
    roots.forEach((root) => root.setAttribute("data-throughline", ""));
    roots.forEach((root, i) => setTimeout(() => root.setAttribute("data-ready", ""), 100 + 200 * i))`,
  inaccessible: 'document.querySelector("main").append(document.createElement("button"))',
};

let server: PageServer;
let stranger: PageServer;

beforeAll(async () => {
  stranger = await servePages({ '/beacon.json': '{}' }, { 'access-control-allow-origin': '*' });
  const pages = Object.keys(SCRIPTS).flatMap((name): [string, string][] => [
    [`/${name}`, page(name)],
    [`/${name}.js`, SCRIPTS[name]],
  ]);
  const asks = `fetch("${stranger.origin}/beacon.json").then(() => { document.body.dataset.ran = "yes" })`;
  server = await servePages(
    {
      ...Object.fromEntries(pages),
      '/asks': page('asks'),
      '/asks.js': asks,
      '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { 'content-security-policy': POLICY },
  );
});

afterAll(async () => {
  await Promise.all([server.close(), stranger.close()]);
});

const open = (path: string) => openPage({ baseURL: server.origin, path });

describe('a page that is opened', () => {
  test('passes as quiet and accessible when it does nothing wrong', async () => {
    const opened = await open('/quiet');
    expect(await opened.locator('body').getAttribute('data-ran')).toBe('yes');
    await expectQuiet(opened);
    await expectAccessible(opened);
    await expectQuiet(opened);
  });

  test('passes as quiet without scripts', async () => {
    const opened = await openPage({ baseURL: server.origin, path: '/throws', javaScriptEnabled: false });
    await expectQuiet(opened);
  });

  test('has the size, the colour scheme, the motion and the touch that were asked for', async () => {
    const opened = await openPage({
      ...{ baseURL: server.origin, path: '/quiet', width: 390, height: 844 },
      ...{ colorScheme: 'dark', reducedMotion: 'reduce', hasTouch: true },
    });
    const queries = ['(width: 390px)', '(height: 844px)', '(prefers-color-scheme: dark)'];
    const matches = await opened.evaluate(
      (all) => all.filter((query) => !matchMedia(query).matches),
      [...queries, '(prefers-reduced-motion: reduce)', '(any-pointer: coarse)'],
    );
    expect(matches).toEqual([]);
  });

  test.each([
    ['talks', 'console', [/^warning: look here/, /^error: and here/]],
    ['throws', 'errors', [/nobody caught this/]],
    ['injects', 'violations', [/^require-trusted-types-for/]],
    ['styles', 'violations', [/^style-src-attr inline/]],
    ['shifts', 'shifts', [/^0\.\d+ at \d+ ms: [A-Z]+/]],
  ] as const)('is not quiet when it %s', async (path, kind, lines) => {
    const opened = await open(`/${path}`);
    await expect
      .poll(() => seenOn(opened)[kind])
      .toEqual(lines.map((line): unknown => expect.stringMatching(line)));
    await expect(expectQuiet(opened)).rejects.toThrow();
  });

  test('is not quiet when it asks another origin, unless that is said to be its own', async () => {
    const asking = await open('/asks');
    await asking.locator('[data-ran]').waitFor();
    expect(seenOn(asking).foreign).toEqual([`${stranger.origin}/beacon.json`]);
    await expect(expectQuiet(asking)).rejects.toThrow();
    const allowed = await openPage({ baseURL: server.origin, path: '/asks', origins: [stranger.origin] });
    await allowed.locator('[data-ran]').waitFor();
    await expectQuiet(allowed);
  });

  test('is not accessible with a button that has no name', async () => {
    await expect(expectAccessible(await open('/inaccessible'))).rejects.toThrow('button-name');
  });

  test('is ready when the last of its timelines is', async () => {
    const opened = await open('/ready');
    await untilReady(opened);
    expect(await opened.locator('[data-ready]').count()).toBe(2);
    await expectQuiet(opened);
  });

  test('is recorded together with the tabs that it opens', async () => {
    const first = await open('/quiet');
    const second = await first.context().newPage();
    await second.goto('/talks');
    expect(seenOn(second)).toBe(seenOn(first));
    expect(seenOn(first).console).toHaveLength(2);
  });
});

test('a CHROME_PATH that is no program is said to be none', () => {
  expect(() => findChromium({ CHROME_PATH: '/no/such/chromium' })).toThrow('/no/such/chromium');
});
