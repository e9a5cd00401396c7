import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '../../src/core/event-file/index.ts';
import { keptText, openOnDesk, Person } from '../editor/support/desk.ts';
import { expectAccessible, openPage, seenOn } from './support/page.ts';

const FILE = `{
  "version": 1,
  "title": "Three days",
  "language": "en-GB",
  "timeZone": "UTC",
  "view": "2017-01/2017-03",
  "lanes": [{ "id": "one", "title": "One" }],
  "people": { "ann": { "name": "Ann" } },
  "events": [
    { "id": "first", "date": "2017-01-10", "title": "The first day", "lane": "one" },
    { "id": "month", "date": "2017-02", "title": "Some day of a month" },
    { "id": "last", "date": "2017-03-20", "title": "The last day", "kept": true }
  ]
}
`;

let page: Page;

beforeAll(async () => {
  page = await openPage({ path: '/edit.html' });
});

const form = () => page.locator('.form');
const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const mark = (id: string) => page.locator(`[data-plot] [data-event="${id}"]`);
const choose = (title: string) => page.locator('.index button', { hasText: title }).click();

/** No error that nobody caught, nothing that the policy forbids, no request to anybody else. */
function expectNoHarm(): void {
  const { console, errors, violations, foreign } = seenOn(page);
  expect({ console, errors, violations, foreign }).toEqual({
    console: [],
    errors: [],
    violations: [],
    foreign: [],
  });
}

test('an event with a source is added by the form alone, in at most 25 actions besides typing', async () => {
  await expectAccessible(page);
  const person = new Person(page);
  await person.press('New timeline');
  await person.press('New event');
  await person.type('Date required', '2017-03-02');
  await person.type('Title required', 'The committee asks the FBI');
  await person.type('Text', 'All 17 Democrats signed the letter.');
  await person.choose('Standing', 'On the record');
  await person.press('Add source');
  await person.type('Title required', 'Letter to Director Comey');
  await person.type('Publisher required', 'House Judiciary Committee');
  await person.type('Address', 'https://example.org/letter');
  await person.choose('Kind required', 'primary source');
  expect(person.actions).toBeLessThanOrEqual(25);
  expect(person.actions).toBeGreaterThan(10);
  const { file, errors } = read(await keptText(page));
  expect(errors).toBe(0);
  expect(file?.events).toEqual([
    {
      id: 'the-committee-asks-the-fbi',
      date: '2017-03-02',
      title: 'The committee asks the FBI',
      text: 'All 17 Democrats signed the letter.',
      status: 'on-the-record',
      sources: [
        {
          title: 'Letter to Director Comey',
          publisher: 'House Judiciary Committee',
          url: 'https://example.org/letter',
          kind: 'primary',
        },
      ],
    },
  ]);
  await mark('the-committee-asks-the-fbi').waitFor();
  await page
    .locator('[data-card="the-committee-asks-the-fbi"]')
    .getByText('Letter to Director Comey')
    .waitFor();
  expectNoHarm();
});

