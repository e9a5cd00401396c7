import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EventFile, TimelineEvent } from '../../src/core/event-file/index.ts';
import { expectQuiet, openPage, untilReady } from './support/page.ts';
import { look, settledView } from './support/plot.ts';
import { address, eventFile, explore, tabTo, told } from './support/story.ts';

let page: Page;
let file: EventFile;

/** All that an event says, in lower case: its JSON without what is not said, with its people's names. */
function textOf(event: TimelineEvent): string {
  const people = event.people?.map((id) => file.people?.[id]?.name);
  const { title, text, note, dateLabel, place, tags, quotes } = event;
  const sources = event.sources?.map((source) => [source.title, source.publisher]);
  return JSON.stringify([
    title,
    text,
    note,
    dateLabel,
    place?.name,
    tags,
    quotes,
    sources,
    people,
  ]).toLowerCase();
}

const passing = (passes: (event: TimelineEvent) => boolean) =>
  file.events
    .filter(passes)
    .map(({ id }) => id)
    .toSorted();

const toolbar = () => page.getByRole('group', { name: 'Timeline controls' });
const search = () => toolbar().getByRole('searchbox', { name: 'Search events' });
const left = () => toolbar().locator('.left');
const type = async (words: string) => {
  await search().click();
  await page.keyboard.type(words);
};
const skyline = () => page.locator('.overview .skyline').getAttribute('d');

const listed = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-throughline] [data-events] > li')]
      .filter((item) => item.checkVisibility())
      .map(({ id }) => id)
      .sort(),
  );

/** Asserts that list, plot and live counts are of these events and no others. */
async function expectOnly(ids: string[]): Promise<void> {
  expect(await listed()).toEqual(ids);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await settledView(page);
  const drawn = await page
    .locator('[data-plot] [data-event]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event') ?? ''));
  expect(ids).toEqual(expect.arrayContaining(drawn));
  const { labels, more } = await page.evaluate(look);
  expect(labels.length + more).toBe(ids.length);
  expect(await left().textContent()).toContain(`${ids.length} of ${file.events.length} events`);
}

beforeAll(async () => {
  file = await eventFile();
  page = await openPage();
  await untilReady(page);
});

beforeEach(() => explore(page));

afterEach(async () => {
  await expectQuiet(page);
  // By a click, as a reader clears it: what moves then is no shift of the layout.
  if (await left().isVisible()) await left().getByRole('button', { name: 'Clear' }).click();
});

test('words narrow list, plot and overview alike, and it is said how many are left', async () => {
  const before = await skyline();
  await type('Kislyak');
  const ids = passing((event) => textOf(event).includes('kislyak'));
  expect(ids.length).toBeGreaterThan(5);
  await expectOnly(ids);
  expect(await skyline()).not.toBe(before);
});

test('every word must occur, in any order and case', async () => {
  await type('SENATE kislyak');
  await expectOnly(passing((event) => textOf(event).includes('kislyak') && textOf(event).includes('senate')));
});

test('what counts from the entry before is not said where that entry is hidden', async () => {
  await type('letter');
  await expectOnly(passing((event) => textOf(event).includes('letter')));
  const counted = await page.locator('[data-throughline] [data-events] > li').evaluateAll((items) => {
    const isSeen = (item?: Element | null) => item?.checkVisibility() ?? false;
    return items.map((item) => [
      isSeen(item.querySelector('.elapsed')),
      isSeen(item) && isSeen(item.previousElementSibling) && item.querySelector('.elapsed') !== null,
    ]);
  });
  expect(counted.map(([said]) => said)).toEqual(counted.map(([, may]) => may));
  expect(await listed()).not.toHaveLength(0);
});

test('after a search a screen reader is told how many are left', async () => {
  await type('leahy');
  await settledView(page);
  const { length } = passing((event) => textOf(event).includes('leahy'));
  expect(await told(page)).toMatch(new RegExp(`of ${length} events$`));
});

test('the address keeps the filter', async () => {
  await type('flynn');
  await settledView(page);
  expect((await address(page)).searchParams.get('q')).toBe('flynn');
  await left().getByRole('button', { name: 'Clear' }).click();
  await settledView(page);
  expect((await address(page)).searchParams.get('q')).toBeNull();
  expect(await listed()).toHaveLength(file.events.length);
});

