import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, settledView } from './support/plot.ts';
import { explore, OPENING } from './support/story.ts';

let page: Page;

const view = async () => instantsOf(await settledView(page));
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-event'));
const mark = (id: string) => page.locator(`[data-plot] [data-event="${id}"]`);
const ids = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-throughline] [data-events] > li')].map((item) => item.id),
  );

beforeAll(async () => {
  page = await openPage();
  await untilReady(page);
});

beforeEach(() => explore(page));

afterAll(() => expectQuiet(page));

test('after a move a screen reader is told what is shown, and when the page opens nothing', async () => {
  const told = page.locator('[data-throughline] [role="status"]');
  expect(await told.textContent()).toBe('');
  await mark('sessions-meets-kislyak').focus();
  await page.keyboard.press('0');
  await settledView(page);
  const all = await ids();
  expect(await told.textContent()).toMatch(new RegExp(`2015.*2017, ${all.length} of ${all.length} events$`));
});

test('the plot is one tab stop, and arrows walk its events in time', async () => {
  const all = await ids();
  await mark('sessions-meets-kislyak').focus();
  const from = all.indexOf('sessions-meets-kislyak');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(all[from + 1]);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe(all[from - 1]);
  expect(await page.locator('[data-plot] [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('End');
  expect(await focused()).toBe(all.at(-1));
  await page.keyboard.press('Home');
  expect(await focused()).toBe(all[0]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-plot]') ?? null)).toBeNull();
});

test('each event can be walked to, and is then drawn within the window', async () => {
  const all = await ids();
  await mark('sessions-meets-kislyak').focus();
  await page.keyboard.press('Home');
  for (const id of all) {
    expect(await focused()).toBe(id);
    await page.waitForTimeout(30);
    await page.keyboard.press('ArrowRight');
  }
  await settledView(page);
  const place = await mark(all[all.length - 1]).boundingBox();
  const plot = await page.locator('[data-plot]').boundingBox();
  expect(place && plot && place.x >= plot.x && place.x < plot.x + plot.width).toBe(true);
});

test('up and down walk across lanes', async () => {
  const lane = () =>
    page.evaluate(() =>
      Number(document.activeElement?.querySelector('[data-lane]')?.getAttribute('data-lane')),
    );
  await mark('sessions-meets-kislyak').focus();
  const from = await lane();
  await page.keyboard.press('ArrowDown');
  expect(await lane()).toBe(from + 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await lane()).toBe(from - 1);
});

test('plus, minus, zero and the page keys move the window', async () => {
  const [start, end] = await view();
  await mark('sessions-meets-kislyak').focus();
  await page.keyboard.press('+');
  const [inStart, inEnd] = await view();
  expect((end - start) / (inEnd - inStart)).toBeCloseTo(2, 2);
  await page.keyboard.press('PageDown');
  expect((await view())[0]).toBeGreaterThan(inStart);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('-');
  const [outStart, outEnd] = await view();
  expect((outEnd - outStart) / (inEnd - inStart)).toBeCloseTo(2, 2);
  await page.keyboard.press('0');
  expect((await view())[0]).toBeLessThan(Date.UTC(2015, 5, 16));
});

test('Enter opens the card and gives it the focus, Escape closes it and gives it back', async () => {
  await mark('sessions-meets-kislyak').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-card="sessions-meets-kislyak"]:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-card]').waitFor({ state: 'detached' });
  expect(await focused()).toBe('sessions-meets-kislyak');
});

test('a card that is opened by keyboard at the top of the page does not begin the story', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  await mark('sessions-meets-kislyak').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-card="sessions-meets-kislyak"]:focus').waitFor();
  expect(await settledView(page)).toBe(OPENING);
  expect(await page.locator('[data-card="sessions-meets-kislyak"]:focus').count()).toBe(1);
});

describe('outside the timeline', () => {
  const press = async (key: string) => {
    await page.evaluate(() => {
      const outside = document.createElement('button');
      document.body.append(outside);
      outside.focus({ preventScroll: true });
    });
    await page.keyboard.press(key);
    expect(await settledView(page)).toBe(OPENING);
    expect(await page.locator('[data-card]').count()).toBe(0);
    await page.evaluate(() => document.activeElement?.remove());
  };

  test.each(['ArrowRight', 'ArrowDown', '+', '-', '0', 'Enter', 'Escape'])('%s does nothing to it', press);

  test.each(['End', 'PageDown'])('%s scrolls the page and does nothing to it', async (key) => {
    const from = await page.evaluate(() => scrollY);
    await press(key);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(from);
  });

  test('Home leads to the top of the page and does nothing to it', async () => {
    await page.evaluate(() => scrollTo(0, 40));
    await press('Home');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
