import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, look, settledView } from './support/plot.ts';
import { explore } from './support/story.ts';

let page: Page;
let box: { x: number; y: number; width: number; height: number };

const view = async () => instantsOf(await settledView(page));
const scrolled = () => page.evaluate(() => scrollY);
const at = (xPx: number, yPx: number) => page.mouse.move(box.x + xPx, box.y + yPx);

beforeAll(async () => {
  page = await openPage();
  await untilReady(page);
});

beforeEach(async () => {
  await explore(page);
  const found = await page.locator('[data-plot]').boundingBox();
  if (!found) throw new Error('The plot has no box.');
  box = found;
});

afterAll(() => expectQuiet(page));

test('the plain wheel over the plot scrolls the page, and shows once how to zoom', async () => {
  const before = await view();
  const from = await scrolled();
  await at(400, 200);
  await page.mouse.wheel(0, 120);
  await page.getByText('+ wheel to zoom').waitFor();
  expect(await view()).toEqual(before);
  expect(await scrolled()).toBeGreaterThan(from);
  await page.getByText('+ wheel to zoom').waitFor({ state: 'hidden' });
  await page.mouse.wheel(0, 120);
  await page.waitForTimeout(300);
  expect(await page.getByText('+ wheel to zoom').isVisible()).toBe(false);
});

test.each([-100, -1000, 100, 1000])(
  'Ctrl and a wheel notch of %i px zoom about the pointer, by at most 1.5, and the page stays',
  async (notchPx) => {
    // From the middle of the range of zooms, so that there is room either way.
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const [start, end] = await view();
    const from = await scrolled();
    await at(400, 200);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, notchPx);
    await page.keyboard.up('Control');
    const [startNow, endNow] = await view();
    const factor = (end - start) / (endNow - startNow);
    expect(notchPx < 0 ? factor : 1 / factor).toBeGreaterThan(1.05);
    expect(notchPx < 0 ? factor : 1 / factor).toBeLessThanOrEqual(1.5);
    const dateUnder = start + (400 / box.width) * (end - start);
    expect(Math.abs(((dateUnder - startNow) / (endNow - startNow)) * box.width - 400)).toBeLessThan(1);
    expect(await scrolled()).toBe(from);
  },
);

test.each([
  ['a horizontal wheel', [60, 0], []],
  ['Shift and the wheel', [0, 60], ['Shift']],
] as const)('%s pans', async (_, [xPx, yPx], keys) => {
  const [start, end] = await view();
  await at(400, 200);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.wheel(xPx, yPx);
  for (const key of keys) await page.keyboard.up(key);
  const [startNow, endNow] = await view();
  expect(endNow - startNow).toBeCloseTo(end - start, -1);
  expect(Math.abs(((startNow - start) / (end - start)) * box.width - 60)).toBeLessThan(1);
});

test('dragging pans exactly, also when it begins on a mark, and then opens nothing', async () => {
  const mark = page.locator('[data-plot] [data-event="sessions-meets-kislyak"]');
  const before = (await page.evaluate(look)).moments['sessions-meets-kislyak'];
  await mark.hover();
  await page.mouse.down();
  await page.mouse.move(box.x + before + 100, box.y + 200, { steps: 10 });
  await page.mouse.move(box.x + before + 150, box.y + 210, { steps: 5 });
  await page.mouse.up();
  const after = (await page.evaluate(look)).moments['sessions-meets-kislyak'];
  expect(Math.abs(after - before - 150)).toBeLessThan(1);
  expect(await page.locator('[data-card]').count()).toBe(0);
  await mark.click();
  await page.locator('[data-card="sessions-meets-kislyak"]').waitFor();
});

test('a double click on free ground zooms in about the pointer', async () => {
  const [start, end] = await view();
  await page.mouse.dblclick(box.x + 300, box.y + box.height - 20);
  const [startNow, endNow] = await view();
  expect((end - start) / (endNow - startNow)).toBeCloseTo(2, 2);
  const dateUnder = start + (300 / box.width) * (end - start);
  expect(Math.abs(((dateUnder - startNow) / (endNow - startNow)) * box.width - 300)).toBeLessThan(1);
});

test('each button of the toolbar does what its name says', async () => {
  const press = async (name: string) => {
    await page.getByRole('group', { name: 'Timeline controls' }).getByRole('button', { name }).click();
    return view();
  };
  const [start, end] = await view();
  const [inStart, inEnd] = await press('Zoom in');
  expect((end - start) / (inEnd - inStart)).toBeCloseTo(2, 2);
  const [laterStart] = await press('Later');
  expect((laterStart - inStart) / (inEnd - inStart)).toBeCloseTo(0.8, 2);
  const [earlierStart] = await press('Earlier');
  expect(Math.abs(earlierStart - inStart)).toBeLessThan(1000);
  const [outStart, outEnd] = await press('Zoom out');
  expect((outEnd - outStart) / (inEnd - inStart)).toBeCloseTo(2, 2);
  const [allStart, allEnd] = await press('Show all');
  expect(allStart).toBeLessThan(Date.UTC(2015, 5, 16));
  expect(allEnd).toBeGreaterThan(Date.UTC(2017, 2, 3));
  expect((await page.evaluate(look)).labels.length).toBeGreaterThan(5);
});

test('with less motion asked for, a button cuts instead of flying', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = (await page.evaluate(look)).moments['trump-wins-election'];
  const moved = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
    await new Promise((done) => setTimeout(done));
    const mark = document.querySelector('[data-plot] [data-event="trump-wins-election"]');
    const plot = document.querySelector('[data-plot]');
    const left = mark?.getBoundingClientRect().left ?? 0;
    return left + 12 - (plot?.getBoundingClientRect().left ?? 0);
  });
  const middle = box.width / 2;
  await page.emulateMedia({ reducedMotion: null });
  expect(moved).toBeCloseTo(middle + (before - middle) * 2, 0);
});
