import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { GOOD, serveFaults, type FaultServer } from '../embed/support/serve-faults.ts';
import { expectAccessible, expectStill, openPage, untilReady } from './support/page.ts';

/** Browsers ask for an icon by themselves where none is named. */
const HEAD = '<meta charset="utf-8"><title>An article</title><link rel="icon" href="/favicon.svg">';
const SCRIPT = '<script type="module" src="/through-line.js"></script>';

const article = (body: string) =>
  `<!doctype html><html lang="en"><head>${HEAD}${SCRIPT}</head><body><h1>An article</h1>${body}</body></html>`;

let host: FaultServer;

beforeAll(async () => {
  const dir = inject('siteDir');
  const pages = {
    '/one': article('<main><through-line src="/good.json"></through-line></main><p id="after">After.</p>'),
    '/none': article('<main></main>'),
  };
  host = await serveFaults({ pages, dir });
});

afterAll(() => host.close());

const open = (path: string) => openPage({ baseURL: host.origin, path });

declare global {
  interface Window {
    /** What the timelines of the page have told, kept by the tests. */
    told: [string, Record<string, unknown>][];
  }
}

/** Keeps what the timelines of a page tell it. */
const listen = (page: Page) =>
  page.evaluate(() => {
    window.told = [];
    for (const name of ['ready', 'view', 'select', 'error'])
      document.addEventListener(`through-line:${name}`, (event) => {
        window.told.push([name, (event as CustomEvent<Record<string, unknown>>).detail]);
      });
  });

const told = (page: Page, name: string) =>
  page.evaluate((of) => window.told.filter(([kind]) => kind === of).map(([, detail]) => detail), name);

/** Calls a method of the first timeline, or sets a property of it. */
const call = (page: Page, method: string, ...values: unknown[]) =>
  page
    .locator('through-line')
    .first()
    .evaluate(
      (element, [name, args]) => {
        const act: unknown = Reflect.get(element, name);
        if (act instanceof Function) Reflect.apply(act, element, args);
      },
      [method, values] as const,
    );
const set = (page: Page, name: string, value: unknown) =>
  page
    .locator('through-line')
    .first()
    .evaluate((element, [of, to]) => Reflect.set(element, of, to), [name, value] as const);

/** Puts a timeline with these attributes on a page. */
const add = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((all) => {
    const element = document.createElement('through-line');
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    document.querySelector('main')?.append(element);
  }, attributes);

/** Longer than a timeline waits before it says where it has come to rest. */
const atRest = (page: Page) => page.evaluate(() => new Promise<void>((done) => setTimeout(done, 350)));

/** Opened once: each test finds them as the one before has left them. */
const ARTICLES = ['plain', 'strict', 'two'] as const;
const articles = new Map<string, Page>();
const articleOf = (name: (typeof ARTICLES)[number]): Page => {
  const page = articles.get(name);
  if (!page) throw new Error(`The article ${name} is not open.`);
  return page;
};

