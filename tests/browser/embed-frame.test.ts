import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HOSTILE } from '../embed/support/hostile.ts';
import { serveFaults, type FaultServer } from '../embed/support/serve-faults.ts';
import { bareFrame } from './support/bare-frame.ts';
import { expectAccessible, expectStill, openPage, untilReady } from './support/page.ts';

const HEAD = '<meta charset="utf-8"><title>An article</title><link rel="icon" href="/favicon.svg">';
const article = (body: string) =>
  `<!doctype html><html lang="en"><head>${HEAD}</head><body><main><h1>An article</h1>${body}</main></body></html>`;

/** Where the embeds come from, and a site of somebody else that shows them, under a strict policy of its own. */
let ours: FaultServer;
let host: FaultServer;

const FAR = '<p class="far">Much text.</p>';

beforeAll(async () => {
  const dir = inject('siteDir');
  ours = await serveFaults({
    pages: { '/bare/embed.html': await bareFrame(dir) },
    dir,
    headers: { 'access-control-allow-origin': '*' },
  });
  const frame = `${ours.origin}/embed.html`;
  const script = `<script src="${ours.origin}/embed.js" async></script>`;
  const style = '<link rel="stylesheet" href="/far.css">';
  const pages = {
    '/far.css': '.far { height: 9000px }',
    '/frame': article(
      `<p><a id="before" href="#before">Before.</a></p><iframe src="${frame}" title="Timeline" width="800" height="500"></iframe>
       <p><a id="after" href="#after">After.</a></p>`,
    ),
    '/sandbox': article(
      `<iframe src="${frame}?event=flynn-resigns&amp;view=2017-01/2017-03" title="Timeline" sandbox="allow-scripts" width="800" height="500"></iframe>${script}`,
    ),
    '/div': article(
      `<div data-throughline-src="${frame}" data-throughline-links>A timeline of events.</div>${script}`,
    ),
    '/lazy': article(
      `${style}${FAR}<div data-throughline-src="${frame}">A timeline of events.</div>${script}`,
    ),
    '/two': article(
      `<iframe id="a" src="${frame}" title="One" height="500"></iframe><iframe id="b" src="${frame}" title="Two" height="500"></iframe>
       <iframe id="stranger" src="/stranger" title="A stranger"></iframe>${script}`,
    ),
    '/stranger': article('<p>Somebody else.</p>'),
    '/element': article(
      `<through-line src="${ours.origin}/good.json" data-throughline-links></through-line>
       <script type="module" src="${ours.origin}/through-line.js"></script>${script}`,
    ),
  };
  const policy = [
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'",
    `script-src ${ours.origin}; frame-src 'self' ${ours.origin}; connect-src ${ours.origin}`,
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');
  host = await serveFaults({ pages, dir, headers: { 'content-security-policy': policy } });
});

afterAll(async () => {
  await Promise.all([ours.close(), host.close()]);
});

const open = (path: string, width = 1440) =>
  openPage({ baseURL: host.origin, path, width, origins: [ours.origin] });

/** The frame of ours on a page, ready. */
async function frameOn(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForSelector('[data-throughline][data-ready]');
  return frame;
}

declare global {
  interface Window {
    /** When a frame was given which height, kept by the tests. */
    heights: [number, string][];
  }
}

const heightOf = (page: Page, selector = 'iframe') =>
  page.locator(selector).evaluate((frame) => frame.clientHeight);
describe('a frame on a strict page of another site', () => {
  let page: Page;
  let frame: Frame;

  /** Opened once: each test finds it as the one before has left it. */
  beforeAll(async () => {
    page = await open('/frame');
    frame = await frameOn(page);
  });

  test('is ready, quiet and accessible, and keeps nothing', async () => {
    expect(await frame.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(
      ['', 0, 0],
    );
    await frame.locator('[data-plot] [data-event]').first().click();
    await frame.locator('[data-card]').waitFor();
    await expectAccessible(page);
    expectStill(page);
    expect(ours.asked.map(({ path }) => path).filter((path) => path !== '/embed.html')).toEqual([]);
  });

  test('is gone into and out of by Tab, both ways', async () => {
    const inside = () => page.evaluate(() => document.activeElement?.localName === 'iframe');
    const leave = async (key: string) => {
      await page.keyboard.press(key);
      expect(await inside()).toBe(true);
      for (let step = 0; step < 60 && (await inside()); step++) await page.keyboard.press(key);
      return page.evaluate(() => document.activeElement?.id);
    };
    await page.locator('#before').focus();
    expect(await leave('Tab')).toBe('after');
    expect(await leave('Shift+Tab')).toBe('before');
  });

  test('follows its links within itself, and adds nothing to the history', async () => {
    const steps = await page.evaluate(() => history.length);
    await frame.locator('[data-plot] [data-event="sessions-meets-kislyak"]').click();
    await frame.locator('[data-card="sessions-meets-kislyak"] a[href^="#"]:not([data-copy])').first().click();
    await frame.locator('[data-card]:not([data-card="sessions-meets-kislyak"])').waitFor();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(new URL(frame.url()).hash).toBe('');
  });
});

describe('a frame', () => {
  test('in a sandbox opens where its address says, fills no more than it needs, and is quiet', async () => {
    const page = await open('/sandbox', 800);
    const frame = await frameOn(page);
    expect(await frame.evaluate(() => origin)).toBe('null');
    await frame.locator('[data-card="flynn-resigns"]').waitFor();
    expect(await frame.locator('[data-throughline]').getAttribute('data-view')).toBe(
      '2017-01-01T00:00/2017-04-01T00:00',
    );
    const content = () => frame.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    await expect
      .poll(async () => Math.abs((await heightOf(page)) - (await content())))
      .toBeLessThanOrEqual(1);
    const before = await heightOf(page);
    await frame.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => heightOf(page)).toBeLessThan(before);
    expectStill(page);
  });

  test('in the sandbox of the article that shows one is ready, quiet and as high as it needs', async () => {
    const page = await openPage({ path: '/host/sandbox.html' });
    const frame = await frameOn(page);
    expect(await frame.evaluate(() => origin)).toBe('null');
    await expect.poll(() => heightOf(page)).toBeGreaterThan(610);
    expectStill(page);
  });

  test('without scripts is a picture and a list, and asks for nothing more', async () => {
    const page = await openPage({ baseURL: ours.origin, path: '/embed.html', javaScriptEnabled: false });
    expect(await page.locator('[data-events] > li').count()).toBeGreaterThan(30);
    expect(await page.locator('.picture > svg:visible').count()).toBe(1);
    expect(await page.locator('[data-events] > li h3').first().isVisible()).toBe(true);
    expectStill(page);
  });

  test('has the file’s own page as its canonical one, is not indexed, and opens sources beside the article', async () => {
    const page = await openPage({ baseURL: ours.origin, path: '/embed.html' });
    await untilReady(page);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel="canonical"]').evaluate((link: HTMLLinkElement) => link.href)).toBe(
      `${ours.origin}/`,
    );
    expect(
      await page
        .locator('.sources a')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.target || document.querySelector('base')?.target),
    ).toBe('_blank');
  });

  test('is light or dark where its address says so, and else as the reader prefers', async () => {
    const [LIGHT, DARK] = ['rgb(253, 252, 250)', 'rgb(23, 24, 27)'];
    const page = await openPage({ baseURL: ours.origin, path: '/bare/embed.html' });
    for (const [theme, light, dark] of [
      ['dark', DARK, DARK],
      ['light', LIGHT, LIGHT],
      ['auto', LIGHT, DARK],
    ]) {
      await page.goto(`/bare/embed.html?theme=${theme}&src=other.json`);
      for (const [colorScheme, paper] of [
        ['light', light],
        ['dark', dark],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
          paper,
        );
      }
    }
  });

  test('shows another file of its own folder where its address says so', async () => {
    const page = await openPage({ baseURL: ours.origin, path: '/embed.html?src=good.json&event=second' });
    await page.getByRole('region', { name: 'Timeline: Two meetings' }).waitFor();
    await page.locator('[data-card="second"]').waitFor();
    expectStill(page);
  });
});

