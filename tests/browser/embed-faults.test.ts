import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LOAD_LIMITS } from '../../src/embed/load.ts';
import { badInputs } from '../core/event-file/support/bad-inputs.ts';
import { FAULTS, serveFaults, type FaultServer } from '../embed/support/serve-faults.ts';
import { bareFrame } from './support/bare-frame.ts';
import { keepHeights } from './support/heights.ts';
import { openPage, seenOn, untilReady } from './support/page.ts';

/** What a reader is told of each fault. */
const SAID = new Map([
  ['/404.json', 'the server answered with an error, 404'],
  ['/500.json', 'the server answered with an error, 500'],
  ['/page.json', 'what came is text/html'],
  ['/empty.json', 'its file is empty'],
  ['/nothing.json', 'its file is empty'],
  ['/text.json', 'not valid JSON'],
  ['/wrong.json', 'a mistake in its file'],
  ['/redirect.json', 'leads on to another'],
  ['/loop.json', 'leads on to another'],
  ['/large.json', 'too large'],
  ['/endless.json', 'too large'],
  ['/cut.json', 'broke off before its end'],
  ['/silent.json', 'takes too long'],
  ['/stuck.json', 'takes too long'],
  ['/drip.json', 'takes too long'],
]);
const PATHS = [...SAID.keys()];
/** Of these nothing or no end comes, until the time is over. */
const ENDLESS = ['/silent.json', '/stuck.json', '/drip.json'];

/** Which of them each server of the collected inputs is. Two are no faulty answers, and have tests of their own below. */
const SERVERS = {
  'url-server-404': '/404.json',
  'url-server-500': '/500.json',
  'url-server-204': '/nothing.json',
  'url-server-200-empty': '/empty.json',
  'url-server-truncated': '/cut.json',
  'url-server-slow-first-byte': '/silent.json',
  'url-server-slow-drip': '/drip.json',
  'url-server-endless': '/endless.json',
  'url-server-redirect-foreign': '/redirect.json',
  'url-server-redirect-loop': '/loop.json',
  'url-server-no-cors': null,
  'url-server-offline': null,
  'url-server-cached-old': '/good.json',
};

/** Browsers ask for an icon by themselves where none is named. */
const HEAD = '<meta charset="utf-8"><title>An article</title><link rel="icon" href="/favicon.svg">';
const article = (body: string, script: string) =>
  `<!doctype html><html lang="en"><head>${HEAD}${script}</head><body><h1>An article</h1>${body}</body></html>`;
const FALLBACK = '<p>See the list of events.</p>';
const element = (src: string) => `<through-line src="${src}">${FALLBACK}</through-line>`;
const frame = (path: string) =>
  `<iframe src="/embed.html?src=.${path}" title="Timeline" width="680" height="640"></iframe>`;

let host: FaultServer;
let elsewhere: FaultServer;

beforeAll(async () => {
  const dir = inject('siteDir');
  elsewhere = await serveFaults({ dir });
  const [module, script] = [
    '<script type="module" src="/through-line.js"></script>',
    '<script src="/embed.js" async></script>',
  ];
  const pages = {
    '/none': article('<main></main>', module),
    '/elements': article(PATHS.map(element).join(''), module),
    '/frames': article(PATHS.map(frame).join(''), script),
    '/foreign': article(element(`${elsewhere.origin}/good.json`), module),
    '/good': article(element('/good.json'), module),
    '/embed.html': await bareFrame(dir),
  };
  host = await serveFaults({ pages, dir }, elsewhere.origin);
});

afterAll(async () => {
  await Promise.all([host.close(), elsewhere.close()]);
});

const withPaths = (texts: readonly string[]) => new Map(texts.map((text, place) => [PATHS[place], text]));

/** Waits until all has come that ever will; then the longest time passes at once. */
async function untilTold(page: Page, read: () => Promise<string[]>): Promise<Map<string, string>> {
  const waiting = async () => {
    const told = withPaths(await read());
    return PATHS.filter((path) => !told.get(path)?.includes('The timeline cannot be'));
  };
  await expect.poll(waiting, { timeout: 30_000 }).toEqual(ENDLESS);
  await page.clock.fastForward(LOAD_LIMITS.totalMs);
  await expect.poll(waiting, { timeout: 30_000 }).toEqual([]);
  return withPaths(await read());
}

const contain = (sentences: ReadonlyMap<string, string>) =>
  new Map([...sentences].map(([path, text]) => [path, expect.stringContaining(text) as string]));

/** Those of the timelines that were once lower than at another time. */
const moved = (page: Page) =>
  page.evaluate(() =>
    Object.entries(window.extents).filter(([, [lowestPx, highestPx]]) => highestPx - lowestPx > 1),
  );
const watched = (page: Page) => page.evaluate(() => Object.keys(window.extents).length);

/** Opens a page whose clock the test moves, and whose timelines’ heights are kept. */
async function openWatched(path: string, selector: 'through-line' | 'iframe'): Promise<Page> {
  host.isMended = false;
  const page = await openPage({ baseURL: host.origin, path: '/none' });
  await page.clock.install();
  await page.addInitScript(keepHeights, selector);
  await page.goto(path);
  return page;
}

