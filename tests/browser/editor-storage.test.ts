import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { replay, type Entry, type History } from '../../src/editor/document/history.ts';
import { downloadedText, openOnDesk } from '../editor/support/desk.ts';
import { ensureChromium } from './support/launch.ts';
import { expectAccessible, openPage, seenOn } from './support/page.ts';

const FILE = '{\n  "version": 1,\n  "title": "T",\n  "byline": "",\n  "events": []\n}\n';

/** What the browser keeps of a document, read without the editor. */
async function keptIn(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const id = new URLSearchParams(location.search).get('document') ?? '';
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const db = await answer(indexedDB.open('throughline-editor'));
    const work = db.transaction(['documents', 'journal']);
    const document: unknown = await answer(work.objectStore('documents').get(id));
    const journal: unknown = await answer(
      work.objectStore('journal').getAll(IDBKeyRange.bound([id], [id, []])),
    );
    db.close();
    return { document, journal };
  });
  const { history } = kept.document as { history: History };
  return replay(history, kept.journal as Entry[]).text;
}

const untilKept = (page: Page) => page.locator('[data-keeping="kept"], [data-trouble]').first().waitFor();
const bylineOf = (page: Page) => page.locator('.form').getByLabel('Byline');
const hasConflict = (page: Page) => page.locator('[data-trouble="conflict"]').isVisible();
const showFile = (page: Page) => page.getByRole('button', { name: 'Timeline', exact: true }).click();

/** All orders of three things of one and three of the other, in which each keeps its own order. */
function interleavings(a: number, b: number): string[] {
  if (a === 0 || b === 0) return ['A'.repeat(a) + 'B'.repeat(b)];
  return [
    ...interleavings(a - 1, b).map((rest) => `A${rest}`),
    ...interleavings(a, b - 1).map((rest) => `B${rest}`),
  ];
}

describe('two tabs', () => {
  let tabs: Record<string, Page>;
  /** Those that the first tab begins: in the others the tabs have each other's names. */
  const orders = interleavings(3, 3).filter((order) => order.startsWith('A'));

  beforeAll(async () => {
    const first = await openPage({ path: '/edit.html' });
    await openOnDesk(first, FILE);
    const second = await first.context().newPage();
    await second.goto(first.url());
    tabs = { A: first, B: second };
    for (const page of [first, second]) await showFile(page);
  });

  /** Types a word as somebody does who sees what the page says: where another tab was quicker, mine goes on as a copy. */
  async function type(page: Page, word: string): Promise<void> {
    for (;;) {
      if (await hasConflict(page)) await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
      const byline = bylineOf(page);
      await byline.press('End');
      await byline.pressSequentially(word);
      if ((await byline.inputValue()).includes(word)) return;
      await page.locator('[data-trouble="conflict"]').waitFor();
    }
  }

  test('there are 20 orders of three actions each, ten that either tab begins', () => {
    expect(new Set(interleavings(3, 3)).size).toBe(20);
    expect(new Set(orders).size).toBe(10);
  });

  test.each(orders)('in the order %s overwrite nothing unseen', async (order) => {
    const words: Record<string, string[]> = { A: [], B: [] };
    // Both begin with one document, as it is kept.
    const start = await keptStart();
    for (const [at, who] of [...order].entries()) {
      const word = `${who}${at} `;
      const count = words[who].length;
      await type(tabs[who], word);
      words[who].push(word);
      // The last of each waits until it is kept, or told that it is not.
      if (count === 2) await untilKept(tabs[who]);
    }
    for (const who of ['A', 'B']) {
      const page = tabs[who];
      await untilKept(page);
      if (await hasConflict(page)) await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
      await page.locator('[data-keeping="kept"]').waitFor();
      const kept = JSON.parse(await keptIn(page)) as { byline: string };
      expect(kept.byline).toBe(await bylineOf(page).inputValue());
      for (const word of words[who]) expect(kept.byline).toContain(word.trim());
      expect(kept.byline).toContain(start);
    }
  });

  /** Brings both tabs to one document; its byline. */
  async function keptStart(): Promise<string> {
    const [first, second] = [tabs.A, tabs.B];
    if (first.url() !== second.url()) {
      await second.goto(first.url());
      await showFile(second);
    }
    const start = await bylineOf(first).inputValue();
    await expect.poll(() => bylineOf(second).inputValue()).toBe(start);
    return start;
  }

  test('follow one another while only one is written in', async () => {
    await keptStart();
    await type(tabs.A, 'followed ');
    await expect.poll(() => bylineOf(tabs.B).inputValue()).toContain('followed');
    await type(tabs.B, 'back ');
    await expect.poll(() => bylineOf(tabs.A).inputValue()).toContain('back');
    // The other's work can be undone here, too.
    await tabs.A.getByRole('button', { name: 'Undo' }).click();
    expect(await bylineOf(tabs.A).inputValue()).not.toContain('back');
    const { console, errors, violations } = seenOn(tabs.A);
    expect({ console, errors, violations }).toEqual({ console: [], errors: [], violations: [] });
  });

  test('that have both been written in: the later is told at once, and takes theirs or keeps a copy', async () => {
    await keptStart();
    // Typed in both before either can have been kept or have heard of the other.
    await Promise.all([bylineOf(tabs.A).press('x'), bylineOf(tabs.B).press('y')]);
    const told = async () =>
      (await hasConflict(tabs.A)) ? tabs.A : (await hasConflict(tabs.B)) ? tabs.B : null;
    await expect.poll(told).not.toBeNull();
    const later = await told();
    if (!later) throw new Error('Nobody was told.');
    expect(await bylineOf(later).getAttribute('readonly')).not.toBeNull();
    await expectAccessible(later, '.trouble');
    await later.getByRole('button', { name: 'Take theirs' }).click();
    await later.locator('[data-trouble]').waitFor({ state: 'detached' });
    expect(await bylineOf(tabs.A).inputValue()).toBe(await bylineOf(tabs.B).inputValue());
  });
});

