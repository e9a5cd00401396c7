import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { read } from '../../src/core/event-file/index.ts';
import { chooseFile, downloadedText, keptText, openOnDesk, withoutPickers } from '../editor/support/desk.ts';
import { expectAccessible, openPage, seenOn } from './support/page.ts';
import { servePages } from './support/serve-pages.ts';

const TABLE = 'title,start,flavour\nA,2017-02-03,sweet\nB,2017-02-29,sour\n';
const FILE =
  '{\n  "version": 1,\n  "title": "T",\n  "events": [{ "id": "a", "date": "2017", "title": "A" }]\n}\n';
const heading = (page: Page) => page.locator('.names h1').textContent();

/** The text of a file on the disk that the browser keeps for the page: a real file with a real handle, and nobody is asked for it. */
const onDisk = (page: Page, name: string) =>
  page.evaluate(async (of) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(of)).getFile()).text();
  }, name);

const writeDisk = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([of, written]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(of, { create: true })).createWritable();
      await stream.write(written);
      await stream.close();
    },
    [name, text],
  );

/** Answers the dialogues that no test can answer, with files of the browser's own disk. */
const answerPickers = (page: Page) =>
  page.evaluate(() => {
    const handle = async (name: string) =>
      (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => [await handle('events.json')],
      showSaveFilePicker: () => handle('copy.json'),
    });
  });

function expectNoHarm(page: Page): void {
  const { console, errors, violations, foreign } = seenOn(page);
  expect({ console, errors, violations, foreign }).toEqual({
    console: [],
    errors: [],
    violations: [],
    foreign: [],
  });
}

describe('a file of another format', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ path: '/edit.html' });
    await page.evaluate(withoutPickers);
  });

  test('is taken over only after its report was read', async () => {
    await chooseFile(page, 'old.csv', TABLE);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('February 2017 has 28 days').waitFor();
    await dialog.locator('[data-code="csv.header"]').waitFor();
    expect(await dialog.locator('[data-level="error"]').count()).toBe(1);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.names').count()).toBe(0);
    await chooseFile(page, 'old.csv', TABLE);
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    const { file } = read(await keptText(page));
    expect(file?.title).toBe('old');
    expect(file?.events.map(({ title }) => title)).toEqual(['A']);
    expect(JSON.stringify(file?.extensions)).toContain('2017-02-29');
    expect(await heading(page)).toBe('old.json');
  });

  test('of which nothing can be taken over says why', async () => {
    await chooseFile(page, 'bytes.csv', '\0\0\0\0');
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-level="error"]').first().waitFor();
    expect(await dialog.getByRole('button', { name: 'Take it over' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('is written too, and what it cannot say is named before', async () => {
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('TimelineJS').check();
    await dialog.getByText('"extensions"').waitFor();
    await expectAccessible(page, 'dialog');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('old-timelinejs.json');
    expect(await readFile(await download.path(), 'utf8')).toContain('"headline": "A"');
    expectNoHarm(page);
  });

  test("is not needed to begin: the site's own timeline opens at once", async () => {
    await page.getByRole('button', { name: 'All documents' }).click();
    await page.getByRole('button', { name: 'Open the timeline published here' }).click();
    await page.locator('[data-throughline][data-ready]').waitFor();
    const published = await readFile(`${inject('siteDir')}/events.json`, 'utf8');
    expect(await downloadedText(page)).toBe(published);
    await page.getByRole('button', { name: 'All documents' }).click();
    await expect
      .poll(() => page.locator('.recent .name').allTextContents())
      .toEqual(['events.json', 'old.json']);
    await expectAccessible(page);
    expectNoHarm(page);
  });
});

describe('a file on disk', () => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ path: '/edit.html' });
    await answerPickers(page);
    await writeDisk(page, 'events.json', FILE);
    await page.getByRole('button', { name: 'Open a file…' }).click();
    await page.locator('.index button').click();
  });

  const title = () => page.locator('.form').getByLabel('Title required');

  test('is opened, and saved into', async () => {
    await page.getByText('saved to disk').waitFor();
    await title().fill('B');
    await page.getByText('changed since it was saved').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Saved to events.json.').waitFor({ state: 'attached' });
    expect(await onDisk(page, 'events.json')).toBe(FILE.replace('"A"', '"B"'));
  });

  test('is not written over when somebody else has saved it meanwhile', async () => {
    await writeDisk(page, 'events.json', 'theirs');
    await title().fill('C');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'dialog');
    await dialog.getByRole('button', { name: 'Do nothing' }).click();
    expect(await onDisk(page, 'events.json')).toBe('theirs');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByRole('button', { name: 'Save mine as another file…' }).click();
    await page.getByText('Saved to copy.json.').waitFor({ state: 'attached' });
    expect(await onDisk(page, 'events.json')).toBe('theirs');
    expect(await onDisk(page, 'copy.json')).toBe(FILE.replace('"A"', '"C"'));
  });

  test('is known again after a reload', async () => {
    await page.locator('[data-keeping="kept"]').waitFor();
    await page.reload();
    await page.locator('.index button').click();
    await title().fill('D');
    await page.keyboard.press('Control+s');
    await page.getByText('Saved to copy.json.').waitFor({ state: 'attached' });
    expect(await onDisk(page, 'copy.json')).toBe(FILE.replace('"A"', '"D"'));
    expectNoHarm(page);
  });
});