describe('in an article', () => {
  beforeAll(async () => {
    for (const name of ARTICLES)
      articles.set(name, await openPage({ path: `/host/${name}.html`, height: 600 }));
    await Promise.all([...articles.values()].map((page) => untilReady(page)));
  });

  test.each(ARTICLES)('%s: it is ready, quiet and keeps nothing', async (name) => {
    const page = articleOf(name);
    const count = name === 'two' ? 2 : 1;
    expect(await page.locator('through-line [data-ready]').count()).toBe(count);
    expect(await page.locator('through-line > p').first().isVisible()).toBe(false);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    expectStill(page);
  });

  test('what a hostile style sheet does to the page it does not do to the timeline', async () => {
    const looks = (name: 'plain' | 'strict') =>
      articleOf(name)
        .locator('through-line [data-plot] [data-label]')
        .evaluateAll((labels) =>
          labels.map((label) => {
            const { fontSize, letterSpacing, textTransform, lineHeight, color } = getComputedStyle(label);
            return { fontSize, letterSpacing, textTransform, lineHeight, color };
          }),
        );
    const [plain, strict] = [await looks('plain'), await looks('strict')];
    expect(plain.length).toBeGreaterThan(5);
    expect(strict[0]).toEqual(plain[0]);
  });

  test('narrow it is the beginning of a list, at the event that was asked for, until it is unfolded', async () => {
    const page = await openPage({ path: '/host/two.html', width: 400 });
    await untilReady(page);
    const first = page.locator('through-line').first();
    const entry = first.locator('li#sessions-meets-kislyak .event-title');
    const isShown = () =>
      entry.evaluate((title) => {
        const { top, bottom } = title.getBoundingClientRect();
        const window = title.closest('.list')?.getBoundingClientRect();
        return window !== undefined && top >= window.top && bottom <= window.bottom;
      });
    expect(await isShown()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const height = () => first.evaluate((element) => element.clientHeight);
    expect(await height()).toBeLessThan(800);
    // With a list of all, what is looked at in each of its entries takes many times as long.
    await first.evaluate((element) => element.setAttribute('lanes', 'sessions'));
    await expectAccessible(page, 'through-line');
    await first.evaluate((element) => element.removeAttribute('lanes'));
    await first.getByRole('button', { name: 'All 37 events, in a list' }).click();
    await expect.poll(height).toBeGreaterThan(5000);
    expectStill(page);
  });

  test('its labels are in the type of the article', async () => {
    const page = articleOf('plain');
    const fonts = await page.evaluate(() => {
      const label = document.querySelector('through-line')?.shadowRoot?.querySelector('[data-label]');
      return [document.body, label].map((element) => element && getComputedStyle(element).fontFamily);
    });
    expect(fonts[1]).toBe(fonts[0]);
  });

  test('the wheel over the middle of it scrolls the page past it', async () => {
    const page = articleOf('plain');
    const box = await page.locator('through-line').boundingBox();
    if (!box) throw new Error('The timeline has no box.');
    await page.mouse.move(box.x + box.width / 2, 300);
    for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, 100);
    await expect
      .poll(() =>
        page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight),
      )
      .toBe(true);
  });

  test('with an open card it is accessible', async () => {
    const page = articleOf('plain');
    await page.locator('through-line [data-plot] [data-event]').first().click();
    await page.locator('through-line [data-card]').first().waitFor();
    await expectAccessible(page, 'through-line');
  });

  test('two timelines do not hear each other', async () => {
    const page = articleOf('two');
    const [first, second] = [page.locator('through-line').first(), page.locator('through-line').last()];
    const view = () => second.locator('section').getAttribute('data-view');
    const before = await view();
    const opening = await first.locator('section').getAttribute('data-view');
    await first.locator('[data-card="sessions-meets-kislyak"]').waitFor();
    await first.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => first.locator('section').getAttribute('data-view')).not.toBe(opening);
    const zoomed = await first.locator('section').getAttribute('data-view');
    await first.locator('[data-plot] [data-event]').first().focus();
    await page.keyboard.press('0');
    await expect.poll(() => first.locator('section').getAttribute('data-view')).not.toBe(zoomed);
    await atRest(page);
    expect(await view()).toBe(before);
    expect(await second.locator('[data-card]').count()).toBe(0);
  });
});

describe('alone in an article', () => {
  let page: Page;

  /** Opened once: each test finds it as the one before has left it. */
  beforeAll(async () => {
    page = await open('/one');
    await untilReady(page);
  });

  test('keys pressed in the article do nothing to it', async () => {
    const state = () =>
      page
        .locator('through-line section')
        .evaluate((root) => [root.getAttribute('data-view'), root.querySelector('[data-card]')]);
    const before = await state();
    await page.locator('#after').click();
    for (const key of ['ArrowRight', '+', '-', '0', 'Home', 'End', 'Enter', 'Escape', 'PageDown'])
      await page.keyboard.press(key);
    await atRest(page);
    expect(await state()).toEqual(before);
  });

  test('Tab goes into it and out of it', async () => {
    await page.locator('h1').click();
    const inside = () => page.evaluate(() => document.activeElement?.localName === 'through-line');
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    for (let step = 0; step < 40 && (await inside()); step++) await page.keyboard.press('Tab');
    expect(await inside()).toBe(false);
  });

  test('it leaves nothing on the page but the name of the element', async () => {
    await set(page, 'view', { start: '2016-08', end: '2016-09' });
    const left = await page.evaluate(() => {
      const fresh = document.createElement('iframe');
      document.body.append(fresh);
      const usual = new Set(Object.getOwnPropertyNames(fresh.contentWindow ?? {}));
      const globals = Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^(\d+$|__seen|__pw|__playwright|after$)/.test(name),
      );
      const expandos = [Element, Text].flatMap(({ prototype }) =>
        Object.getOwnPropertySymbols(prototype)
          .map(String)
          .filter((name) => !name.startsWith('Symbol(Symbol.')),
      );
      fresh.remove();
      return { globals, expandos, sheets: document.adoptedStyleSheets.length, marks: CSS.highlights.size };
    });
    expect(left).toEqual({ globals: [], expandos: [], sheets: 0, marks: 0 });
  });
});