describe('a browser that is killed in mid-typing', () => {
  /** In the suite a few are enough to see that it holds at all. */
  const KILLS = 1;
  const LETTERS = 'the quick brown fox jumps over the lazy dog ';
  let folder: string;
  let running: { process: ChildProcess; browser: Browser; page: Page } | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  });

  afterAll(async () => {
    kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  function kill(): void {
    const pid = running?.process.pid;
    running = undefined;
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  }

  /** A browser of its own, with a profile that outlives it: a group of processes that can be killed at one blow. */
  async function launch(): Promise<Page> {
    const args =
      `--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
      --disable-component-update --disable-sync --remote-debugging-port=0 --user-data-dir=${folder} about:blank`.split(
        /\s+/,
      );
    const started = spawn(ensureChromium(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /DevTools listening on (\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      started.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const page = context.pages().at(0) ?? (await context.newPage());
    running = { process: started, browser, page };
    return page;
  }

  test('loses at most the last second', async () => {
    let page = await launch();
    await page.goto(`${inject('baseURL')}/edit.html`);
    await page.getByRole('button', { name: 'New timeline' }).click();
    await page.locator('[data-keeping="kept"]').waitFor();
    const address = page.url();
    let before = '';
    for (let round = 0; round < KILLS; round++) {
      await showFile(page);
      const byline = bylineOf(page);
      await byline.press('End');
      const typedAt: number[] = [];
      const killAt = performance.now() + 1500 + ((round * 379) % 900);
      for (let at = 0; performance.now() < killAt; at++) {
        await byline.press(LETTERS[at % LETTERS.length]);
        typedAt.push(performance.now());
      }
      const killed = performance.now();
      kill();
      const safe = typedAt.filter((time) => time < killed - 1000).length;
      page = await launch();
      await page.goto(address);
      await showFile(page);
      const after = await bylineOf(page).inputValue();
      expect(after.slice(0, before.length)).toBe(before);
      expect(safe).toBeGreaterThan(0);
      expect(after.length - before.length).toBeGreaterThanOrEqual(safe);
      // What was typed can still be taken back.
      expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
      before = after;
    }
    kill();
  });
});

describe('storage that is', () => {
  test('full is told at once, and the file is offered', async () => {
    const page = await openPage({ path: '/edit.html' });
    const origin = inject('baseURL');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await openOnDesk(page, FILE);
    await page.locator('[data-trouble="full"]').waitFor();
    await expectAccessible(page, '.trouble');
    await showFile(page);
    await bylineOf(page).fill('still mine');
    expect(await downloadedText(page)).toContain('still mine');
    // As soon as there is room again, all of it is kept.
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await bylineOf(page).press('y');
    await page.locator('[data-keeping="kept"]').waitFor();
    expect(await keptIn(page)).toBe(await downloadedText(page));
  });

  test('refused is told at once, and the file is offered', async () => {
    const page = await openPage({ path: '/edit.html' });
    // As in windows where a browser gives no storage: it is there, and fails when it is asked.
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'New timeline' }).click();
    await page.locator('[data-trouble="refused"]').waitFor();
    await showFile(page);
    await bylineOf(page).fill('still mine');
    expect(await downloadedText(page)).toContain('still mine');
  });
});
