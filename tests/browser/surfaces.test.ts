import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, expectStill, openPage, untilReady } from './support/page.ts';
import { explore, frame, readStep } from './support/story.ts';

/** What stands around the list's 37 entries, with the first of them: they are all made alike. */
const PAGE = [
  '.masthead',
  '.frame',
  '[data-events] > li:nth-child(-n+3)',
  '.claims h2, .claims .lede, .tally, .claims tr:nth-child(-n+5)',
  '.epilogue li:first-child',
  '.method',
].flatMap((selectors) => selectors.split(', '));

/** Opens a card as going back to its address does: however large the text is, nothing has to be scrolled to. */
const open = async (page: Page) => {
  await explore(page, '/#post-reports-sessions-encounters');
  await page.locator('[data-card="post-reports-sessions-encounters"]').waitFor();
};

describe('axe finds nothing', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage();
    await untilReady(page);
  });

  beforeEach(() => explore(page));

  // Here addresses move the page and no hand does, so that what moves with them counts as a shift.
  afterAll(() => expectStill(page));

  test('on the whole page at rest', async () => {
    await expectAccessible(page);
  }, 120_000);

  test('while a step is read, with the filter open', async () => {
    await readStep(page, 'two-encounters');
    await page.locator('[data-current]').waitFor();
    await page.locator('.toolbar summary').click();
    await page.locator('.toolbar .panel').waitFor();
    await expectAccessible(page, '.stage', '[data-current]');
    await page.keyboard.press('Escape');
  });

  test('with nothing left by the filter', async () => {
    await page.locator('.toolbar input[type="search"]').click();
    await page.keyboard.type('zebra');
    await page.locator('[data-plot] .empty').waitFor();
    await expectAccessible(page, '.stage', '.list > .empty');
    await page.locator('.toolbar .left button').click();
  });

  test('with a card open', async () => {
    await open(page);
    await expectAccessible(page, '.side', '[data-plot]');
  });

  test.each([
    { name: 'dark colours', media: { colorScheme: 'dark' as const } },
    { name: 'forced colours', media: { forcedColors: 'active' as const } },
  ])('in $name, with a card open', async ({ media }) => {
    await page.emulateMedia(media);
    await open(page);
    await expectAccessible(page, ...PAGE);
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
});

/** What people read in, and may ask for in other sizes and spaces. */
const TEXTS = [
  ...['.toolbar button', '.toolbar summary', '.panel label', '.left', '.lane-name', '.key li', '.counter'],
  ...['.card *', '.step *', '.explore *', '.masthead *', '.list-name'],
  ...['[data-events] > li:nth-child(-n+6) *', '.claims tr:nth-child(-n+6) *', '.method *'],
];
/** Whose children stand beside or below one another and never over. */
const ROWS = [
  ...['.toolbar', '.tools', '.filter', '.key', '.card', '.card-tools', '.card .event', '.step', '.masthead'],
  ...['.event-main', '.event-facts', '.event-standing', '[data-events] > li:nth-child(-n+6) .event'],
];

/** What of the page's text is cut or lies over other text. Runs in the page. */
function muddled([texts, rows]: [string[], string[]]): string[] {
  const SLACK_PX = 1;
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('.unseen, .skip, svg.still') === null;
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
  const seen = (selectors: string[]) => [...document.querySelectorAll(selectors.join())].filter(isSeen);
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const found: string[] = [];
  for (const element of seen(texts).filter(hasText)) {
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + SLACK_PX)
      found.push(`cut at the side: ${name(element)}`);
    const frame = element.closest('foreignObject')?.getBoundingClientRect();
    if (frame && element.getBoundingClientRect().bottom > frame.bottom + SLACK_PX)
      found.push(`cut below: ${name(element)}`);
    const { lineHeight, fontSize } = getComputedStyle(element);
    if (parseFloat(lineHeight) < parseFloat(fontSize)) found.push(`lines over lines: ${name(element)}`);
  }
  const inFlow = (element: Element) => !/absolute|fixed/.test(getComputedStyle(element).position);
  for (const row of seen(rows)) {
    const boxes = [...row.children].filter(isSeen).filter(inFlow);
    boxes.forEach((element, place) => {
      const a = element.getBoundingClientRect();
      for (const other of boxes.slice(place + 1)) {
        const b = other.getBoundingClientRect();
        const acrossPx = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const downPx = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (acrossPx > SLACK_PX && downPx > SLACK_PX)
          found.push(`overlap: ${name(element)} and ${name(other)}`);
      }
    });
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways by ${scrollWidth - clientWidth} px`);
  return [...new Set(found)];
}

describe('nothing is cut or lies over other text', () => {
  const STYLES = {
    'with text at twice its size': 'html { font-size: 200% !important }',
    'with the spaces of WCAG 1.4.12': `
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  };

  describe.each([1440, 1024, 768, 390])('at %i px', (width) => {
    let page: Page;

    beforeAll(async () => {
      page = await openPage({ width, height: 1024 });
      await untilReady(page);
    });

    test.each(['as it comes', ...Object.keys(STYLES)])('%s', async (name) => {
      const css = new Map(Object.entries(STYLES)).get(name) ?? '';
      await explore(page);
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      await frame(page);
      expect(await page.evaluate(muddled, [TEXTS, ROWS] as [string[], string[]])).toEqual([]);
      if (width === 390) return;
      await open(page);
      await frame(page);
      expect(await page.evaluate(muddled, [TEXTS, ROWS] as [string[], string[]])).toEqual([]);
    });
  });
});