test('there is an answer for each server that was collected', () => {
  const ids = badInputs('url').flatMap(({ id }) => (id.startsWith('url-server-') ? [id] : []));
  expect(ids).toEqual(Object.keys(SERVERS));
  expect(Object.values(SERVERS).filter((path) => path && !SAID.has(path))).toEqual(['/good.json']);
  expect(PATHS.toSorted()).toEqual(Object.keys(FAULTS).toSorted());
});

/** Runs in the page. */
const pressAll = (buttons: Element[]) =>
  buttons.forEach((button) => button instanceof HTMLElement && button.click());

/** Opened once: each test finds it as the one before has left it. */
describe('an element whose file does not come', () => {
  let page: Page;
  const troubles = () => page.locator('through-line .trouble').allInnerTexts();
  const standing = () => page.locator('through-line [data-ready]').count();

  beforeAll(async () => {
    page = await openWatched('/elements', 'through-line');
  });

  test('says why and offers to try again, what the article had stays, and nothing moves', async () => {
    expect(await untilTold(page, troubles)).toEqual(contain(SAID));
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(PATHS.length);
    expect(await page.locator('through-line > p:visible').count()).toBe(PATHS.length);
    expect(await watched(page)).toBe(PATHS.length);
    expect(await moved(page)).toEqual([]);
    expect(elsewhere.asked.map(({ path }) => path)).not.toContain('/good.json');
  });

  test('shows it when it is tried again and comes', async () => {
    host.isMended = true;
    await page.locator('through-line .trouble button').evaluateAll(pressAll);
    await expect.poll(standing, { timeout: 30_000 }).toBe(PATHS.length);
    expect(new Set(await troubles())).toEqual(new Set(['']));
  });

  test('keeps the timeline that stands there, as high as it was, and what is said can be closed', async () => {
    host.isMended = false;
    await page.evaluate((paths) => {
      window.extents = {};
      document.querySelectorAll('through-line').forEach((one, place) => {
        const src = `${paths[place]}?next`;
        const { height } = one.getBoundingClientRect();
        window.extents[src] = [height, height];
        one.setAttribute('src', src);
      });
    }, PATHS);
    const told = await untilTold(page, troubles);
    expect(told).toEqual(contain(SAID));
    expect(await standing()).toBe(PATHS.length);
    const grown = await page.evaluate(() =>
      [...document.querySelectorAll('through-line')].map(
        (one) => one.getBoundingClientRect().height - window.extents[one.getAttribute('src') ?? ''][0],
      ),
    );
    expect(grown.filter((px) => Math.abs(px) > 1)).toEqual([]);
    expect(await moved(page)).toEqual([]);
    const first = page.locator('through-line').first();
    await first.getByRole('button', { name: 'Close' }).last().click();
    expect(await first.locator('.trouble').innerText()).toBe('');
    expect(seenOn(page).errors).toEqual([]);
  });
});

describe('a frame whose file does not come', () => {
  let page: Page;
  let frames: Frame[];
  const troubles = () => Promise.all(frames.map((one) => one.locator('through-line .trouble').innerText()));

  beforeAll(async () => {
    page = await openWatched('/frames', 'iframe');
    frames = page.frames().slice(1);
    await Promise.all(
      frames.map((one) => one.locator('through-line .trouble').waitFor({ state: 'attached' })),
    );
  });

  test('says why and offers to try again, and stays as high as its host has made it', async () => {
    expect(frames).toHaveLength(PATHS.length);
    expect(await untilTold(page, troubles)).toEqual(contain(SAID));
    expect(await watched(page)).toBe(PATHS.length);
    expect(await moved(page)).toEqual([]);
    expect(elsewhere.asked.map(({ path }) => path)).not.toContain('/good.json');
  });

  test('shows it when it is tried again and comes, and is then as high as it needs', async () => {
    host.isMended = true;
    await Promise.all(frames.map((one) => one.locator('.trouble button').evaluateAll(pressAll)));
    await Promise.all(frames.map((one) => one.locator('[data-ready]').waitFor()));
    const [one] = frames;
    const content = () => one.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    const shown = () =>
      page
        .locator('iframe')
        .first()
        .evaluate((place) => place.clientHeight);
    await expect.poll(async () => Math.abs((await shown()) - (await content()))).toBeLessThanOrEqual(1);
    expect(seenOn(page).errors).toEqual([]);
  });
});

test('a file of a site that does not let others read it is told of as such, and nothing moves', async () => {
  const page = await openWatched('/foreign', 'through-line');
  await page.getByText('does not let other sites read the file').waitFor();
  expect(await watched(page)).toBe(1);
  expect(await moved(page)).toEqual([]);
});

test('without a connection that is told, a timeline that stands stays as it is, and the next comes with the connection', async () => {
  const page = await openWatched('/good', 'through-line');
  await untilReady(page);
  const height = () => page.locator('through-line').evaluate((one) => one.getBoundingClientRect().height);
  const before = await height();
  await page.context().setOffline(true);
  await page.locator('through-line').evaluate((one) => one.setAttribute('src', '/good.json?next'));
  await page.getByText('no connection to the internet').waitFor();
  expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
  expect(await page.locator('through-line [data-ready]').count()).toBe(1);
  await page.context().setOffline(false);
  await page.getByText('no connection to the internet').waitFor({ state: 'detached' });
  await untilReady(page);
});
