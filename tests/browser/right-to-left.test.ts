import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, look, overlaps, settledView } from './support/plot.ts';
import { frame } from './support/story.ts';

const ARABIC = new URL('../../data/arabic.json', import.meta.url);

let page: Page;
let box: { x: number; y: number; width: number; height: number };

const view = async () => instantsOf(await settledView(page));
const mark = (id: string) => page.locator(`[data-plot] [data-event="${id}"]`);
/** Of a moment's dot, on screen. */
const xOf = async (id: string) => {
  const found = await mark(id).boundingBox();
  if (!found) throw new Error(`${id} is not drawn.`);
  return found.x + found.width / 2;
};
const slider = (name: string) => page.getByRole('slider', { name, exact: true });

beforeAll(async () => {
  page = await openPage({ files: { 'events.json': await readFile(ARABIC, 'utf8') } });
  await untilReady(page);
});

beforeEach(async () => {
  await page.evaluate(() => {
    history.replaceState(null, '', '/');
    dispatchEvent(new PopStateEvent('popstate'));
    document.querySelector('[data-throughline]')?.scrollIntoView();
  });
  await frame(page);
  const found = await page.locator('[data-plot]').boundingBox();
  if (!found) throw new Error('The plot has no box.');
  box = found;
});

afterAll(() => expectQuiet(page));

test('a file in Arabic is said to be in Arabic, and runs from right to left', async () => {
  const root = page.locator('[data-throughline]');
  expect(await root.getAttribute('lang')).toBe('ar');
  expect(await root.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await xOf('first-meeting')).toBeGreaterThan(await xOf('opening-day'));
  expect(await xOf('opening-day')).toBeGreaterThan(await xOf('calligraphy-exhibition'));
  const ticks = await page
    .locator('[data-plot] .tick.major')
    .evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().right));
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks).toEqual(ticks.toSorted((a, b) => b - a));
});

test('each mark stands where its date is, counted from the right edge', async () => {
  const [start, end] = await view();
  const share = (Date.UTC(2024, 9, 5) - start) / (end - start);
  expect(Math.abs(box.x + box.width * (1 - share) - (await xOf('calligraphy-exhibition')))).toBeLessThan(1);
});

test('labels stand to the left of their dots, and none over another', async () => {
  const seen = await page.evaluate(look);
  expect(seen.labels.length).toBeGreaterThan(4);
  expect(overlaps(seen)).toEqual([]);
  const label = await mark('first-meeting').locator('[data-label]').boundingBox();
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual((await xOf('first-meeting')) + 1);
});

test('the lanes’ names stand at the right of the plot', async () => {
  const gutter = await page.locator('.gutter').boundingBox();
  expect(gutter?.x).toBeGreaterThanOrEqual(box.x + box.width);
});

test('the left arrow walks on in time, and the right one back', async () => {
  await mark('first-meeting').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe(
    'council-agrees',
  );
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-event'))).toBe('first-meeting');
});

test('what is dragged stays under the pointer', async () => {
  const [start, end] = await view();
  const before = await xOf('opening-day');
  await page.mouse.move(box.x + 300, box.y + box.height - 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 350, box.y + box.height - 60, { steps: 4 });
  await page.mouse.move(box.x + 400, box.y + box.height - 60, { steps: 4 });
  await page.mouse.up();
  const [startNow] = await view();
  expect(Math.abs((await xOf('opening-day')) - before - 100)).toBeLessThan(1);
  expect(Math.abs(((startNow - start) / (end - start)) * box.width - 100)).toBeLessThan(1);
});

test('a wheel to the side moves the same way as everywhere, and Ctrl and the wheel zoom about the pointer', async () => {
  const before = await xOf('opening-day');
  await page.mouse.move(before, box.y + 200);
  await page.mouse.wheel(60, 0);
  await settledView(page);
  const moved = await xOf('opening-day');
  expect(Math.abs(moved - before + 60)).toBeLessThan(1);
  await page.mouse.move(moved, box.y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await settledView(page);
  expect(Math.abs((await xOf('opening-day')) - moved)).toBeLessThan(1);
});

test('the overview is mirrored too: its window, its keys and its edges', async () => {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const [start, end] = await view();
  const strip = await page.locator('.overview').boundingBox();
  const pane = await page.locator('.pane').boundingBox();
  if (!strip || !pane) throw new Error('The overview has no box.');
  await slider('Window').focus();
  await page.keyboard.press('ArrowLeft');
  const [laterStart] = await view();
  expect((laterStart - start) / (end - start)).toBeCloseTo(0.1, 2);
  expect((await page.locator('.pane').boundingBox())?.x).toBeLessThan(pane.x);
  const ticks = await page.locator('.overview text').evaluateAll((all) =>
    all.map((tick) => {
      const { left, right } = tick.getBoundingClientRect();
      return [left, right];
    }),
  );
  for (const [left, right] of ticks) {
    expect(left).toBeGreaterThanOrEqual(strip.x);
    expect(right).toBeLessThanOrEqual(strip.x + strip.width);
  }
  const edge = await slider('End of the window').boundingBox();
  const beginning = await slider('Beginning of the window').boundingBox();
  expect(edge?.x).toBeLessThan(beginning?.x ?? 0);
  const y = strip.y + 10;
  const from = (edge?.x ?? 0) + (edge?.width ?? 0) / 2;
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(from - 40, y, { steps: 4 });
  await page.mouse.up();
  const [startNow, endNow] = await view();
  expect(Math.abs(startNow - laterStart)).toBeLessThan(86_400_000);
  expect(endNow).toBeGreaterThan(end);
});

test('axe finds nothing, with a card open', async () => {
  await mark('opening-day').click();
  await page.locator('[data-card="opening-day"]').waitFor();
  await expectAccessible(page, '[data-throughline]');
});
