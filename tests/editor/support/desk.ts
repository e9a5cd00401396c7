import type { Page } from 'playwright-core';

/** Everything that a person does besides typing, counted. */
export class Person {
  actions = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a button, or a link. */
  async press(name: string | RegExp): Promise<void> {
    this.actions += 1;
    await this.#page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  /** Goes to a field and types; what has the focus already is typed into without an action. */
  async type(label: string, text: string): Promise<void> {
    const field = this.#page.locator('.form').getByLabel(label, { exact: true }).last();
    const hasFocus = await field.evaluate((element) => element === document.activeElement);
    if (!hasFocus) {
      this.actions += 1;
      await field.click();
    }
    await this.#page.keyboard.type(text);
  }

  /** Chooses from a list: opening it and choosing are two actions. */
  async choose(label: string, option: string): Promise<void> {
    this.actions += 2;
    await this.#page
      .locator('.form')
      .getByLabel(label, { exact: true })
      .last()
      .selectOption({ label: option });
  }
}

/** The text of the document on the desk, as it is kept in the browser: all that has been typed is in it as soon as it says so. */
export async function keptText(page: Page): Promise<string> {
  await page.locator('[data-keeping="kept"]').waitFor();
  return downloadedText(page);
}

/** The text of the document on the desk, as it would be saved. */
export async function downloadedText(page: Page): Promise<string> {
  const button = page.locator('.bar-tools').getByRole('button', { name: 'Download', exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Chooses a file in the page's dialogue, made of a text. */
export async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const ways = ['Open a file…', 'Open…'].map((way) => page.getByRole('button', { name: way }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ways[0].or(ways[1]).click()]);
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Takes the File System Access API away, which no test can answer: then the page asks and saves as other browsers do. */
export const withoutPickers = (): void => {
  Reflect.deleteProperty(window, 'showOpenFilePicker');
  Reflect.deleteProperty(window, 'showSaveFilePicker');
};

/** Puts a text on the desk as a file that somebody opens. */
export async function openOnDesk(page: Page, text: string, name = 'events.json'): Promise<void> {
  const before = page.url();
  await page.evaluate(withoutPickers);
  await chooseFile(page, name, text);
  // Every document has an address of its own.
  await page.waitForURL((url) => url.href !== before);
}