describe('a document on the desk', () => {
  beforeEach(() => openOnDesk(page, FILE));

  test('has one choice in list, form and timeline', async () => {
    await choose('The first day');
    await page.locator('[data-card="first"]').waitFor();
    await mark('last').click();
    await expect.poll(() => form().getByLabel('Title required').inputValue()).toBe('The last day');
    expect(await page.locator('.index [aria-current="true"] .what').textContent()).toBe('The last day');
    await page.locator('.index [aria-current="true"]').press('ArrowUp');
    expect(await form().getByLabel('Title required').inputValue()).toBe('Some day of a month');
    await page.locator('[data-card="month"]').waitFor();
  });

  test('says in words what it understood of a date, and proposes what may be meant', async () => {
    await choose('The first day');
    const date = form().getByLabel('Date required');
    await date.fill('2017-02~');
    await form().getByText('about February 2017: drawn from 1 to 28 February 2017, soft').waitFor();
    await date.fill('2017-02-29');
    await form().getByText('February 2017 has 28 days').waitFor();
    expect(await date.getAttribute('aria-invalid')).toBe('true');
    await page.locator('.index').getByText('1 mistake, not shown').waitFor();
    // A faulty event is left out of the timeline, and nothing else is.
    await mark('first').waitFor({ state: 'detached' });
    await mark('month').waitFor();
    await expectAccessible(page);
    await form().getByRole('button', { name: 'use 2017-02-28' }).click();
    expect(await date.inputValue()).toBe('2017-02-28');
    await date.press('ArrowUp');
    expect(await date.inputValue()).toBe('2017-03-01');
    for (let step = 0; step < 3; step++) await undo();
    expect(await keptText(page)).toBe(FILE);
  });

  test('lets an event be dragged to another date, as finely as its own is known', async () => {
    await mark('month').hover();
    await page.mouse.down();
    const box = await page.locator('[data-plot]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.95, (box?.y ?? 0) + 40, { steps: 4 });
    expect(await page.locator('.drag-tip').textContent()).toMatch(/^(March|April) 2017$/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('.drag-tip').waitFor({ state: 'detached' });
    expect(await keptText(page)).toBe(FILE);
    await mark('month').hover();
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 40, { steps: 4 });
    await page.mouse.up();
    const date = await form().getByLabel('Date required').inputValue();
    expect(date).toMatch(/^201[67]-\d\d$/);
    expect(await keptText(page)).toBe(FILE.replace('"2017-02"', JSON.stringify(date)));
    await undo();
    expect(await keptText(page)).toBe(FILE);
  });

  test('has one history for form and JSON, exact to the letter, and one text', async () => {
    await choose('The last day');
    await form().getByLabel('Title required').fill('The very last day');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    const code = page.locator('.cm-content');
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n');
    const changed = `${FILE.replace('The last day', 'The very last day')}\n`;
    expect(await keptText(page)).toBe(changed);
    await expectAccessible(page, '.form');
    await code.press('Control+z');
    await code.press('Control+z');
    expect(await keptText(page)).toBe(FILE);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await keptText(page)).toBe(changed);
    await undo();
    await undo();
  });

  test('that cannot be read is shown as it last was, and the place is named', async () => {
    await choose('The last day');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type('x');
    await page.locator('.issues').getByText('Mistake, line 15, column 1').waitFor();
    await page.locator('.cm-lint-marker-error').waitFor();
    await page.getByRole('button', { name: 'Event', exact: true }).click();
    await page.getByText('The JSON cannot be read as it stands.').waitFor();
    expect(await form().getByLabel('Title required').getAttribute('readonly')).not.toBeNull();
    await mark('last').waitFor();
    await undo();
    expect(await form().getByLabel('Title required').getAttribute('readonly')).toBeNull();
    expect(await keptText(page)).toBe(FILE);
  });

  test('is duplicated and deleted, and its lanes are put in another order', async () => {
    await choose('The last day');
    await page.getByRole('button', { name: 'Duplicate' }).click();
    expect(read(await keptText(page)).file?.events.map(({ id }) => id)).toEqual([
      'first',
      'month',
      'last',
      'last-2',
    ]);
    await page.getByRole('button', { name: 'Delete' }).click();
    expect(await keptText(page)).toBe(FILE);
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    await page.getByRole('button', { name: 'Add lane' }).click();
    await page.keyboard.type('two');
    await page.getByRole('button', { name: 'Move lane 2 up' }).click();
    expect(read(await keptText(page)).file?.lanes).toEqual([{ id: 'one', title: 'One' }]);
    await form().getByLabel('Title required').nth(1).fill('Two');
    expect(read(await keptText(page)).file?.lanes).toEqual([
      { id: 'two', title: 'Two' },
      { id: 'one', title: 'One' },
    ]);
    await expectAccessible(page, '.form');
    for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z');
    expect(await keptText(page)).toBe(FILE);
  });

  test('comes back after a reload with all that can be undone', async () => {
    await page.getByRole('button', { name: 'Event', exact: true }).click();
    await choose('The last day');
    const title = form().getByLabel('Title required');
    await title.fill('Once');
    await form().getByLabel('Text').fill('Twice');
    await page.locator('[data-keeping="kept"]').waitFor();
    await page.reload();
    await choose('Once');
    expect(await form().getByLabel('Text').inputValue()).toBe('Twice');
    await undo();
    expect(await form().getByLabel('Text').inputValue()).toBe('');
    await undo();
    expect(await keptText(page)).toBe(FILE);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await title.inputValue()).toBe('Once');
    await undo();
  });

  test('shows readers of phones their list, in a narrow box', async () => {
    await page.getByRole('button', { name: 'Phone width' }).click();
    await page.locator('.preview li#last').waitFor();
    await expectAccessible(page, '.side-preview');
    expectNoHarm();
  });
});
