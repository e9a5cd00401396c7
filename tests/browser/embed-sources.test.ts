import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { badInputs, type BadInput } from '../core/event-file/support/bad-inputs.ts';
import { GOOD } from '../embed/support/serve-faults.ts';
import { bareFrame } from './support/bare-frame.ts';
import { openPage, seenOn } from './support/page.ts';

/** Where the collected addresses have the timeline's site, with an article that stands on it. */
const SITE = 'https://cdn.news.example';
const ARTICLE = `${SITE}/t/article.html`;
const HTML =
  '<!doctype html><meta charset="utf-8"><title>An article</title><script type="module" src="through-line.js"></script>';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Without `?src=` a frame shows its own file, and an element waits for one, so that nothing is missing. */
const inputs = badInputs('url').filter(({ id }) => id !== 'url-src-missing');
/** The same address may stand for several servers: what these answer is told elsewhere. */
const sources = [...new Map(inputs.map((input) => [String(input.input), input])).values()];
const inPlace = inputs.filter(({ id }) => /^url-(param|hash)-/.test(id));

/** What a frame may show: of its own site, in its own folder or below it, and JSON. */
const isOurs = ({ id, expect: outcome }: BadInput) =>
  id.startsWith('url-server-') || (id.startsWith('url-src-') && outcome === 'accept');
/** What is no address that can be asked for. */
const isNone = ({ code = '' }: BadInput) => /^(url|src)\.scheme$|^url\.invalid$/.test(code);

/** What was asked for, with the word that went along on who asks. */
const asked: { url: URL; referrer: string | undefined }[] = [];
let page: Page;
let bare: string;

/** The files of the site; nobody else is there. */
async function answer(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  asked.push({ url, referrer: route.request().headers().referer });
  if (url.origin !== SITE || !url.pathname.startsWith('/t/')) return route.abort();
  const name = url.pathname.slice('/t/'.length);
  const contentType = TYPES[extname(name)];
  if (name === 'article.html') return route.fulfill({ contentType, body: HTML });
  if (name === 'embed.html') return route.fulfill({ contentType, body: bare });
  if (/^(data\/(2017\/)?)?e(vents)?\.json$/.test(name)) return route.fulfill({ contentType, body: GOOD });
  const body = await readFile(join(inject('siteDir'), name)).catch(() => null);
  return body ? route.fulfill({ contentType, body }) : route.fulfill({ status: 404 });
}

beforeAll(async () => {
  bare = await bareFrame(inject('siteDir'));
  page = await openPage({ path: 'about:blank', origins: [SITE] });
  await page.context().route('**/*', answer);
  await page.goto(ARTICLE);
});

/** Puts frames or elements with these names and addresses on the page. */
const fill = (name: 'iframe' | 'through-line', addresses: readonly (readonly [string, string])[]) =>
  page.evaluate(
    ([kind, all]) => {
      const made = all.map(([id, src]) => {
        const one = document.createElement(kind);
        Object.assign(one, { id, title: id });
        one.setAttribute('src', src);
        return one;
      });
      document.body.replaceChildren(...made);
    },
    [name, addresses] as const,
  );

/** What each frame or element says, or else which window it shows. */
const shown = async () =>
  new Map(
    await page.evaluate(() =>
      [...document.body.children].map((one) => {
        const frame = one instanceof HTMLIFrameElement ? one.contentDocument : null;
        const element = frame?.querySelector('through-line') ?? one;
        const trouble = (
          frame?.querySelector('main > .trouble') ?? element.shadowRoot?.querySelector('.trouble')
        )?.firstChild?.textContent;
        const view = element.shadowRoot?.querySelector('[data-ready]')?.getAttribute('data-view');
        return [one.id, [trouble, view].find(Boolean) ?? ''] as const;
      }),
    ),
  );

/** Nothing of an address was run, nothing went wrong, and the policy had nothing to forbid. */
async function expectNoHarm(): Promise<void> {
  const isHarmed = () => '__pwned' in window || 'polluted' in {};
  expect(await Promise.all(page.frames().map((frame) => frame.evaluate(isHarmed)))).not.toContain(true);
  const { errors, violations } = seenOn(page);
  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
}

const someWindow: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
/** Waits for what is to come of each. */
const expectShown = (wanted: ReadonlyMap<string, unknown>) =>
  expect.poll(shown, { timeout: 20_000, interval: 250 }).toEqual(wanted);

test('there are addresses of each kind', () => {
  expect(sources.length).toBeGreaterThan(55);
  expect(sources.filter(isOurs).length).toBeGreaterThan(3);
  expect(sources.filter(isNone).length).toBeGreaterThan(10);
  expect(inPlace.length).toBeGreaterThan(10);
});

test('a frame refuses every address outside its own folder with a sentence, and asks nobody for it', async () => {
  const word = ({ id, input }: BadInput) =>
    id === 'url-src-encoded' ? String(input) : encodeURIComponent(String(input));
  await fill(
    'iframe',
    sources.map((input) => [input.id, `embed.html?src=${word(input)}`]),
  );
  const refusal = 'This timeline is not shown: a frame shows only files from its own site.';
  await expectShown(new Map(sources.map((input) => [input.id, isOurs(input) ? someWindow : refusal])));
  expect(new Set(asked.map(({ url }) => url.origin + url.pathname))).toEqual(
    new Set(
      [
        'article.html',
        'embed.html',
        'through-line.js',
        ...sources.filter(isOurs).map(({ input }) => input),
      ].map((name) => new URL(decodeURIComponent(name ?? ''), ARTICLE).href),
    ),
  );
  await expectNoHarm();
});

test('a frame is as it is without them where parameters and fragments are malformed or hostile', async () => {
  await fill('iframe', [
    ['plain', 'embed.html?src=e.json'],
    ...inPlace.map(
      ({ id, input = '' }) => [id, `embed.html?src=e.json${input.replace(/^\?/, '&')}`] as const,
    ),
  ]);
  await expectShown(new Map(['plain', ...inPlace.map(({ id }) => id)].map((id) => [id, someWindow])));
  expect(new Set((await shown()).values()).size).toBe(1);
  await expectNoHarm();
  expect(seenOn(page).foreign).toEqual([]);
});

test('an element asks for what its article names and for nothing else, and says what does not come', async () => {
  asked.length = 0;
  await fill(
    'through-line',
    sources.map(({ id, input }) => [id, String(input)]),
  );
  const cannot: unknown = expect.stringMatching(/^The timeline cannot be loaded: /);
  const none = 'There is no timeline here yet: its “src” does not name a file of events.';
  const stateOf = (input: BadInput) => {
    if (isNone(input)) return none;
    // As an attribute it is not decoded.
    return isOurs(input) && input.id !== 'url-src-encoded' ? someWindow : cannot;
  };
  await expectShown(new Map(sources.map((input) => [input.id, stateOf(input)])));
  const named = new Set(
    sources.flatMap(({ input }) =>
      URL.canParse(String(input), ARTICLE) ? [new URL(String(input), ARTICLE).host] : [],
    ),
  );
  const foreign = asked.filter(({ url }) => url.origin !== SITE);
  expect(foreign.length).toBeGreaterThan(5);
  expect(foreign.filter(({ url, referrer }) => !named.has(url.host) || referrer !== undefined)).toEqual([]);
  await expectNoHarm();
});
