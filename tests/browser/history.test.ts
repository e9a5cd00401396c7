import { expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, settledView } from './support/plot.ts';

const card = '[data-card="sessions-meets-kislyak"]';

test('an address with an event shows the plot with its card open', async () => {
  const page = await openPage({ path: '/#sessions-meets-kislyak' });
  await untilReady(page);
  await page.locator(card).waitFor();
  const top = await page.locator('[data-throughline]').evaluate((root) => root.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(900);
  await expectQuiet(page);
});

test('an address with a window opens on it', async () => {
  const page = await openPage({ path: '/?view=2017-01/2017-03' });
  await untilReady(page);
  expect(await settledView(page)).toBe('2017-01-01T00:00/2017-04-01T00:00');
});

test.each([
  '/?view=nonsense',
  '/?view=2017-03/2017-01',
  '/#no-such-event',
  '/#%E0%A4%A',
  '/?view=%00&view=1',
])('%s opens like the page itself', async (path) => {
  const page = await openPage({ path });
  await untilReady(page);
  expect(await settledView(page)).toBe('2016-07-01T00:00/2017-05-01T00:00');
  expect(await page.locator('[data-card]').count()).toBe(0);
  await expectQuiet(page);
});

test('selecting pushes an address, moving replaces it, and going back restores event and window', async () => {
  const page = await openPage();
  await untilReady(page);
  const opening = await settledView(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const zoomed = await settledView(page);
  expect(await entries()).toBe(before);
  expect(page.url()).toContain('?view=');
  await page.locator('[data-plot] [data-event="trump-wins-election"]').click();
  await page.locator('[data-card="trump-wins-election"]').waitFor();
  expect(await entries()).toBe(before + 1);
  expect(page.url()).toContain('#trump-wins-election');
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
  expect(await settledView(page)).not.toBe(opening);
});

test('an address names times no finer than its window can show', async () => {
  const page = await openPage();
  await untilReady(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await settledView(page);
  expect(new URL(page.url()).search).toMatch(
    /^\?view=\d{4}-\d\d-\d\d(T\d\d:00)?\/\d{4}-\d\d-\d\d(T\d\d:00)?$/,
  );
});

test('the link of a list item leads to its card', async () => {
  const page = await openPage();
  await untilReady(page);
  await page.locator('[data-events] a[href="#sessions-meets-kislyak"]').first().click();
  await page.locator(card).waitFor();
});
