import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, untilReady } from './support/page.ts';

let page: Page;

beforeAll(async () => {
  page = await openPage({ path: '/#sessions-meets-kislyak' });
  await untilReady(page);
  await page.locator('[data-card]').waitFor();
  await page.emulateMedia({ media: 'print' });
});

const visible = (selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.outerHTML.slice(0, 80)),
    );

// A sheet of A4 between its margins is 680 px wide.
describe.each([1440, 680])('on paper, from a window of %i px', (width) => {
  beforeAll(() => page.setViewportSize({ width, height: 900 }));

  test('no control is printed, and no card', async () => {
    expect(await visible('button, input, [role="slider"], .toolbar, .overview, .card, .skip')).toEqual([]);
  });

  test('the picture of the axis is printed once, and the story, the list and the record', async () => {
    expect(await visible('[data-picture] > svg')).toHaveLength(1);
    expect(await visible('[data-plot]')).toEqual([]);
    expect((await visible('[data-step]')).length).toBeGreaterThan(8);
    expect((await visible('[data-throughline] [data-events] > li')).length).toBeGreaterThan(30);
    expect((await visible('.claims tbody tr')).length).toBeGreaterThan(30);
    expect((await visible('.epilogue .events > li')).length).toBeGreaterThan(3);
  });

  test('each source is printed with its address', async () => {
    const bare = await page.locator(':is(.sources, .source-list) a[href^="http"]').evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility())
        .filter(
          (link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?'),
        )
        .map((link) => link.getAttribute('href')),
    );
    expect(bare).toEqual([]);
  });

  test('nothing is cut at the side of the paper', async () => {
    const overPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overPx).toBeLessThanOrEqual(0);
  });
});

test.each(['A4', 'Letter'])('%s makes a PDF of some pages', async (format) => {
  const pdf = await page.pdf({
    format,
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.length).toBeLessThan(60);
});

test('a page with a filter is printed with the events that pass', async () => {
  const other = await openPage({ path: '/?people=kislyak' });
  await untilReady(other);
  await other.emulateMedia({ media: 'print' });
  const printed = await other
    .locator('[data-throughline] [data-events] > li')
    .evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
  expect(printed).toBeGreaterThan(3);
  expect(printed).toBeLessThan(15);
});