describe('what it is asked and what it tells', () => {
  test('it tells when it is ready, where it comes to rest, and what is chosen', async () => {
    const page = await open('/none');
    await listen(page);
    await add(page, { src: '/good.json' });
    await untilReady(page);
    expect(await told(page, 'ready')).toEqual([{ events: 3, issues: [] }]);
    await call(page, 'zoomTo', '2016-08', '2016-09');
    await expect
      .poll(() => told(page, 'view'))
      .toEqual([{ start: '2016-08-01T00:00', end: '2016-10-01T00:00', shown: 1, total: 3 }]);
    await call(page, 'select', 'silence');
    await call(page, 'select', 'no-such-event');
    await call(page, 'select', null);
    expect((await told(page, 'select')).map(({ id }) => id)).toEqual(['third', null]);
    await call(page, 'fit');
    await expect.poll(async () => (await told(page, 'view')).at(-1)?.shown).toBe(3);
    await call(page, 'zoomTo', '2016-09', '2016-08');
    await call(page, 'zoomTo', 'soon', '');
    expect(await told(page, 'error')).toEqual([]);
    expectStill(page);
    await page.locator('through-line').evaluate((element) => element.setAttribute('src', '/404.json'));
    const message: unknown = expect.stringContaining('404');
    await expect
      .poll(() => told(page, 'error'))
      .toEqual([{ issues: [{ code: 'net.status', level: 'error', path: '', message }] }]);
  });

  test('its attributes are an address, at first and when they change', async () => {
    const page = await open('/none');
    await add(page, { src: '/good.json', view: '2016-07/2016-09', event: 'second', lanes: 'senate' });
    const root = page.locator('through-line section');
    await page.locator('through-line [data-card="second"]').waitFor();
    expect(await root.getAttribute('data-view')).toBe('2016-07-01T00:00/2016-10-01T00:00');
    await page.getByText('2 of 3 events').first().waitFor();
    const change = (name: string, value: string) =>
      page
        .locator('through-line')
        .evaluate((element, [of, to]) => element.setAttribute(of, to), [name, value]);
    await change('lanes', '');
    await change('event', 'first');
    await page.locator('through-line [data-card="first"]').waitFor();
    await change('view', '2016-08/2016-10');
    await expect.poll(() => root.getAttribute('data-view')).toBe('2016-08-01T00:00/2016-11-01T00:00');
    await change('q', 'silence');
    await page.getByText('1 of 3 events').first().waitFor();
  });

  test('it takes a file as a property, parsed or as text, set before its script has come or after', async () => {
    const page = await openPage({ baseURL: host.origin, path: '/none' });
    await page.evaluate(
      (file) => {
        const element = document.createElement('through-line');
        document.querySelector('main')?.append(element);
        Reflect.set(element, 'timeline', file);
      },
      JSON.parse(GOOD) as object,
    );
    await untilReady(page);
    await set(page, 'timeline', GOOD.replace('Two meetings', 'Two other meetings'));
    await page.getByRole('region', { name: 'Timeline: Two other meetings' }).waitFor();
    await set(page, 'timeline', '{');
    await page.getByText('its file is not valid JSON').waitFor();
    await page.getByRole('region', { name: 'Timeline: Two other meetings' }).waitFor();
    const early = await page.context().newPage();
    await early.route('**/through-line.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await early.goto('/one', { waitUntil: 'commit' });
    await early.locator('through-line').waitFor({ state: 'attached' });
    await set(early, 'timeline', GOOD.replace('Two meetings', 'Early meetings'));
    await early.getByRole('region', { name: 'Timeline: Early meetings' }).waitFor();
  });
});