test('an address with a filter opens with it, and going back restores it', async () => {
  const shared = page;
  page = await openPage({ path: '/?people=kislyak&status=reported&lanes=flynn,sessions&q=post' });
  await untilReady(page);
  const ids = passing(
    (event) =>
      textOf(event).includes('post') &&
      event.status === 'reported' &&
      (event.people ?? []).includes('kislyak') &&
      ['flynn', 'sessions'].includes(event.lane ?? ''),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(await listed()).toEqual(ids);
  expect(await toolbar().locator('summary').textContent()).toBe('Filter (4)');
  await expectQuiet(page);
  await page.locator(`[data-plot] [data-event="${ids[0]}"]`).click();
  await page.locator('[data-card]').waitFor();
  await left().getByRole('button', { name: 'Clear' }).click();
  await settledView(page);
  expect(await listed()).toHaveLength(file.events.length);
  await page.goBack();
  await page.locator('[data-card]').waitFor({ state: 'detached' });
  expect(await search().inputValue()).toBe('post');
  await expectOnly(ids);
  page = shared;
});

test('where nothing matches it is said what to do next, in plot and list, and the button does it', async () => {
  await type('zebra');
  await settledView(page);
  expect(await listed()).toEqual([]);
  for (const where of ['[data-plot]', '.list']) {
    const empty = page.locator(`${where} .empty`);
    expect(await empty.isVisible()).toBe(true);
    expect(await empty.textContent()).toContain('No event matches.');
  }
  await page.locator('[data-plot]').getByRole('button', { name: 'Show all events' }).click();
  expect(await listed()).toHaveLength(file.events.length);
  expect(await search().inputValue()).toBe('');
  expect(await page.locator('.empty').count()).toBe(0);
  await type('zebra');
  await page.locator('.list').getByRole('button', { name: 'Show all events' }).click();
  expect(await listed()).toHaveLength(file.events.length);
});

test('a person named in a card filters by that person', async () => {
  await page.locator('[data-plot] [data-event="sessions-meets-kislyak"]').click();
  await page.locator('[data-card] [data-person="kislyak"]').click();
  await settledView(page);
  expect((await address(page)).searchParams.get('people')).toBe('kislyak');
  expect(await page.locator('[data-card="sessions-meets-kislyak"]').isVisible()).toBe(true);
  await expectOnly(passing(({ people = [] }) => people.includes('kislyak')));
});

describe('the panel', () => {
  const summary = () => toolbar().locator('summary');
  const panel = () => toolbar().locator('.panel');

  test('is opened, used and closed by keyboard, and gives the focus back', async () => {
    await search().focus();
    await tabTo(page, '.toolbar summary');
    await page.keyboard.press('Enter');
    await panel().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await settledView(page);
    expect(await summary().textContent()).toContain('2');
    const lanes = (file.lanes ?? []).slice(0, 2).map(({ id }) => id);
    expect((await address(page)).searchParams.get('lanes')).toBe(lanes.join(','));
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    expect(await summary().evaluate((element) => element === document.activeElement)).toBe(true);
    await expectOnly(passing(({ lane }) => lanes.includes(lane ?? '')));
  });

  test('closes when the focus or a press goes elsewhere', async () => {
    await summary().click();
    await panel().waitFor();
    await page.locator('[data-plot]').click({ position: { x: 20, y: 300 } });
    await panel().waitFor({ state: 'hidden' });
    await summary().click();
    await panel().waitFor();
    await search().focus();
    await panel().waitFor({ state: 'hidden' });
  });

  test('within a group any choice passes, and of every group one must', async () => {
    await summary().click();
    await panel().getByRole('checkbox', { name: 'Sessions', exact: true }).check();
    await panel().getByRole('checkbox', { name: 'Flynn', exact: true }).check();
    await panel().getByRole('checkbox', { name: 'Reported', exact: true }).check();
    await page.keyboard.press('Escape');
    await expectOnly(
      passing(({ lane, status }) => ['sessions', 'flynn'].includes(lane ?? '') && status === 'reported'),
    );
  });
});

test('hits are marked in list and card without a change to their elements, and no longer when cleared', async () => {
  const hits = () =>
    page.evaluate(() => {
      const all = [...(CSS.highlights.get('throughline-hit') ?? [])];
      const within = (selector: string) =>
        all.filter((range) => range.startContainer.parentElement?.closest(selector)).length;
      return {
        texts: [
          ...new Set(
            all.map((range) =>
              range.startContainer.nodeValue?.slice(range.startOffset, range.endOffset).toLowerCase(),
            ),
          ),
        ],
        list: within('[data-events]'),
        card: within('[data-card]'),
      };
    });
  const html = () => page.locator('[data-events] > li[id="sessions-meets-kislyak"]').innerHTML();
  const before = await html();
  await page.locator('[data-plot] [data-event="sessions-meets-kislyak"]').click();
  await type('kislyak');
  await settledView(page);
  const { texts, list, card } = await hits();
  expect(texts).toEqual(['kislyak']);
  expect(list).toBeGreaterThan(10);
  expect(card).toBeGreaterThan(0);
  expect(await html()).toBe(before);
  await left().getByRole('button', { name: 'Clear' }).click();
  expect(await hits()).toEqual({ texts: [], list: 0, card: 0 });
});
