import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventFile, TimelineEvent } from '../../src/core/event-file/index.ts';
import { openPage, seenOn } from './support/page.ts';
import { eventFile } from './support/story.ts';

let file: EventFile;
const shifts: number[] = [];

/** Text as it is read: one space for any white space. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Inline text without its marks: emphasis, and links with their addresses. */
const unmarked = (text: string) =>
  plain(text.replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1').replace(/\*+/g, ''));

/** A page on which no script runs; what moves on it is told by the browser, since no script of ours can look. */
async function openStill(width: number): Promise<Page> {
  const page = await openPage({ width, path: 'about:blank', javaScriptEnabled: false });
  const session = await page.context().newCDPSession(page);
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    shifts.push(event.layoutShiftDetails?.value ?? 0);
  });
  await session.send('PerformanceTimeline.enable', { eventTypes: ['layout-shift'] });
  await page.goto('/');
  return page;
}

beforeAll(async () => {
  file = await eventFile();
});

describe.each([1440, 390])('at %i px', (width) => {
  let page: Page;

  beforeAll(async () => {
    page = await openStill(width);
  });

  afterAll(async () => {
    await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
    // The file of events is preloaded for the script. That nothing uses it is all that the console has to say.
    const { console: lines, ...seen } = seenOn(page);
    expect(lines.filter((line) => !line.includes('events.json was preloaded'))).toEqual([]);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [], shifts: [] });
    expect(shifts).toEqual([]);
  });

  test('headline, standfirst and date line are there', async () => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(file.title);
    const masthead = plain((await page.locator('.masthead').textContent()) ?? '');
    expect(masthead).toContain(unmarked(file.description ?? '').slice(0, 60));
    expect(await page.locator('.dateline time').first().getAttribute('datetime')).toBe(
      file.published ?? file.updated,
    );
  });

  test('the picture of the axis is visible, one for this width, with the events that have room', async () => {
    const pictures = page.locator('[data-picture] > svg');
    const seen = await pictures.evaluateAll((all) =>
      all
        .filter((picture) => picture.checkVisibility())
        .map((picture) => ({
          widthPx: picture.getBoundingClientRect().width,
          links: [...picture.querySelectorAll('a[data-event]')].map((link) => link.getAttribute('href')),
          ticks: picture.querySelectorAll('.tick').length,
        })),
    );
    expect(seen).toHaveLength(1);
    expect(seen[0].widthPx).toBeGreaterThan(width / 2);
    expect(seen[0].ticks).toBeGreaterThan(3);
    expect(seen[0].links.length).toBeGreaterThan(3);
    const targets = await page
      .locator('[data-events] > li')
      .evaluateAll((items) => items.map(({ id }) => `#${id}`));
    expect(targets).toEqual(expect.arrayContaining(seen[0].links));
  });

  test('each step of the story can be read, and is a link to itself', async () => {
    for (const { id, title, text } of file.story ?? []) {
      const step = page.locator(`section[id="step~${id}"]`);
      expect(await step.isVisible(), id).toBe(true);
      expect(plain((await step.locator('.step-text').textContent()) ?? ''), id).toBe(unmarked(text));
      expect(await step.getByRole('link', { name: title, exact: true }).getAttribute('href')).toBe(
        `#step~${id}`,
      );
    }
  });

  test('nothing that only scripts could move is shown', async () => {
    const controls = await page
      .locator('button, input, select, [role="slider"], [tabindex]')
      .evaluateAll(
        (all) => all.filter((control) => control.checkVisibility({ visibilityProperty: true })).length,
      );
    expect(controls).toBe(0);
  });

  test('a link to an event leads to its entry in the list', async () => {
    const link = page.locator('.step-events a[href="#flynn-resigns"]');
    await link.click();
    const top = await page
      .locator('li[id="flynn-resigns"]')
      .evaluate((item) => item.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(100);
  });
});

