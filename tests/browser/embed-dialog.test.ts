import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectStill, openPage, untilReady } from './support/page.ts';

let page: Page;

/** One page for all: its window is chosen already. */
beforeAll(async () => {
  page = await openPage({ path: '/?view=2017-01/2017-03' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await untilReady(page);
});

const dialog = () => page.getByRole('dialog', { name: 'Embed this timeline' });
const code = () => dialog().getByRole('textbox', { name: 'Code' }).inputValue();
const frame = () => dialog().locator('iframe');

test('it comes with its script only when it is asked for, by keyboard, and says what the page shows', async () => {
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
    );
  const before = await scripts();
  await page.getByRole('link', { name: 'Embed this timeline' }).press('Enter');
  await dialog().waitFor();
  expect(await scripts()).toBeGreaterThan(before);
  expect(
    await dialog().getByRole('radio', { name: 'What you see now: January to March 2017' }).isChecked(),
  ).toBe(true);
  expect(await dialog().getByRole('checkbox', { checked: false }).count()).toBe(0);
  expect(await code()).toContain('embed.html?view=2017-01/2017-03"');
});

test('what is chosen is seen at once, and is in the code', async () => {
  await dialog().getByRole('radio', { name: 'Everything' }).check();
  await dialog().getByRole('checkbox', { name: 'Flynn' }).uncheck();
  await dialog().getByRole('radio', { name: 'Dark' }).check();
  await dialog().getByRole('radio', { name: 'On a phone' }).check();
  const lanes = 'lanes=campaign,sessions,intelligence,congress';
  expect(await code()).toContain(`embed.html?${lanes}&amp;theme=dark`);
  expect(await frame().getAttribute('src')).toBe(`embed.html?${lanes}&theme=dark`);
  expect(await frame().evaluate((element) => element.clientWidth)).toBe(360);
  const inside = dialog().frameLocator('iframe');
  await untilReady(inside);
  // The list is the timeline there, and the preview is as high as what it has.
  await expect
    .poll(async () => {
      const shown = await frame().evaluate((element) => element.clientHeight);
      const needed = await inside.locator('main').evaluate((main) => main.getBoundingClientRect().height);
      return Math.abs(shown - needed);
    })
    .toBeLessThan(2);
});

test.each([
  ['A part of the article', '<through-line src="'],
  ['A frame alone', '<iframe src="'],
  ['AMP', '<amp-iframe src="'],
  ['A picture with a link', 'timeline.png'],
  ['A frame that fits its height', 'data-throughline-src="'],
])('%s has a code, which is copied', async (way, part) => {
  await dialog().getByRole('radio', { name: way }).check();
  expect(await code()).toContain(part);
  await dialog().getByRole('button', { name: 'Copy the code' }).click();
  await dialog().getByText('The code is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code());
});

test('it is accessible, quiet, and not printed', async () => {
  // A dialog moves nothing; what the page moved before is told in its own tests.
  expectStill(page);
  await expectAccessible(page, '.embed-head', '.embed-choices', '.embed-code', '.embed-preview > legend');
  await page.emulateMedia({ media: 'print' });
  expect(await dialog().isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

test('Escape closes it, leaves nothing of it, and gives the focus back', async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Embed this timeline');
});

test('without scripts its link leads to the timeline that others show', async () => {
  const still = await openPage({ javaScriptEnabled: false });
  await still.getByRole('link', { name: 'Embed this timeline' }).click();
  await still.waitForURL('**/embed.html');
  expect(await still.locator('[data-events] > li').count()).toBeGreaterThan(30);
});
