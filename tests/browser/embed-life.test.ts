import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ThroughLineApi } from '../../src/embed/api.ts';
import { countPending } from '../embed/support/pending.ts';
import { GOOD, serveFaults, type FaultServer } from '../embed/support/serve-faults.ts';
import { expectStill, openPage, seenOn, untilReady } from './support/page.ts';

/** Browsers ask for an icon by themselves where none is named. */
const HEAD = '<meta charset="utf-8"><title>An article</title><link rel="icon" href="/favicon.svg">';
const SCRIPT = '<script type="module" src="/through-line.js"></script>';

const article = (body: string, head = SCRIPT) =>
  `<!doctype html><html lang="en"><head>${HEAD}${head}</head><body><h1>An article</h1>${body}</body></html>`;

let host: FaultServer;

beforeAll(async () => {
  const pages = {
    '/one': article('<main><through-line src="/good.json"></through-line></main>'),
    '/none': article('<main></main>'),
    '/hidden': article('<div id="tab" hidden><through-line src="/good.json"></through-line></div>'),
    '/versions': article(
      '<through-line src="/good.json"></through-line>',
      `${SCRIPT}<script type="module" src="/v1/through-line.js"></script>`,
    ),
  };
  host = await serveFaults({ pages, dir: inject('siteDir') });
});

afterAll(() => host.close());

const open = (path: string) => openPage({ baseURL: host.origin, path });

/** Lets so many timelines come and go. Runs in the page. */
async function comeAndGo([file, times]: readonly [string, number]): Promise<void> {
  for (let time = 0; time < times; time++) {
    const element = document.createElement('through-line');
    document.querySelector('main')?.append(element);
    Reflect.set(element, 'timeline', file);
    element.remove();
    await Promise.resolve();
    if (time % 20 === 0) await new Promise(requestAnimationFrame);
  }
}

test('moved it is the same timeline, and removed and added again it is where it was', async () => {
  const page = await open('/one');
  await untilReady(page);
  await page.locator('through-line').evaluate((element: ThroughLineApi) => element.select('second'));
  const isSame = await page.evaluate(async () => {
    const element = document.querySelector('through-line');
    const section = element?.shadowRoot?.querySelector('section');
    if (element) document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return section === element?.shadowRoot?.querySelector('section') && section?.isConnected;
  });
  expect(isSame).toBe(true);
  const asked = host.asked.length;
  const left = await page.evaluate(async () => {
    const element = document.querySelector('through-line');
    element?.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const inside = element?.shadowRoot?.querySelectorAll('section').length;
    if (element) document.body.append(element);
    return inside;
  });
  expect(left).toBe(0);
  await page.locator('through-line [data-card="second"]').waitFor();
  expect(host.asked.length).toBe(asked);
  expectStill(page);
});

test('in a hidden tab it gets ready, and its size when it is shown', async () => {
  const page = await open('/hidden');
  await page.locator('through-line [data-ready]').waitFor({ state: 'attached' });
  await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
  const width = () =>
    page
      .locator('through-line [data-plot] svg')
      .first()
      .evaluate((plot) => plot.clientWidth);
  await expect.poll(width).toBeGreaterThan(600);
  const axis = page.locator('through-line [data-plot] .axis');
  await expect
    .poll(async () =>
      Math.abs(Number(/H([\d.]+)/.exec((await axis.getAttribute('d')) ?? '')?.[1]) - (await width())),
    )
    .toBeLessThan(2);
  await page.locator('through-line .hold-whole').press('ArrowRight');
});

test('two versions of it on a page are one element', async () => {
  const page = await open('/versions');
  await untilReady(page);
  expect(seenOn(page).errors).toEqual([]);
});

test('a thousand of them leave no node, listener, timer, observer or frame request', async () => {
  const page = await open('/none');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => customElements.whenDefined('through-line').then(() => null));
  await page.evaluate(countPending);
  const counts = async () => {
    await expect.poll(() => page.evaluate(() => window.pending())).toBe(0);
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await page.evaluate(comeAndGo, [GOOD, 20] as const);
  const before = await counts();
  await page.evaluate(comeAndGo, [GOOD, 1000] as const);
  expect(await counts()).toEqual(before);
  expect(before.nodes).toBeGreaterThan(0);
}, 180_000);