describe('in its HTML alone', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openStill(1440);
  });

  /** An event's date in words, where it is a civil one and needs no more than `Intl` to be said. */
  function wordsOf({ date, dateLabel }: TimelineEvent): string | null {
    if (dateLabel) return dateLabel;
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
    if (!parts) return null;
    const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    return new Intl.DateTimeFormat(file.language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  }

  test('each event has its date in words, its text, quotations and sources', async () => {
    const listed = await page.locator('.events > li').evaluateAll((items) =>
      items.map((item) => {
        const texts = (selector: string) =>
          [...item.querySelectorAll(selector)].map((element) =>
            element.textContent.replace(/\s+/g, ' ').trim(),
          );
        const [title, date] = ['.event-title', '.event-date'].map((selector) => texts(selector).join());
        const [text, note] = ['.event-text', '.note'].map((selector) => texts(selector).join(' '));
        const [quotes, speakers, sources] = ['blockquote', 'cite', '.sources > li'].map(texts);
        const links = [...item.querySelectorAll('.sources a')].map((link) => link.getAttribute('href'));
        return { id: item.id, title, date, text, note, quotes, speakers, sources, links };
      }),
    );
    const events = [...file.events, ...(file.epilogue ?? [])];
    expect(listed.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    for (const event of events) {
      const { id, title, text = '', note = '', quotes = [], sources = [] } = event;
      const item = listed.find((other) => other.id === id);
      expect(item?.title).toBe(plain(title));
      expect(item?.date).not.toBe('');
      expect(item?.date, id).toBe(wordsOf(event) ?? item?.date);
      expect(item?.text, id).toContain(unmarked(text).slice(0, 80));
      expect(item?.note, id).toContain(unmarked(note).slice(-60));
      expect(item?.quotes).toEqual(quotes.map((quote) => unmarked(quote.text)));
      expect(item?.speakers).toEqual(quotes.map(({ speaker }) => plain(speaker)));
      expect(item?.sources).toHaveLength(sources.length);
      sources.forEach((source, place) => {
        expect(item?.sources[place], id).toContain(plain(source.title));
        expect(item?.sources[place], id).toContain(plain(source.publisher));
        if (source.url) expect(item?.links).toContain(source.url);
      });
    }
  });

  test('a date has the machine-readable form that HTML knows for it, and an interval none', async () => {
    const found = await page.locator('[data-throughline] [data-events] > li').evaluateAll((items) =>
      items.map((item) => {
        const times = item.querySelectorAll('.event-date time');
        return [item.id, [...times].map((time) => time.getAttribute('datetime'))];
      }),
    );
    // Of a moment with a time: the local time of its zone, to the minute.
    const form = (date: string) => date.replace(/(T\d\d:\d\d).*$/, '$1').replace(/[~?%]$/, '');
    const wanted = file.events.map(({ id, date }) => [id, date.includes('/') ? [] : [form(date)]]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  test('each claim has what was said, its verdict, the record and the sources', async () => {
    const rows = await page.locator('.claims tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        id: row.id,
        text: row.textContent.replace(/\s+/g, ' '),
        verdict: row.querySelector('.verdict')?.textContent,
        links: [...row.querySelectorAll('.source-list a')].map((link) => link.getAttribute('href')),
      })),
    );
    expect(rows.map(({ id }) => id)).toEqual(file.claims?.map(({ id }) => `${id}~`));
    for (const { id, said, verdict, record, sources = [] } of file.claims ?? []) {
      const row = rows.find((other) => other.id === `${id}~`);
      expect(row?.text, id).toContain(unmarked(said));
      expect(row?.text, id).toContain(unmarked(record).slice(0, 80));
      expect(row?.verdict?.toLowerCase(), id).toBe(verdict);
      for (const { title, publisher, url } of sources) {
        expect(row?.text, id).toContain(plain(title));
        expect(row?.text, id).toContain(plain(publisher));
        if (url) expect(row?.links).toContain(url);
      }
    }
  });

  test('all ids are different, and every link within the page leads somewhere', async () => {
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const links = await page
      .locator('a[href^="#"]')
      .evaluateAll((all) =>
        all.map((link) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1))),
      );
    expect(links.length).toBeGreaterThan(50);
    expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
