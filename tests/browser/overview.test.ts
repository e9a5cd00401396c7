import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, settledView } from './support/plot.ts';
import { explore } from './support/story.ts';

const DAY_MS = 86_400_000;

let page: Page;
/** The overview's box on screen, and the span of time that it shows. */
let strip: { x: number; y: number; width: number; height: number };
let whole: [number, number];

const view = async () => instantsOf(await settledView(page));
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const msPerPx = () => (whole[1] - whole[0]) / strip.width;
const xOf = (instant: number) => strip.x + (instant - whole[0]) / msPerPx();

async function drag(fromPx: number, byPx: number): Promise<void> {
  const y = strip.y + 10;
  await page.mouse.move(fromPx, y);
  await page.mouse.down();
  await page.mouse.move(fromPx + byPx / 2, y + 3, { steps: 4 });
  await page.mouse.move(fromPx + byPx, y, { steps: 4 });
  await page.mouse.up();
}

/** Within a pixel of the strip. */
const expectNear = (instant: number, wanted: number) =>
  expect(Math.abs(instant - wanted)).toBeLessThan(1.5 * msPerPx());

beforeAll(async () => {
  page = await openPage();
  await untilReady(page);
  await explore(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  whole = await view();
  const found = await page.getByRole('group', { name: 'Overview' }).boundingBox();
  if (!found) throw new Error('The overview has no box.');
  strip = found;
});

beforeEach(() => explore(page, '/?view=2016-07/2016-12'));

afterAll(() => expectQuiet(page));

test('the window lies in the overview where it lies in the whole', async () => {
  const [start, end] = await view();
  const pane = await page.locator('.pane').boundingBox();
  expect(pane?.x).toBeCloseTo(xOf(start), 0);
  expect((pane?.x ?? 0) + (pane?.width ?? 0)).toBeCloseTo(xOf(end), 0);
});

test('dragging the window moves it, and keeps its length', async () => {
  const [start, end] = await view();
  await drag(xOf((start + end) / 2), -120);
  const [startNow, endNow] = await view();
  expectNear(startNow, start - 120 * msPerPx());
  expect(Math.abs(endNow - startNow - (end - start))).toBeLessThan(DAY_MS);
});

test('dragging an edge moves that edge alone', async () => {
  const [start, end] = await view();
  await drag(xOf(end), 60);
  const [startNow, endNow] = await view();
  expectNear(startNow, start);
  expectNear(endNow, end + 60 * msPerPx());
  await drag(xOf(startNow), -90);
  const [startLast, endLast] = await view();
  expectNear(startLast, start - 90 * msPerPx());
  expectNear(endLast, endNow);
});

test('an edge goes no further than the other', async () => {
  const [start, end] = await view();
  await drag(xOf(end), -800);
  const [startNow, endNow] = await view();
  expectNear(startNow, start);
  expect(endNow).toBeGreaterThan(startNow);
  expect(endNow).toBeLessThan(end);
});

test('a click beside the window brings its middle there, and keeps its length', async () => {
  const [start, end] = await view();
  const to = Date.UTC(2016, 1, 1);
  await page.mouse.click(xOf(to), strip.y + 10);
  const [startNow, endNow] = await view();
  expectNear((startNow + endNow) / 2, to);
  expect(Math.abs(endNow - startNow - (end - start))).toBeLessThan(DAY_MS);
});

test.each([
  ['Window', 'ArrowRight', 0.1, 0.1],
  ['Window', 'ArrowLeft', -0.1, -0.1],
  ['Window', 'ArrowUp', 0.1, 0.1],
  ['Window', 'ArrowDown', -0.1, -0.1],
  ['Beginning of the window', 'ArrowRight', 0.1, 0],
  ['Beginning of the window', 'ArrowLeft', -0.1, 0],
  ['End of the window', 'ArrowRight', 0, 0.1],
  ['End of the window', 'ArrowLeft', 0, -0.1],
])('on the slider “%s” %s moves by a tenth of the window', async (name, key, byStart, byEnd) => {
  const [start, end] = await view();
  await slider(name).focus();
  await page.keyboard.press(key);
  const [startNow, endNow] = await view();
  expect((startNow - start) / (end - start)).toBeCloseTo(byStart, 2);
  expect((endNow - end) / (end - start)).toBeCloseTo(byEnd, 2);
});

test('sliders say the window in words, and are reached by keyboard in their order', async () => {
  await slider('Beginning of the window').focus();
  expect(await slider('Beginning of the window').getAttribute('aria-valuetext')).toBe(
    'July to December 2016',
  );
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Window');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'End of the window',
  );
});

test('a key with Ctrl, Cmd or Alt is the browser’s', async () => {
  const before = await settledView(page);
  await slider('Window').focus();
  await page.keyboard.press('Control+ArrowRight');
  expect(await settledView(page)).toBe(before);
});
