import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, type Throughline } from './support/packed.ts';
import {
  expectAccessible,
  expectQuiet,
  openPage,
  seenOn,
  untilReady,
  type PageOptions,
} from './support/page.ts';
import { serveFolder } from './support/serve-folder.ts';
import type { PageServer } from './support/serve-pages.ts';

/** Files that are not ours: an old TimelineJS story, a table, and one from the beginning of the universe to now. */
const FILES = [
  { name: 'south-pole', from: 'south-pole.timelinejs.json', title: 'The race to the South Pole', events: 16 },
  { name: 'council-minutes', from: 'council-minutes.csv', title: 'Council minutes', events: 300 },
  { name: 'deep-time', from: 'deep-time.json', title: 'Everything, from the beginning to now', events: 40 },
];
const SITE = [
  'assets',
  'embed.html',
  'embed.js',
  'events.json',
  'favicon.svg',
  'index.html',
  'schema',
  'through-line.js',
  'timeline.png',
  'timeline.svg',
  'v1',
];
const QUIET = { console: [], errors: [], violations: [], foreign: [], shifts: [] };
const WIDTHS = [320, 390, 768, 1440];

let folder: string;
let throughline: Throughline;
let server: PageServer;

// Building the package takes its time on a busy machine.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-packed-'));
  throughline = await install(folder);
  server = await serveFolder(join(folder, 'elsewhere'));
}, 300_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const openSite = (name: string, options: PageOptions = {}): Promise<Page> =>
  openPage({ baseURL: server.origin, path: `/${name}/`, ...options });

/** How much wider than the window a page is, at each width. */
async function overflows(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    found.push(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  }
  return found;
}

describe('the packed command line', () => {
  test('is installed without a network, and brings no other package along', async () => {
    const packages = await readdir(join(folder, 'elsewhere', 'node_modules'));
    expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['throughline']);
  });

  test('checks our own file', async () => {
    const file = resolve('data/events.json');
    expect(await throughline('check', file)).toEqual({ code: 0, out: `No mistakes in ${file}.\n`, err: '' });
  });

  test.each(FILES)('takes $from over, and makes a site of it', async ({ name, from, events }) => {
    const path = resolve('tests/fixtures/render', from);
    const converted = await throughline('convert', path, '--out', `${name}.json`);
    expect(converted).toMatchObject({ code: 0, out: `${events} events written to ${name}.json.\n` });
    const made = await throughline('render', `${name}.json`, '--out', name);
    expect(made).toMatchObject({ code: 0, out: `A site of ${events} events written to ${name}.\n` });
    expect(await readdir(join(folder, 'elsewhere', name))).toEqual(expect.arrayContaining(SITE));
  });
});

describe.each(FILES)('the site of $from', ({ name, title, events }) => {
  test('reads without scripts, with no heading over nothing, and never scrolls sideways', async () => {
    const page = await openSite(name, { javaScriptEnabled: false });
    expect(await page.title()).toBe(title);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    const entries = page.locator('[data-events] > li');
    expect(await entries.count()).toBe(events);
    expect(await entries.last().isVisible()).toBe(true);
    const empty = await page.evaluate(() =>
      [...document.querySelectorAll('main h1, main h2, main h3, main p, main section, main ul, main dl')]
        .filter((element) => element.role !== 'status' && element.textContent.trim() === '')
        .map((element) => element.outerHTML),
    );
    expect(empty).toEqual([]);
    expect(await overflows(page)).toEqual(WIDTHS.map(() => 0));
  });

  test('has a plot, a card that opens, and a way back, and is quiet and accessible all the while', async () => {
    const page = await openSite(name);
    await untilReady(page);
    expect(await page.locator('[data-plot] [data-mark]').count()).toBeGreaterThan(5);
    expect(await page.locator('[data-plot] [data-label]').count()).toBeGreaterThan(5);
    const mark = page.locator('[data-plot] [data-mark="moment"]').first();
    const id = (await mark.getAttribute('data-event')) ?? '';
    await mark.click();
    const card = page.locator(`[data-card="${id}"]`);
    await card.waitFor();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expectAccessible(page, '.masthead', '.frame', '.method');
    await page.goBack();
    await card.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
    expect(await overflows(page)).toEqual(WIDTHS.map(() => 0));
    // Whoever makes a window narrower has moved what is in it.
    expect({ ...seenOn(page), shifts: [] }).toEqual(QUIET);
  });

  test('opens on a phone, and quietly in a frame', async () => {
    const phone = await openSite(name, { width: 390, height: 844 });
    await untilReady(phone);
    // Without a story the list begins in the window, and takes the room of the time between its events as the script runs.
    expect({ ...seenOn(phone), shifts: [] }).toEqual(QUIET);
    const frame = await openSite(name, { width: 600, height: 480, path: `/${name}/embed.html` });
    await untilReady(frame);
    await expectQuiet(frame);
  });
});
