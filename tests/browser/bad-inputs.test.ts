import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, readKindly } from '../../src/core/event-file/index.ts';
import { stringsAtScale } from '../../src/view/strings-at-scale.ts';
import { strings } from '../../src/view/strings.ts';
import { badInputs } from '../core/event-file/support/bad-inputs.ts';
import { textOrBytes } from '../core/event-file/support/verdict.ts';
import { openPage, seenOn } from './support/page.ts';

/** What a browser lays out in a moment; how long files of thousands of events take is another question. */
const MOST_EVENTS = 500;

/** One byte more than is taken: what is longer would only be longer on its way. */
const TOO_MUCH = DEFAULT_LIMITS.bytes + 1;

const served = badInputs('events').map((input) => {
  const body = textOrBytes(input).slice(0, TOO_MUCH);
  const { file, faults } = readKindly(body);
  return { id: input.id, body, events: file?.events.length, code: faults.at(-1)?.code };
});
const readable = served.filter(({ events = Infinity }) => events <= MOST_EVENTS);
/** Those that are one value in JSON, and not one in each line. */
const whole = readable.filter(({ id }) => id !== 'fmt-ndjson');

/** One of each kind of refusal: behind the reader's table of codes they are all the same to the page, but for what it says. */
const refused = [
  ...new Map(served.flatMap(({ events, code, body }) => (events === undefined ? [[code, body]] : []))),
];

const MEGABYTE = 1024 * 1024;

/** What the page says of a refusal. */
function sentenceOf(code: string | undefined): string {
  if (code === 'limit.bytes') return stringsAtScale.tooLarge(DEFAULT_LIMITS.bytes / MEGABYTE);
  return code === 'limit.events' ? stringsAtScale.tooMany(DEFAULT_LIMITS.events) : stringsAtScale.refused;
}

/** All events and lanes of many files in one. */
function together(files: typeof served, rest: object): string {
  const parts = files.map(({ body }) => {
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    return JSON.parse(text) as { events: unknown[]; lanes?: unknown[] };
  });
  return JSON.stringify({
    version: 1,
    title: '<img src=x onerror="window.__pwned=1">',
    lanes: parts.flatMap(({ lanes = [] }) => lanes),
    events: parts.flatMap(({ events }) => events),
    ...rest,
  });
}

let page: Page;
let body: string | Uint8Array = '';
/** What is on the page as it was built. */
let built: { headline: string; items: number };

/** What a reader has before them. */
async function look() {
  await page.locator('[data-throughline][data-ready], .trouble').first().waitFor({ state: 'attached' });
  return {
    headline: await page.locator('h1').innerText(),
    items: await page.locator('ol[data-events] > li').count(),
    isReady: await page.locator('[data-throughline][data-ready]').isVisible(),
    trouble: await page.locator('.trouble').allInnerTexts(),
    hacked: await page.evaluate(() => '__pwned' in window),
  };
}

/** Opens the page with a file in place of its own. */
async function openWith(file: string | Uint8Array) {
  body = file;
  await page.reload();
  return look();
}

beforeAll(async () => {
  page = await openPage();
  const { headline, items } = await look();
  built = { headline, items };
  await page.route('**/events.json', (route) =>
    route.fulfill({ body: Buffer.from(body), contentType: 'application/json' }),
  );
});

/** No error that nobody caught, nothing that the policy forbids, no request to anybody else. */
function expectNoHarm(): void {
  const { errors, violations, foreign } = seenOn(page);
  expect({ errors, violations, foreign }).toEqual({ errors: [], violations: [], foreign: [] });
}

describe('the page is not blank', () => {
  test('when its file is its own', () => {
    expect(built.headline).toMatch(/\w/);
    expect(built.items).toBeGreaterThan(10);
  });

  test('when its file has everything at once that is bad and can be shown', async () => {
    const file = together(whole, { language: 'english (uk)!!', timeZone: 'Europe/Atlantis' });
    const { file: left, skipped } = readKindly(file);
    expect(left?.events.length).toBeGreaterThan(whole.length);
    await openWith(file);
    // A long list is written frame by frame.
    await expect.poll(look, { timeout: 30_000 }).toEqual({
      headline: built.headline,
      isReady: true,
      trouble: [],
      items: left?.events.length,
      hacked: false,
    });
    await page.getByText(strings.skipped(skipped)).waitFor();
    expectNoHarm();
  });

  test.each(refused)('when its file is refused for %s', async (code, file) => {
    expect(await openWith(file)).toEqual({
      ...built,
      isReady: false,
      trouble: [sentenceOf(code)],
      hacked: false,
    });
    expectNoHarm();
  });

  test.each(
    readable
      .filter(({ id }) => /^(set-|type-lang-unsupported)/.test(id))
      .map((each) => [each.id, each] as const),
  )('when its file has odd dates or many lanes: %s', async (_id, { body: file, events }) => {
    await openWith(file);
    // A long list is written while the page is in use already.
    await expect.poll(look, { timeout: 30_000 }).toMatchObject({ isReady: true, trouble: [], items: events });
    expectNoHarm();
  });

  test('when its file has no events', async () => {
    const found = await openWith('{"version": 1, "title": "T", "events": []}');
    expect(found).toMatchObject({ headline: built.headline, isReady: true, trouble: [], items: 0 });
    await page.getByText(strings.noEvents).waitFor();
    expectNoHarm();
  });
});
