import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EventFile } from '../../src/core/event-file/index.ts';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { settledView } from './support/plot.ts';
import { address, eventFile, explore, shareInWindow, tabTo, told } from './support/story.ts';

let file: EventFile;

beforeAll(async () => {
  file = await eventFile();
});

const focusedEvent = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-event'));
/** Whether what has the keyboard's focus can be seen: neither outside the window nor hidden. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { top, bottom } = focused.getBoundingClientRect();
    return focused.checkVisibility({ visibilityProperty: true }) && bottom > 0 && top < innerHeight;
  });

test('the first Tab shows a link that skips to the list', async () => {
  const page = await openPage();
  await untilReady(page);
  await page.keyboard.press('Tab');
  expect(await page.locator('.skip:focus').isVisible()).toBe(true);
  expect(await shareInWindow(page, '.skip')).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash === '#list~');
  expect(await shareInWindow(page, '.list-name')).toBe(1);
  // What comes next by keyboard is in the list.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.list') !== null)).toBe(true);
  await expectQuiet(page);
});

test('a whole visit needs no more than a keyboard, and the focus is never lost', async () => {
  const page = await openPage();
  await untilReady(page);

  // Read a step.
  await tabTo(page, '[data-step="two-encounters"] .step-title a');
  await page.keyboard.press('Enter');
  await page.locator('[data-step="two-encounters"][data-current]').waitFor();
  await settledView(page);

  // Open one of its events: what comes next by keyboard is in the step.
  await tabTo(page, '[data-steps] a[href="#sessions-meets-kislyak"]', 'Tab', 3);
  await page.keyboard.press('Enter');
  await page.locator('[data-card="sessions-meets-kislyak"]:focus').waitFor();
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('[data-card]').waitFor({ state: 'detached' });
  expect(await focusedEvent(page)).toBe('sessions-meets-kislyak');

  // Walk five events, and open the last.
  const ids = await page
    .locator('[data-throughline] [data-events] > li')
    .evaluateAll((items) => items.map(({ id }) => id));
  const from = ids.indexOf('sessions-meets-kislyak');
  for (let step = 1; step <= 5; step++) {
    await page.keyboard.press('ArrowRight');
    expect(await focusedEvent(page)).toBe(ids[from + step]);
    expect(await isFocusSeen(page)).toBe(true);
  }
  await page.keyboard.press('Enter');
  await page.locator(`[data-card="${ids[from + 5]}"]:focus`).waitFor();
  await tabTo(page, '.card-tools button:not(:disabled)');
  await tabTo(page, '.card-tools button:nth-child(2)');
  await page.keyboard.press('Enter');
  await page.locator(`[data-card="${ids[from + 6]}"]`).waitFor();
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('[data-card]').waitFor({ state: 'detached' });

  // Filter, and clear the filter.
  await tabTo(page, '.toolbar input[type="search"]', 'Shift+Tab');
  await page.keyboard.type('flynn');
  await settledView(page);
  expect(await told(page)).toMatch(/of \d+ events$/);
  const filtered = await address(page);
  expect(filtered.searchParams.get('q')).toBe('flynn');
  await tabTo(page, '.toolbar .left button');
  await page.keyboard.press('Enter');
  await settledView(page);
  expect(await isFocusSeen(page)).toBe(true);
  expect(await told(page)).toContain(`of ${file.events.length} events`);

  // Go back, to the last event that was open.
  await page.goBack();
  await page.locator('[data-card]').waitFor();
  await expectQuiet(page);
});

describe('what a screen reader says', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ path: '/?view=2017-01-08/2017-01-16' });
    await untilReady(page);
    await explore(page, '/?view=2017-01-08/2017-01-16');
  });

  test('of the plot', async () => {
    expect(await page.locator('[data-plot]').ariaSnapshot()).toMatchSnapshot();
  });

  test('of the controls and the overview', async () => {
    expect(await page.locator('.toolbar').ariaSnapshot()).toMatchSnapshot();
    expect(await page.locator('.overview').ariaSnapshot()).toMatchSnapshot();
  });

  test('of an open card, and of the live region after a move', async () => {
    await page.locator('[data-plot] [data-event="sessions-testifies"]').focus();
    await page.keyboard.press('-');
    await settledView(page);
    expect(await told(page)).toMatchSnapshot();
    await page.keyboard.press('Enter');
    await page.locator('[data-card="sessions-testifies"]:focus').waitFor();
    expect(await page.locator('[data-card]').ariaSnapshot()).toMatchSnapshot();
  });
});
