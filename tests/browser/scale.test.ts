import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { clusteredFile } from '../core/layout/support/clusters.ts';
import { expectQuiet, openPage, seenOn, untilReady } from './support/page.ts';

const EVENTS = 10_000;
const STEPS = 2000;

let page: Page;

beforeAll(async () => {
  const body = JSON.stringify(clusteredFile(EVENTS, 1, 3));
  page = await openPage({ files: { 'events.json': body } });
  await untilReady(page);
  await page.locator('[data-label]').first().waitFor({ state: 'attached' });
}, 60_000);

test('a large file opens with a plan of its labels and with a page of its list, which says of how many', async () => {
  await page
    .getByText(`200 of the ${EVENTS.toLocaleString('en')} events that begin in the window.`)
    .waitFor();
  await expect.poll(() => page.locator('[data-events] > li').count()).toBe(200);
  await expectQuiet(page);
});

/** What went wrong on a visit, counted. */
interface Visit {
  steps: number;
  followed: number;
  vanished: number;
  rowsChanged: number;
  overlaps: number;
  mostElements: number;
}

/** Turns the wheel and drags by wheel, a step a frame, anywhere in the file. Runs in the page. */
async function visit(steps: number): Promise<Visit> {
  const plot = document.querySelector('[data-plot]');
  if (!plot) throw new Error('There is no plot.');
  const box = plot.getBoundingClientRect();
  const counted = { steps: 0, followed: 0, vanished: 0, rowsChanged: 0, overlaps: 0, mostElements: 0 };
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const look = () =>
    [...plot.querySelectorAll<HTMLElement>('[data-label]')].map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return {
        id: label.closest('[data-event]')?.getAttribute('data-event') ?? '',
        left,
        right,
        top,
        bottom,
      };
    });
  const SLACK_PX = 0.5;
  let before = look();
  for (let step = 0; step < steps; step++) {
    // Visits go in, look about, and come out again; out quicker than in.
    const phase = step % 50;
    const kind = phase < 30 ? 'in' : phase < 38 ? 'about' : 'out';
    const aboutPx = Math.round(box.width * random());
    const init = { bubbles: true, cancelable: true, clientX: box.left + aboutPx, clientY: box.top + 100 };
    const turn =
      kind === 'about'
        ? { shiftKey: true, deltaX: Math.round((random() - 0.5) * 800) }
        : { ctrlKey: true, deltaY: kind === 'in' ? -100 : 300 };
    plot.dispatchEvent(new WheelEvent('wheel', { ...init, ...turn }));
    await new Promise<void>((done) => requestAnimationFrame(() => done()));
    const now = look();
    const byId = new Map(now.map((label) => [label.id, label]));
    for (const old of kind === 'in' ? before : []) {
      const label = byId.get(old.id);
      counted.followed++;
      if (label && Math.abs(label.top - old.top) > SLACK_PX) counted.rowsChanged++;
      // Zooming in moves everything away from the pointer; what was well inside the nearer two thirds is still in.
      const offsetPx = old.left - box.left - aboutPx;
      const isStillIn = aboutPx + offsetPx * 1.3 > 0 && aboutPx + offsetPx * 1.3 < box.width - 1;
      if (!label && isStillIn) counted.vanished++;
    }
    for (const [place, a] of now.entries()) {
      for (const b of now.slice(place + 1)) {
        const isBeside = a.right - SLACK_PX <= b.left || b.right - SLACK_PX <= a.left;
        if (!isBeside && a.top < b.bottom - SLACK_PX && b.top < a.bottom - SLACK_PX) counted.overlaps++;
      }
    }
    counted.mostElements = Math.max(counted.mostElements, plot.querySelectorAll('*').length);
    counted.steps++;
    before = now;
  }
  return counted;
}

test('in a visit of 2,000 steps no label vanishes or changes its row while zooming in, none overlap, and the plot stays small', async () => {
  const { followed, mostElements, ...counted } = await page.evaluate(visit, STEPS);
  expect(counted).toEqual({ steps: STEPS, vanished: 0, rowsChanged: 0, overlaps: 0 });
  expect(followed).toBeGreaterThan(1000);
  expect(mostElements).toBeLessThanOrEqual(250);
}, 240_000);

test('a dense place is flown into by Enter until it is a list of its events, one of which opens', async () => {
  await page.getByRole('button', { name: 'Show all' }).click();
  const dense = page.locator('.dense');
  const crowd = page.locator('[data-crowd], [data-card]');
  await dense.focus();
  for (let step = 0; step < 12 && (await crowd.count()) === 0; step++) {
    await dense.press('Enter');
    await page.waitForTimeout(500);
  }
  await crowd.waitFor();
  if (await page.locator('[data-crowd]').isVisible()) {
    await page.locator('[data-crowd] ol button').first().press('Enter');
  }
  await page.locator('[data-card]').waitFor();
}, 60_000);

test('a filter hides at once what does not pass, and the list follows it', async () => {
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('searchbox').fill('ambassador');
  await expect
    .poll(async () => {
      const labels = await page.locator('[data-label]').allInnerTexts();
      return labels.length > 0 && labels.every((label) => /ambassador/i.test(label.replace(/\s+/g, ' ')));
    })
    .toBe(true);
  expect(await page.locator('[data-events] > li:visible').count()).toBeGreaterThan(20);
  const { console: said, errors, violations } = seenOn(page);
  expect({ said, errors, violations }).toEqual({ said: [], errors: [], violations: [] });
}, 60_000);

test('a file over the limits is refused with a plain sentence, and the finished page stays', async () => {
  const events = Array.from({ length: 100_001 }, (_, at) => ({ id: `e${at}`, date: '2017', title: 'E' }));
  const body = JSON.stringify({ version: 1, title: 'Many', events });
  const other = await openPage({ files: { 'events.json': body } });
  await other.getByText('The file has more than 100,000 events, and too many for this page.').waitFor();
  expect(await other.locator('[data-events] > li').count()).toBeGreaterThan(10);
}, 60_000);
