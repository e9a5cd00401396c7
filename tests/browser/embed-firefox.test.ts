import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { untilReady } from './support/page.ts';
import { launchFirefox } from './support/launch-firefox.ts';

let browser: Browser;
let page: Page;
/** Errors that nobody caught, violations of the policy among them, and requests to other sites. */
let faults: string[] = [];

beforeAll(async () => {
  browser = await launchFirefox();
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('baseURL'))) faults.push(request.url());
  });
}, 120_000);

afterAll(() => browser.close());

const open = async (path: string) => {
  faults = [];
  await page.goto(inject('baseURL') + path);
};

/** Opens the first event with a label, zooms in by a button, and closes the card again, each as a reader does. */
async function expectAlive(scope: Page | FrameLocator): Promise<void> {
  await untilReady(scope);
  const root = scope.locator('[data-throughline]').first();
  await root.locator('[data-plot] [data-event]:has([data-label])').first().click();
  await root.locator('[data-card]').waitFor();
  const before = await root.getAttribute('data-view');
  await root.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => root.getAttribute('data-view')).not.toBe(before);
  await root.getByRole('button', { name: 'Close' }).click();
  await root.locator('[data-card]').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
}

test.each(['plain', 'strict', 'two'])('the element lives in the article %s', async (name) => {
  await open(`/host/${name}.html`);
  await expectAlive(page);
  expect(await page.locator('through-line > p').first().isVisible()).toBe(false);
  expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
});

test('the wheel over the middle of it scrolls the page past it', async () => {
  await open('/host/plain.html');
  await untilReady(page);
  const box = await page.locator('through-line').boundingBox();
  if (!box) throw new Error('The timeline has no box.');
  await page.mouse.move(box.x + box.width / 2, 500);
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 200);
  await expect
    .poll(() =>
      page.evaluate(() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight),
    )
    .toBe(true);
});

test('the frame lives in a sandbox, and is as high as it needs', async () => {
  await open('/host/sandbox.html');
  const frame = page.frameLocator('iframe');
  await expectAlive(frame);
  const needed = () => frame.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  const shown = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect.poll(async () => Math.abs((await shown()) - (await needed()))).toBeLessThan(2);
});

test('the frame lives alone, and opens where its address says', async () => {
  await open('/embed.html');
  await expectAlive(page);
  await open('/embed.html?event=flynn-resigns&view=2017-01/2017-03');
  await page.locator('[data-card="flynn-resigns"]').waitFor();
  expect(await page.locator('[data-throughline]').getAttribute('data-view')).toBe(
    '2017-01-01T00:00/2017-04-01T00:00',
  );
  expect(faults).toEqual([]);
});
