import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { look, overlaps, seeded, type Seen } from './support/plot.ts';

const WIDTHS = [1440, 1024, 768];
const FIRST = Date.UTC(2015, 5, 1);
const LAST = Date.UTC(2017, 5, 1);
const HOUR_MS = 3_600_000;

/** Windows from some hours to two years, anywhere in the story; as addresses write them. */
function windows(count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const durationMs = 6 * HOUR_MS * ((LAST - FIRST) / (6 * HOUR_MS)) ** random();
    const start = FIRST + random() * (LAST - FIRST - durationMs);
    return [start, start + durationMs].map((at) => new Date(at).toISOString().slice(0, 16)).join('/');
  });
}

/** Goes to a window as the browser does when one goes back to an address, and waits until it is drawn. */
const show = (page: Page, range: string) =>
  page.evaluate(async (view) => {
    history.replaceState(null, '', `?view=${view}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((done) => setTimeout(done));
  }, range);

const total = async (page: Page) =>
  page.evaluate(() => document.querySelectorAll('[data-throughline] [data-events] > li').length);

describe.each(WIDTHS)('at %i px', (width) => {
  test('no labels overlap in any of 100 windows, and at most 250 elements are drawn', async () => {
    const page = await openPage({ width });
    await untilReady(page);
    const events = await total(page);
    const drawn = new Set<number>();
    for (const range of windows(100, width)) {
      await show(page, range);
      const seen = await page.evaluate(look);
      expect(overlaps(seen), range).toEqual([]);
      expect(seen.elements, range).toBeLessThanOrEqual(250);
      expect(seen.more, range).toBeLessThanOrEqual(events);
      drawn.add(seen.labels.length);
    }
    // The windows did differ.
    expect(drawn.size).toBeGreaterThan(5);
    await expectQuiet(page);
  });
});

/** How much deeper a step went, told by a moment that stayed; the wheel's own measure where none did. */
function factorBetween(before: Seen, after: Seen, aboutPx: number): number {
  const FAR_PX = 20;
  // Beyond the edges marks wait at a fixed place.
  const isIn = (xPx: number | undefined) => xPx !== undefined && xPx > 0 && xPx < after.widthPx;
  for (const [id, xPx] of Object.entries(before.moments)) {
    const nowPx = after.moments[id];
    if (isIn(xPx) && isIn(nowPx) && Math.abs(xPx - aboutPx) > FAR_PX)
      return (nowPx - aboutPx) / (xPx - aboutPx);
  }
  return 2 ** (100 / 320);
}

/** From here on a label at the end of the plot has room for a word. */
const WORD_PX = 48;

/** Labels of `before` that are gone, or in another row, although their event is still in the window, and a word of them would be. */
function broken(before: Seen, after: Seen, aboutPx: number): string[] {
  const factor = factorBetween(before, after, aboutPx);
  const moved = (xPx: number) => aboutPx + (xPx - aboutPx) * factor;
  const now = new Map(after.labels.map((label) => [label.id, label]));
  return before.labels.flatMap(({ id, isRead, fromPx, toPx, leftPx, topPx }) => {
    const label = now.get(id);
    if (label && Math.abs(label.topPx - topPx) > 0.5) return [`${id} changed its row`];
    const isIn = moved(toPx) > 1 && moved(fromPx) + (leftPx - fromPx) < after.widthPx - WORD_PX - 1;
    return isRead && isIn && !label?.isRead ? [`${id} vanished`] : [];
  });
}

// More than a minute where the machine has much else to do.
test('in 10 zooms of 24 steps no label on screen vanishes or changes its row', async () => {
  const page = await openPage();
  await untilReady(page);
  const random = seeded(2);
  const plot = page.locator('[data-plot]');
  const steps: string[] = [];
  let followed = 0;
  for (const range of windows(10, 3)) {
    await show(page, range);
    const box = await plot.boundingBox();
    if (!box) throw new Error('The plot has no box.');
    const aboutPx = Math.round(box.width * (0.1 + 0.8 * random()));
    await page.mouse.move(box.x + aboutPx, box.y + 300);
    await page.keyboard.down('Control');
    let before = await page.evaluate(look);
    for (let step = 0; step < 24; step++) {
      await page.mouse.wheel(0, -100);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const after = await page.evaluate(look);
      steps.push(...broken(before, after, aboutPx).map((what) => `${range} step ${step}: ${what}`));
      steps.push(...overlaps(after).map((what) => `${range} step ${step}: ${what} overlap`));
      followed += before.labels.length;
      before = after;
    }
    await page.keyboard.up('Control');
  }
  expect(steps).toEqual([]);
  expect(followed).toBeGreaterThan(250);
}, 120_000);