describe('a host with embed.js', () => {
  test('gets the frame only when it comes near, and the text that stood there until it is ready', async () => {
    ours.asked.length = 0;
    const page = await open('/lazy');
    await page.waitForTimeout(600);
    expect(ours.asked.map(({ path }) => path)).toEqual(['/embed.js']);
    expect(await page.getByText('A timeline of events.').isVisible()).toBe(true);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await frameOn(page);
    await page.getByText('A timeline of events.').waitFor({ state: 'detached' });
    expect(await page.locator('iframe').getAttribute('title')).toBe('A timeline of events.');
    expectStill(page);
  });

  test('has the open event in its own address, both ways, and no more than ten steps of its history a second', async () => {
    const page = await open('/div');
    const frame = await frameOn(page);
    await frame.locator('[data-plot] [data-event="flynn-resigns"]').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#flynn-resigns');
    expect(await frame.locator('[data-card] a[data-copy]').getAttribute('href')).toBe(
      `${host.origin}/div#flynn-resigns`,
    );
    await page.goBack();
    await frame.locator('[data-card]').waitFor({ state: 'detached' });
    await page.goForward();
    await frame.locator('[data-card="flynn-resigns"]').waitFor();
    await page.evaluate(() => (location.hash = '#sessions-meets-kislyak'));
    await frame.locator('[data-card="sessions-meets-kislyak"]').waitFor();
    const steps = await page.evaluate(() => history.length);
    await frame.evaluate(() => {
      for (let time = 0; time < 10_000; time++)
        parent.postMessage({ throughline: 1, kind: 'select', id: `event-${time}` }, '*');
    });
    await expect.poll(() => new URL(page.url()).hash).toBe('#event-9999');
    expect((await page.evaluate(() => history.length)) - steps).toBeLessThanOrEqual(11);
    const fresh = await open('/div#trump-wins-election');
    await (await frameOn(fresh)).locator('[data-card="trump-wins-election"]').waitFor();
    expectStill(fresh);
  });

  test('has that for an element too', async () => {
    const page = await open('/element#second');
    await page.locator('through-line [data-card="second"]').waitFor();
    await page.locator('through-line [data-plot] [data-event="first"]').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#first');
    await page.goBack();
    await page.locator('through-line [data-card="second"]').waitFor();
  });

  test('is moved by no hostile message, from whatever window, however many', async () => {
    const page = await open('/two');
    const [a, b] = [await frameOn(page, '#a'), await frameOn(page, '#b')];
    const heights = async () => [
      await heightOf(page, '#a'),
      await heightOf(page, '#b'),
      await heightOf(page, '#stranger'),
    ];
    await page.waitForTimeout(500);
    const before = await heights();
    const address = page.url();
    const shout = (messages: readonly unknown[]) => {
      const windows = [parent, ...Array.from({ length: parent.length }, (_, place) => parent[place])];
      for (const message of messages) for (const to of windows) to.postMessage(message, '*');
    };
    const lures = [
      { throughline: 1, kind: 'height', heightPx: 333 },
      { throughline: 1, kind: 'select', id: 'flynn-resigns' },
      { throughline: 1, kind: 'host', url: 'https://stranger.example/' },
    ];
    const stranger = page.frames().find((frame) => frame.url().endsWith('/stranger'));
    // What cannot be cloned cannot be sent; what a frame of ours says in earnest it may say.
    await stranger?.evaluate(shout, [...HOSTILE, ...lures]);
    await a.evaluate(shout, [...HOSTILE]);
    await page.evaluate(shout, [...HOSTILE]);
    await stranger?.evaluate(() => {
      for (let time = 0; time < 10_000; time++) {
        parent.postMessage({ throughline: 1, kind: 'height', heightPx: 120 + (time % 3000) }, '*');
        parent[0].postMessage({ throughline: 1, kind: 'select', id: 'flynn-resigns' }, '*');
      }
    });
    await page.evaluate(() => {
      for (let time = 0; time < 10_000; time++)
        frames[0].postMessage({ throughline: 1, kind: 'select', id: [time] }, '*');
    });
    await page.waitForTimeout(500);
    expect(await heights()).toEqual(before);
    expect((await a.locator('[data-card]').count()) + (await b.locator('[data-card]').count())).toBe(0);
    expect(page.url()).toBe(address);
    expect(
      await b
        .locator('a[data-copy]')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.origin),
    ).toBe(ours.origin);
    expectStill(page);
  });

  test('changes a height ten times a second at most, and ends with the last', async () => {
    const page = await open('/two');
    const a = await frameOn(page, '#a');
    await page.waitForTimeout(300);
    await page.locator('#a').evaluate((frame) => {
      window.heights = [];
      new MutationObserver(() => window.heights.push([performance.now(), frame.style.height])).observe(
        frame,
        {
          attributeFilter: ['style'],
        },
      );
    });
    await a.evaluate(async () => {
      for (let time = 0; time < 100; time++) {
        for (let burst = 0; burst < 100; burst++)
          parent.postMessage({ throughline: 1, kind: 'height', heightPx: 500 + time + burst }, '*');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    await expect.poll(() => heightOf(page, '#a')).toBe(698);
    const heights = await page.evaluate(() => window.heights);
    const pauses = heights.slice(1).map(([atMs], place) => atMs - heights[place][0]);
    expect(heights.length).toBeGreaterThan(1);
    // A timer may be a little early by the clock of the page.
    expect(Math.min(...pauses)).toBeGreaterThan(90);
  });
});
