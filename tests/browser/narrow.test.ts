import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strings } from '../../src/view/strings.ts';
import { expectAccessible, expectQuiet, openPage, untilReady } from './support/page.ts';
import { settledView } from './support/plot.ts';
import { frame } from './support/story.ts';

describe.each([390, 320])('at %i px the list is the timeline:', (width) => {
  let page: Page;

  const strip = () => page.locator('.overview');
  const topOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  const scrollToEntry = (id: string) =>
    page.evaluate((entry) => document.getElementById(entry)?.scrollIntoView(), id);
  /** What of the story the strip says is on screen, in words; and where it is lit, in pixels from its edge. */
  const lit = async () => {
    await frame(page);
    const words = await page.locator('[data-hold="whole"]').getAttribute('aria-valuetext');
    const pane = await page.locator('.pane').boundingBox();
    return { words, fromPx: pane?.x ?? 0, widthPx: pane?.width ?? 0 };
  };
  /** Of the entries that are on screen, the first. */
  const firstSeen = () =>
    page.evaluate(() => {
      const below = document.querySelector('.overview')?.getBoundingClientRect().bottom ?? 0;
      const items = [...document.querySelectorAll('[data-throughline] [data-events] > li')];
      return items.find((item) => item.getBoundingClientRect().bottom > below + 40)?.id;
    });

  beforeAll(async () => {
    page = await openPage({ width, height: 844, hasTouch: true, isMobile: true });
    await untilReady(page);
  });

  beforeEach(() => page.evaluate(() => scrollTo(0, 0)));

  afterAll(() => expectQuiet(page));

  test('no plot and no picture of it is visible, and every event is in the list', async () => {
    expect(await page.locator('[data-plot]').isVisible()).toBe(false);
    expect(
      await page
        .locator('[data-picture] > svg')
        .evaluateAll((all) => all.filter((svg) => svg.checkVisibility())),
    ).toEqual([]);
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    const items = page.locator('[data-throughline] [data-events] > li');
    expect(await items.evaluateAll((all) => all.every((item) => item.checkVisibility()))).toBe(true);
    expect(await items.count()).toBeGreaterThan(30);
  });

  test('the strip stays at the top of the window, over list and story, and shows what is on screen', async () => {
    await scrollToEntry('sessions-endorses-trump');
    const early = await lit();
    expect(early.words).toContain('2016');
    await scrollToEntry('sessions-meets-kislyak');
    expect(await topOf('.overview')).toBe(0);
    const later = await lit();
    expect(later.words).toMatch(/8 September 2016|September 2016/);
    expect(later.fromPx).toBeGreaterThan(early.fromPx + 10);
    expect(later.widthPx).toBeGreaterThanOrEqual(8);
    await scrollToEntry('democrats-write-to-fbi');
    const last = await lit();
    expect(last.words).toContain('March 2017');
    expect(last.fromPx).toBeGreaterThan(later.fromPx + 20);
    expect(await topOf('.overview')).toBe(0);
  });

  test('an entry that is gone to stands below the strip', async () => {
    await scrollToEntry('flynn-resigns');
    const bottom = await strip().evaluate((element) => element.getBoundingClientRect().bottom);
    const top = await topOf('li[id="flynn-resigns"] .event-title');
    expect(top).toBeGreaterThan(bottom);
    expect(top).toBeLessThan(bottom + 160);
  });

  test('a tap on the strip jumps to the event nearest to that time', async () => {
    await scrollToEntry('flynn-resigns');
    const { fromPx } = await lit();
    await scrollToEntry('trump-announces-candidacy');
    const box = await strip().boundingBox();
    await page.touchscreen.tap(fromPx + 2, (box?.y ?? 0) + 12);
    await frame(page);
    const entries = await page
      .locator('[data-throughline] [data-events] > li')
      .evaluateAll((all) => all.map(({ id }) => id));
    const place = entries.indexOf((await firstSeen()) ?? '');
    expect(Math.abs(place - entries.indexOf('flynn-resigns'))).toBeLessThanOrEqual(2);
    await page.touchscreen.tap((box?.x ?? 0) + 2, 12);
    await frame(page);
    expect(await firstSeen()).toBe(entries[0]);
  });

  test('gaps are named in words, and buttons say how much of them is space', async () => {
    const gap = async () =>
      (await topOf('li[id="post-reports-dnc-intrusion"] .event-date')) -
      (await topOf('li[id="post-reports-dnc-intrusion"]'));
    expect(await page.locator('li[id="post-reports-dnc-intrusion"] .elapsed').textContent()).toBe(
      '3 months later',
    );
    const press = async (name: string) => {
      const group = page.locator('.list-tools').getByRole('group', { name: strings.spacing });
      const button = group.getByRole('button', { name, exact: true });
      await button.tap();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      return gap();
    };
    const close = await press(strings.spacings.none);
    const wide = await press(strings.spacings.much);
    const byTime = await press(strings.spacings.some);
    expect(byTime).toBeGreaterThan(close + 10);
    expect(wide).toBeGreaterThan(byTime + 10);
  });

  test('a link to an event in a step leads to its entry, and no card covers it', async () => {
    await page.locator('[data-steps] a[href="#sessions-meets-kislyak"]').tap();
    await frame(page);
    expect(await firstSeen()).toBe('sessions-meets-kislyak');
    expect(
      await page.locator('.card').evaluateAll((cards) => cards.some((card) => card.checkVisibility())),
    ).toBe(false);
  });

  test('a person’s name filters the list, which says how many are left', async () => {
    await page.locator('li[id="sessions-meets-kislyak"] [data-person="kislyak"]').tap();
    const left = page.locator('.list-tools .left');
    await left.waitFor();
    const shown = await page.locator('[data-throughline] [data-events] > li:not([hidden])').count();
    expect(await left.textContent()).toContain(`${shown} of`);
    await left.getByRole('button', { name: strings.clear }).tap();
    await left.waitFor({ state: 'detached' });
  });
});

