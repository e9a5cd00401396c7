import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { instantsOf, settledView } from './support/plot.ts';
import { explore } from './support/story.ts';

type Point = [xPx: number, yPx: number];

let page: Page;
let session: CDPSession;
let box: { x: number; y: number; width: number; height: number };

/** A real touch, as the browser's own gesture recogniser gets it. */
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
  session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x: box.x + x, y: box.y + y, id })),
  });

/** Moves fingers from some points to others in even steps, and lifts them. */
async function swipe(from: Point[], to: Point[], steps = 12): Promise<void> {
  await touch('touchStart', from);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    const at = from.map(([x, y], finger): Point => {
      const [toX, toY] = to[finger];
      return [x + (toX - x) * share, y + (toY - y) * share];
    });
    await touch('touchMove', at);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd', []);
}

const scrolled = () => page.evaluate(() => scrollY);
const pageScale = () => page.evaluate(() => visualViewport?.scale);
const view = async () => instantsOf(await settledView(page));

beforeAll(async () => {
  page = await openPage({ width: 768, height: 1024, hasTouch: true, isMobile: true });
  await untilReady(page);
  session = await page.context().newCDPSession(page);
});

beforeEach(async () => {
  await explore(page);
  const found = await page.locator('[data-plot]').boundingBox();
  if (!found) throw new Error('The plot has no box.');
  box = found;
});

afterAll(() => expectQuiet(page));

test('a vertical swipe over the plot scrolls the page and leaves the window alone', async () => {
  const before = await view();
  const from = await scrolled();
  await swipe([[200, 400]], [[200, 150]]);
  expect(await view()).toEqual(before);
  expect((await scrolled()) - from).toBeGreaterThan(150);
});

test('a horizontal swipe moves what is under the finger exactly with it', async () => {
  const [start, end] = await view();
  const from = await scrolled();
  await swipe([[300, 200]], [[180, 200]]);
  const [startNow, endNow] = await view();
  const msPerPx = (end - start) / box.width;
  expect(endNow - startNow).toBeCloseTo(end - start, -1);
  expect(Math.abs((startNow - start) / msPerPx - 120)).toBeLessThan(0.5);
  expect(await scrolled()).toBe(from);
});

test('a pinch keeps the dates under both fingers, and the page at its scale', async () => {
  const [start, end] = await view();
  const from: Point[] = [
    [200, 200],
    [320, 240],
  ];
  const to: Point[] = [
    [140, 210],
    [420, 230],
  ];
  await swipe(from, to);
  const [startNow, endNow] = await view();
  expect(endNow - startNow).toBeLessThan((end - start) / 2);
  for (const finger of [0, 1]) {
    const dateUnder = start + (from[finger][0] / box.width) * (end - start);
    const pxNow = ((dateUnder - startNow) / (endNow - startNow)) * box.width;
    expect(Math.abs(pxNow - to[finger][0])).toBeLessThan(1);
  }
  expect(await pageScale()).toBe(1);
});

test('a double tap on free ground zooms in where it was', async () => {
  const [start, end] = await view();
  for (let tap = 0; tap < 2; tap++) {
    await touch('touchStart', [[260, 495]]);
    await touch('touchEnd', []);
    await page.waitForTimeout(60);
  }
  const [startNow, endNow] = await view();
  expect((end - start) / (endNow - startNow)).toBeCloseTo(2, 2);
  const dateUnder = start + (260 / box.width) * (end - start);
  expect(Math.abs(((dateUnder - startNow) / (endNow - startNow)) * box.width - 260)).toBeLessThan(1);
  expect(await pageScale()).toBe(1);
});

test('a tap on a mark opens its card', async () => {
  await page.locator('[data-plot] [data-event="sessions-meets-kislyak"]').tap();
  await page.locator('[data-card="sessions-meets-kislyak"]').waitFor();
});
