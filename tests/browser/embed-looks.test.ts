import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFaults, type FaultServer } from '../embed/support/serve-faults.ts';
import { openPage, untilReady } from './support/page.ts';

/** As many lanes as there are colours. */
const LANES = [1, 2, 3, 4, 5, 6, 7, 8];
const FILE = JSON.stringify({
  version: 1,
  title: 'Eight lanes',
  language: 'en',
  lanes: LANES.map((lane) => ({ id: `lane-${lane}`, title: `Lane ${lane}` })),
  events: LANES.map((lane) => ({
    id: `event-${lane}`,
    date: `2016-0${lane}`,
    title: `What happened in month ${lane}`,
    text: 'It happened.',
    lane: `lane-${lane}`,
  })),
});

const NAMES = ['ink', 'paper', 'muted', 'rule', 'accent', ...LANES.map((lane) => `lane-${lane}`)];
/** A colour of its own for each. */
const COLOURS = new Map(NAMES.map((name, place) => [name, `rgb(${10 * place + 5}, 77, 177)`]));

const STYLE = `
  .box { inline-size: 1200px }
  through-line.painted {
    --throughline-font: monospace;
    ${[...COLOURS].map(([name, colour]) => `--throughline-${name}: ${colour};`).join('\n    ')}
  }
  through-line.parts::part(label) { color: rgb(1, 2, 3) }
  through-line.parts::part(axis) { opacity: 0.5 }
  through-line.parts::part(card) { border-block-start: 3px solid rgb(4, 5, 6) }`;

/** The widths that embeds are made for, and both sides of where the list becomes a plot. */
const WIDTHS_PX = [280, 320, 479, 480, 768, 1024, 1280, 1600];

let host: FaultServer;
let page: Page;