const WIDTHS = [280, 320, 360, 414, 479, 512, 600, 768, 896, 1024, 1280, 1440, 1920, 2560];

test(`at ${WIDTHS.length} widths from 280 to 2560 px the page never scrolls sideways, nor reaches an open panel out of it`, async () => {
  const page = await openPage({ width: WIDTHS[0] });
  await untilReady(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await frame(page);
    const seen = await page.evaluate(() => {
      const details = [...document.querySelectorAll<HTMLDetailsElement>('.choices')].find((choices) =>
        choices.checkVisibility(),
      );
      if (details) details.open = true;
      const panel = details?.querySelector('.panel')?.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      if (details) details.open = false;
      return {
        overPx: scrollWidth - clientWidth,
        leftPx: panel?.left ?? -1,
        beyondPx: (panel?.right ?? Infinity) - clientWidth,
      };
    });
    expect(seen.overPx, `${width} px`).toBeLessThanOrEqual(0);
    expect(seen.leftPx, `${width} px`).toBeGreaterThanOrEqual(0);
    expect(seen.beyondPx, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('axe finds nothing in the strip, the tools and the entries', async () => {
  const page = await openPage({ width: 390, height: 844, hasTouch: true, isMobile: true });
  await untilReady(page);
  await expectAccessible(page, '.overview', '.list-tools', '[data-events] > li:nth-child(-n+4)');
});

test('a window that becomes narrow and wide again turns from plot to list and back', async () => {
  const page = await openPage({ width: 1024 });
  await untilReady(page);
  const opening = await settledView(page);
  await page.setViewportSize({ width: 400, height: 900 });
  await page.locator('[data-plot]').waitFor({ state: 'hidden' });
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.locator('[data-plot]').waitFor({ state: 'visible' });
  expect(await settledView(page)).toBe(opening);
});
