import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished, TestRunner } from 'vitest';
import { launchChromium } from './launch.ts';
import { record, type Seen } from './seen.ts';

/** Whatever Playwright can say of a context, and: */
export interface PageOptions extends Omit<BrowserContextOptions, 'viewport'> {
  /** Of the window, in CSS pixels; 1440 by 900 if not said. */
  width?: number;
  height?: number;
  /** Below `baseURL`, or a whole address; '/' if not said. */
  path?: string;
  /** Origins besides that of `baseURL` from which the page may load, such as that of an embed. */
  origins?: string[];
  /** Files that are served in place of the site's own: from their names, such as `events.json`, to their text. */
  files?: Record<string, string>;
}

let browser: Promise<Browser> | undefined;
const recordings = new WeakMap<Page, Seen>();

afterAll(async () => {
  await (await browser)?.close();
});

/**
 * Opens a page of the built site (or of `baseURL`) in a context of its own, with nothing kept from any other, and
 * records what it does. Opened in a test it closes when the test ends, in `beforeAll` when the file ends.
 *
 * @example const page = await openPage({ width: 390, height: 844, hasTouch: true, path: '/#flynn-resigns' });
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, path = '/', origins = [], files = {}, ...contextOptions } = options;
  const baseURL = contextOptions.baseURL ?? inject('baseURL');
  browser ??= launchChromium();
  const context = await (
    await browser
  ).newContext({ ...contextOptions, baseURL, viewport: { width, height } });
  if (TestRunner.getCurrentTest()) onTestFinished(() => context.close());
  const seen = await record(context, [new URL(baseURL).origin, ...origins]);
  context.on('page', (opened) => recordings.set(opened, seen));
  for (const [name, body] of Object.entries(files))
    await context.route(`${baseURL}/${name}`, (route) => route.fulfill({ body }));
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** What a page of `openPage` has done so far, together with the other pages and frames of its context. */
export function seenOn(page: Page): Seen {
  const seen = recordings.get(page);
  if (!seen) throw new Error('Only a page that openPage() opened is recorded.');
  return seen;
}

/** Waits until everything that the page has painted is recorded. */
async function untilPainted(page: Page): Promise<void> {
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
  await page.evaluate(() => 0);
}

/** Asserts: a silent console, no error, no violation of the policy, no request elsewhere, no layout shift. */
export async function expectQuiet(page: Page): Promise<void> {
  await untilPainted(page);
  expect(seenOn(page)).toEqual({ console: [], errors: [], violations: [], foreign: [], shifts: [] });
}

/** As `expectQuiet`, where something else than the page's own script may move what is on it, and it may shift. */
export function expectStill(page: Page): void {
  expect({ ...seenOn(page), shifts: [] }).toEqual({
    console: [],
    errors: [],
    violations: [],
    foreign: [],
    shifts: [],
  });
}

/** Waits until the page, or a frame in it, has a timeline and all that it has are interactive. */
export async function untilReady(scope: Page | FrameLocator): Promise<void> {
  await scope.locator('[data-throughline][data-ready]').first().waitFor({ state: 'attached' });
  await scope.locator('[data-throughline]:not([data-ready])').first().waitFor({ state: 'detached' });
}

/** WCAG 2.2 A and AA, and axe's own best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asserts that axe finds nothing against these rules on the page, or within what the selectors find on it: the whole page takes seconds. */
export async function expectAccessible(page: Page, ...within: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  const { violations } = await within.reduce((all, selector) => all.include(selector), axe).analyze();
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))).toEqual(
    [],
  );
}