test('a text comes back as it was written, whatever ends its lines', async () => {
  const page = await openPage({ path: '/edit.html' });
  const text = FILE.replaceAll('\n', '\r\n');
  await openOnDesk(page, text);
  await page.locator('.index button').click();
  await page.locator('.form').getByLabel('Text').fill('x');
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.locator('.cm-content').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await keptText(page)).toBe(text);
});

test('inside another page the editor says that it does not run there, and does not', async () => {
  const address = `${inject('baseURL')}/edit.html`;
  const host = await servePages({
    '/': `<iframe title="frame" src="${address}" width="800" height="600"></iframe>`,
  });
  const page = await openPage({ baseURL: host.origin, origins: [inject('baseURL')] });
  const frame = page.frameLocator('iframe');
  await frame.getByText('The editor does not run inside another page.').waitFor();
  expect(await frame.getByRole('button').count()).toBe(0);
  await host.close();
});

describe('what is typed', () => {
  const TEXT = `{
  "version": 1,
  "title": "T",
  "events": [
    { "id": "first", "date": "2017-01-10", "title": "The first day", "importance": 4 },
    { "id": "last", "date": "2017-03-20", "title": "The last day", "related": [{ "id": "first", "kind": "see-also" }] }
  ]
}
`;
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ path: '/edit.html' });
  });

  test('as the id of an event is in what refers to it too, in one step, and the former id stays for the links to it', async () => {
    await openOnDesk(page, TEXT);
    await page.locator('.index button', { hasText: 'The first day' }).click();
    await page.getByText('More about this event').click();
    const id = page.locator('.form').getByLabel('Id required').first();
    await id.fill('');
    await id.pressSequentially('opening');
    await id.press('Tab');
    const after = TEXT.replaceAll('"id": "first"', '"id": "opening"');
    expect(await keptText(page)).toBe(
      after.replace('"importance": 4', '"importance": 4, "aliases": ["first"]'),
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await keptText(page)).toBe(TEXT);
  });

  test('in the JSON is about the event under the cursor, and lines end as they do in the file', async () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    await openOnDesk(page, text);
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await page.locator('.cm-line', { hasText: 'The last day' }).click();
    await page.locator('[data-card="last"]').waitFor();
    await page.locator('.cm-line', { hasText: 'The first day' }).click();
    await page.locator('[data-card="first"]').waitFor();
    // A line that is broken has more than one end on the screen.
    for (let end = 0; end < 3; end += 1) await page.keyboard.press('End');
    await page.keyboard.type('\n');
    const typed = await keptText(page);
    expect(typed).toHaveLength(text.length + '\r\n    '.length);
    expect(typed.replace(/\r\n +(?=\r\n)/, '')).toBe(text);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await keptText(page)).toBe(text);
  });
});