beforeAll(async () => {
  const pages = {
    '/article': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title><style>${STYLE}</style>
      <script type="module" src="/through-line.js"></script></head><body style="margin: 0">
      <div class="box"><through-line src="/lanes.json"></through-line></div>
      <div class="box"><through-line src="/events.json"></through-line></div>
      <div class="box"><iframe src="/embed.html" title="Timeline" width="100%" height="900" style="border: 0"></iframe></div>
      </body></html>`,
    '/lanes.json': FILE,
  };
  host = await serveFaults({ pages, dir: inject('siteDir') });
  page = await openPage({ baseURL: host.origin, path: '/article', width: 1700 });
  await untilReady(page);
  await untilReady(page.frameLocator('iframe'));
});

afterAll(() => host.close());

const first = () => page.locator('through-line').first();
const setClass = (name: string) =>
  first().evaluate((element, value) => element.setAttribute('class', value), name);

/** A property as it is computed of the first of those that a selector finds in the first timeline. */
const computed = (selector: string, property: string) =>
  first()
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('its custom properties', () => {
  beforeAll(async () => {
    await setClass('painted');
    await first().locator('[data-plot] [data-event]').first().focus();
  });

  test('are the font and the colours of text, ground and quiet text', async () => {
    expect(await computed('[data-label]', 'font-family')).toBe('monospace');
    expect(await computed('.throughline', 'color')).toBe(COLOURS.get('ink'));
    expect(await computed('.embed', 'background-color')).toBe(COLOURS.get('paper'));
    expect(await computed('.axis', 'stroke')).toBe(COLOURS.get('muted'));
  });

  test('are those of hairlines, and of what is marked', async () => {
    expect(await computed('.gutter line', 'stroke')).toBe(COLOURS.get('rule'));
    await first().getByRole('button', { name: 'Zoom in' }).focus();
    expect(
      await first().evaluate((element) => {
        const { activeElement } = element.shadowRoot ?? document;
        return activeElement && getComputedStyle(activeElement).outlineColor;
      }),
    ).toBe(COLOURS.get('accent'));
  });

  test.each(LANES)('are that of lane %i, in its name and on its marks', async (lane) => {
    const colours = await first()
      .locator(`[data-lane="${lane}"]`)
      .evaluateAll((elements) =>
        elements.map((element) => getComputedStyle(element).getPropertyValue('--lane')),
      );
    expect(colours.length).toBeGreaterThan(1);
    expect(new Set(colours)).toEqual(new Set([COLOURS.get(`lane-${lane}`)]));
    expect(await computed(`.lane-name[data-lane="${lane}"]`, 'color')).toBe(COLOURS.get(`lane-${lane}`));
  });

  test('are taken from what is around it too, and without them it has its own again', async () => {
    await setClass('');
    expect(await computed('.throughline', 'color')).toBe('rgb(28, 27, 25)');
    await first().evaluate((element) =>
      element.parentElement?.style.setProperty('--throughline-ink', '#123456'),
    );
    expect(await computed('.throughline', 'color')).toBe('rgb(18, 52, 86)');
    await first().evaluate((element) => element.parentElement?.style.removeProperty('--throughline-ink'));
  });
});

test('its parts take what a style sheet of the article says of the label, the axis and the card', async () => {
  await setClass('parts');
  await first().evaluate((element) => element.setAttribute('event', 'event-3'));
  await first().locator('[data-card="event-3"]').waitFor();
  expect(await computed('[data-event="event-5"] [data-label]', 'color')).toBe('rgb(1, 2, 3)');
  expect(await computed('[part="axis"]', 'opacity')).toBe('0.5');
  expect(await computed('[data-card]', 'border-block-start-color')).toBe('rgb(4, 5, 6)');
  expect(await computed('[data-card]', 'border-block-start-width')).toBe('3px');
  await setClass('');
  await first().evaluate((element) => element.removeAttribute('event'));
});

test('it is light or dark as its theme says, as the device has it by “auto”, and else as the article is', async () => {
  const LIGHT = 'rgb(253, 252, 250)';
  const DARK = 'rgb(23, 24, 27)';
  const ground = async (theme: string, article: string) => {
    await first().evaluate(
      (element, [name, scheme]) => {
        element.setAttribute('theme', name);
        document.documentElement.style.colorScheme = scheme;
      },
      [theme, article] as const,
    );
    const seen: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      seen.push(await computed('.embed', 'background-color'));
    }
    return seen;
  };
  expect(await ground('light', 'dark')).toEqual([LIGHT, LIGHT]);
  expect(await ground('dark', 'light')).toEqual([DARK, DARK]);
  expect(await ground('auto', 'light')).toEqual([LIGHT, DARK]);
  expect(await ground('', 'light')).toEqual([LIGHT, LIGHT]);
  expect(await ground('', 'dark')).toEqual([DARK, DARK]);
  expect(await ground('', 'light dark')).toEqual([LIGHT, DARK]);
  await ground('', 'normal');
  await page.emulateMedia({ colorScheme: null });
});

/** What is wrong with how a timeline is laid out, and whether it is a plot. Runs in the page. */
function survey(kind: 'element' | 'frame'): { isPlot: boolean; widthPx: number; faults: string[] } {
  const frame = document.querySelector('iframe')?.contentDocument;
  const element = document.querySelectorAll('through-line')[1];
  const root = kind === 'frame' ? frame : element.shadowRoot;
  const place = kind === 'frame' ? frame?.documentElement : element;
  if (!root || !place) throw new Error('There is no timeline.');
  const bounds = place.getBoundingClientRect();
  const nameOf = (one: Element) =>
    `${one.localName}.${one.getAttribute('class') ?? ''} ${one.textContent.trim().slice(0, 20)}`;
  const isShown = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 0;
  const isCut = (one: Element): boolean => {
    const { parentElement } = one;
    if (!parentElement || parentElement === place) return false;
    return getComputedStyle(parentElement).overflowX !== 'visible' || isCut(parentElement);
  };
  const all = [...root.querySelectorAll('main *, .box *')].filter(isShown);
  const outside = all.filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    // What a finger hits may be wider than what is seen.
    const slackPx = one.localName === 'button' ? 8 : 1;
    return (left < bounds.left - slackPx || right > bounds.right + slackPx) && !isCut(one);
  });
  const over = (kind_: string, ones: Element[]) =>
    ones.flatMap((one, index) =>
      ones.slice(index + 1).flatMap((other) => {
        if (one.contains(other) || other.contains(one)) return [];
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const isOver =
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return isOver ? [`${kind_}: ${nameOf(one)} over ${nameOf(other)}`] : [];
      }),
    );
  const plot = root.querySelector('[data-plot]');
  return {
    isPlot: plot !== null && isShown(plot),
    widthPx: bounds.width,
    faults: [
      ...(place.scrollWidth > place.clientWidth ? ['scrolls sideways'] : []),
      ...outside.map((one) => `outside: ${nameOf(one)}`),
      ...over(
        'label',
        all.filter((one) => one.matches('[data-label]')),
      ),
      ...over(
        'control',
        all.filter((one) => one.matches('.toolbar :is(button, input, summary), .fold')),
      ),
      ...over(
        'lane',
        all.filter((one) => one.matches('.lane-name')),
      ),
    ],
  };
}

test('in a container of 280 to 1,600 px nothing overflows and nothing overlaps; it is a list below 480 px, and from there on a plot', async () => {
  const found = [];
  for (const widthPx of WIDTHS_PX) {
    await page.evaluate(
      (px) =>
        document.querySelectorAll<HTMLElement>('.box').forEach((box) => (box.style.inlineSize = `${px}px`)),
      widthPx,
    );
    // The plot follows its size in the next frame, and what follows from that in the one after it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page
      .frames()[1]
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const kind of ['element', 'frame'] as const)
      found.push({ kind, ...(await page.evaluate(survey, kind)) });
  }
  expect(found).toEqual(
    WIDTHS_PX.flatMap((widthPx) =>
      ['element', 'frame'].map((kind) => ({ kind, widthPx, isPlot: widthPx >= 480, faults: [] })),
    ),
  );
});
