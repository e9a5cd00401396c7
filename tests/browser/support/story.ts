import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { EventFile } from '../../../src/core/event-file/index.ts';

/** The story's own first window, as `data-view` says it. */
export const OPENING = '2016-07-01T00:00/2017-06-01T00:00';

/** The events that the built site was made of. */
export const eventFile = async (): Promise<EventFile> =>
  JSON.parse(await readFile(join(inject('siteDir'), 'events.json'), 'utf8')) as EventFile;

/** Waits until the page has drawn what it was last asked for. */
export const frame = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/**
 * Brings a page that other tests have used to an address, as going back in the history does, and to the part behind the story:
 * there the plot is the reader's own, and scrolling moves nothing.
 */
export async function explore(page: Page, address = '/'): Promise<void> {
  await page.evaluate((to) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    history.replaceState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    document.getElementById('explore~')?.scrollIntoView();
  }, address);
  await frame(page);
}

/** The page's address as the page itself knows it: the browser's own news of it may come later. */
export const address = async (page: Page): Promise<URL> => new URL(await page.evaluate(() => location.href));

/** Scrolls to where a step of the story is read. */
export const readStep = (page: Page, id: string) =>
  page.evaluate((step) => document.getElementById(`step~${step}`)?.scrollIntoView(), id);

/** A screen reader's word for what has just happened. */
export const told = (page: Page) => page.locator('[data-throughline] [role="status"]').textContent();

/** Moves the keyboard's focus on, as a reader does, until it is on what a selector names. Throws where so many presses do not lead there. */
export async function tabTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 60,
): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${key}, ${most} times, does not lead to ${selector}.`);
}

/** How much of an element's height is within the window, as a share. */
export const shareInWindow = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
    });
