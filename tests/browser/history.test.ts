import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, settledView } from './support/plot.ts';
import { address, explore, OPENING, shareInWindow } from './support/story.ts';

const card = '[data-card="sessions-meets-kislyak"]';

test('an address with an event shows the plot with its card open, both on screen', async () => {
  const page = await openPage({ path: '/#sessions-meets-kislyak' });
  await untilReady(page);
  await page.locator(card).waitFor();
  await page.waitForFunction(() => scrollY > 0);
  expect(await settledView(page)).toBe(OPENING);
  expect(await shareInWindow(page, '[data-plot]')).toBe(1);
  expect(await shareInWindow(page, `${card} .event-title`)).toBe(1);
  expect(await page.locator('[data-plot] [aria-current]').getAttribute('data-event')).toBe(
    'sessions-meets-kislyak',
  );
  expect(await page.title()).toMatch(/^Sessions meets Kislyak in his Senate office . /);
  await expectQuiet(page);
});

test('an address with a window opens on it', async () => {
  const page = await openPage({ path: '/?view=2017-01/2017-03' });
  await untilReady(page);
  expect(await settledView(page)).toBe('2017-01-01T00:00/2017-04-01T00:00');
});

test.each(['/?view=nonsense#no-such-event', '/?view=2017-03/2017-01#%E0%A4%A', '/?view=%00&view=1'])(
  '%s opens like the page itself',
  async (path) => {
    const page = await openPage({ path });
    await untilReady(page);
    expect(await settledView(page)).toBe(OPENING);
    expect(await page.locator('[data-card]').count()).toBe(0);
    await expectQuiet(page);
  },
);

describe('on the page', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await untilReady(page);
  });

  beforeEach(() => explore(page));

  test('selecting pushes an address, moving replaces it, and going back restores event and window', async () => {
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const zoomed = await settledView(page);
    expect(await entries()).toBe(before);
    expect((await address(page)).href).toContain('?view=');
    await page.locator('[data-plot] [data-event="trump-wins-election"]').click();
    await page.locator('[data-card="trump-wins-election"]').waitFor();
    expect(await entries()).toBe(before + 1);
    expect((await address(page)).href).toContain('#trump-wins-election');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await settledView(page)).not.toBe(zoomed);
    await page.goBack();
    await page.locator('[data-card]').waitFor({ state: 'detached' });
    const [start, end] = instantsOf(zoomed);
    const [startNow, endNow] = instantsOf(await settledView(page));
    // An address is as exact as a pixel of the window needs.
    expect(Math.abs(startNow - start)).toBeLessThan((end - start) / 1000);
    expect(Math.abs(endNow - end)).toBeLessThan((end - start) / 1000);
    await page.goForward();
    await page.locator('[data-card="trump-wins-election"]').waitFor();
    expect(await settledView(page)).not.toBe(OPENING);
  });

  test('each event has a title of its own in the history', async () => {
    const atRest = await page.title();
    await page.locator('[data-plot] [data-event="trump-wins-election"]').click();
    expect(await page.title()).toBe(`Trump defeats Clinton in the presidential election \u2013 ${atRest}`);
    await page.goBack();
    await page.locator('[data-card]').waitFor({ state: 'detached' });
    expect(await page.title()).toBe(atRest);
  });

  test('an address names times no finer than its window can show', async () => {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await settledView(page);
    expect((await address(page)).search).toMatch(
      /^\?view=\d{4}-\d\d-\d\d(T\d\d:00)?\/\d{4}-\d\d-\d\d(T\d\d:00)?$/,
    );
  });

  test('a link to an event, below the list, shows the plot again with its card open', async () => {
    await page.locator('.claims a[href="#sessions-meets-kislyak"]').first().click();
    await page.locator(card).waitFor();
    expect(await shareInWindow(page, '[data-plot]')).toBe(1);
    expect(await shareInWindow(page, `${card} .event-title`)).toBe(1);
    expect((await address(page)).hash).toBe('#sessions-meets-kislyak');
  });

  test('the own link of an event in the list copies its whole address, and says so for a while', async () => {
    const link = page.locator('[data-events] > li[id="sessions-meets-kislyak"] [data-copy]');
    const words = await link.textContent();
    await link.click();
    await page.getByText('Link copied', { exact: false }).first().waitFor();
    expect(await page.locator('[data-throughline] [role="status"]').textContent()).toBe('Link copied');
    const { origin } = await address(page);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${origin}/#sessions-meets-kislyak`,
    );
    expect(await page.locator('[data-card]').count()).toBe(0);
    await expect.poll(() => link.textContent(), { timeout: 10_000 }).toBe(words);
  });
});
