import type { Browser, CDPSession, Page } from 'playwright-core';
import { PARSED } from './contender.ts';
import type { Driving } from './contenders.ts';

/** What one visit of a page came to. Times in milliseconds; CPU is that of the page's main thread. */
export interface Session {
  readonly startCpuMs: number;
  readonly startWallMs: number;
  /** Tasks of over 50 ms from when the data were parsed until the page came to rest, all labels placed. */
  readonly settlingTasks: number;
  readonly settlingLongestMs: number;
  /** Per step of a gesture: 60 turns of the wheel in, 30 moves of a drag, 60 turns out. */
  readonly inCpuMs: number;
  readonly dragCpuMs: number;
  readonly outCpuMs: number;
  /** Of all 150 steps. */
  readonly stepCpuMs: number;
  /** Tasks of over 50 ms while gestures went on. */
  readonly longTasks: number;
  readonly longestMs: number;
  /** JavaScript's heap and what typed arrays hold, after collection. */
  readonly heapBytes: number;
  readonly elements: number;
  /** What came over the line, but for the data. */
  readonly bytes: number;
}

const LIMIT_MS = 60_000;
/** A gesture that takes longer is cut short, and its steps are divided by those that were made. */
const PHASE_MS = 20_000;
/** A page is at rest when it was so for half a second; who has not come to it by then is measured as it is. */
const REST_MS = 500;
const BUSY_MS = 25;
const PATIENCE_MS = 20_000;
const ZOOMS = 60;
const DRAGS = 30;
const DRAG_PX = 8;

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
}

/** Waits for a page's main thread to have next to nothing to do. */
async function rest(page: Page, cdp: CDPSession): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let before = await cpuMs(cdp);
  for (let busy = Infinity; busy > BUSY_MS && Date.now() < until;) {
    await page.waitForTimeout(REST_MS);
    const now = await cpuMs(cdp);
    busy = now - before;
    before = now;
  }
}

/** Has a page note its long tasks, from its first moment on. Runs in the page. */
function noteLongTasks(): void {
  const seen: { startTime: number; duration: number }[] = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: 'longtask' });
  Object.assign(window, { longTasks: seen });
}

/** How long a page's long tasks took that began between two marks. */
const longTasks = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([begin, end]) => {
      const timeOf = (mark: string) => performance.getEntriesByName(mark).at(-1)?.startTime ?? 0;
      const seen = (window as unknown as { longTasks: PerformanceEntry[] }).longTasks;
      return seen
        .filter(({ startTime }) => startTime >= timeOf(begin) && startTime < timeOf(end))
        .map(({ duration }) => duration);
    },
    [from, to],
  );

const mark = (page: Page, name: string) => page.evaluate((text) => void performance.mark(text), name);

const longest = (durations: readonly number[]) => Math.max(0, ...durations);

const frame = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

/** Does a step so often, with a frame after each. CPU per step made. */
async function phase(
  page: Page,
  cdp: CDPSession,
  count: number,
  step: (place: number) => Promise<unknown>,
): Promise<{ cpu: number; steps: number }> {
  const until = Date.now() + PHASE_MS;
  const before = await cpuMs(cdp);
  let steps = 0;
  for (; steps < count && Date.now() < until; steps++) {
    await step(steps);
    await frame(page);
  }
  return { cpu: (await cpuMs(cdp)) - before, steps };
}

async function gestures(page: Page, cdp: CDPSession, { wheel }: Driving) {
  const box = { xPx: 600, yPx: 250 };
  const zoomBy = (isIn: boolean) => async () => {
    if (!wheel) return page.evaluate((factor) => window.bench.running?.zoom?.(factor), isIn ? 1.1 : 1 / 1.1);
    const CTRL = 2;
    return cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: box.xPx,
      y: box.yPx,
      deltaX: 0,
      deltaY: isIn ? -wheel.travelPx : wheel.travelPx,
      modifiers: wheel.ctrl ? CTRL : 0,
    });
  };
  await page.mouse.move(box.xPx, box.yPx);
  await frame(page);
  const zoomIn = await phase(page, cdp, ZOOMS, zoomBy(true));
  await page.mouse.down();
  const drag = await phase(page, cdp, DRAGS, (place) =>
    page.mouse.move(box.xPx + DRAG_PX * (place < DRAGS / 2 ? place : DRAGS - place), box.yPx),
  );
  await page.mouse.up();
  const zoomOut = await phase(page, cdp, ZOOMS, zoomBy(false));
  return { zoomIn, drag, zoomOut };
}

/** Visits a contender's page of so many events. Null where no event is on screen after a minute. */
export async function visit(
  browser: Browser,
  origin: string,
  driving: Driving,
  count: number,
): Promise<Session | null> {
  const context = await browser.newContext({ viewport: { width: 1240, height: 700 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    page.on('pageerror', ({ message }) => console.error(`${driving.name} ${count}: ${message}`));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(noteLongTasks);
    const startCpu = await cpuMs(cdp);
    await page.goto(`${origin}/${driving.name}/page.html?events=${count}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => typeof window.bench?.firstMs === 'number', null, { polling: 'raf' });
    const startCpuMs = (await cpuMs(cdp)) - startCpu;
    const startWallMs = await page.evaluate(() => window.bench.firstMs ?? NaN);
    // What a contender still has to do after its first events is its own affair, until it has come to rest.
    await rest(page, cdp);
    await mark(page, 'rested');
    const settling = await longTasks(page, PARSED, 'rested');
    const { zoomIn, drag, zoomOut } = await gestures(page, cdp, driving);
    await mark(page, 'gestured');
    const long = await longTasks(page, 'rested', 'gestured');
    const bytes = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter((entry) => !entry.name.includes('/data/'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
    const heap: { usedSize: number; backingStorageSize?: number } = await cdp.send('Runtime.getHeapUsage');
    const per = ({ cpu, steps }: { cpu: number; steps: number }) => cpu / steps;
    const all = [zoomIn, drag, zoomOut];
    const sum = (key: 'cpu' | 'steps') => all.reduce((total, part) => total + part[key], 0);
    return {
      startCpuMs,
      startWallMs,
      settlingTasks: settling.length,
      settlingLongestMs: longest(settling),
      inCpuMs: per(zoomIn),
      dragCpuMs: per(drag),
      outCpuMs: per(zoomOut),
      stepCpuMs: sum('cpu') / sum('steps'),
      longTasks: long.length,
      longestMs: longest(long),
      heapBytes: heap.usedSize + (heap.backingStorageSize ?? 0),
      elements: await page.evaluate(() => document.querySelectorAll('*').length),
      bytes,
    };
  } catch (error) {
    if (error instanceof Error && /Timeout|crash|closed/i.test(error.message)) return null;
    throw error;
  } finally {
    await context.close().catch(() => undefined);
  }
}
