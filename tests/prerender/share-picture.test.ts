import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { sharePicture, type PictureKit } from '../../src/prerender/index.ts';
import { COLOURS } from '../../src/prerender/share-look.ts';
import { shareKit } from '../../vite/share-kit.ts';

// Fonts of six scripts are read for each picture.
vi.setConfig({ testTimeout: 60_000 });

let kit: PictureKit;
beforeAll(async () => {
  kit = await shareKit();
});

const bytesOf = (file: object) => new TextEncoder().encode(JSON.stringify(file));
const short = (title: string) => ({
  version: 1,
  title: 'A short file',
  events: [{ id: 'one', date: '2017-01-10', title }],
});

/** From the header of a PNG file: its signature, then width and height at 16 and 20. */
function sizeOf(png: Uint8Array): number[] {
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('the picture of our own file is 1200 by 630 pixels, the same twice, and light', async () => {
  const bytes = await readFile('data/events.json');
  const [first, second] = [await sharePicture(bytes, kit), await sharePicture(bytes, kit)];
  expect(first).not.toBeNull();
  if (!first || !second) return;
  expect(sizeOf(first.png)).toEqual([1200, 630]);
  expect(Buffer.compare(first.png, second.png)).toBe(0);
  expect(first.svg).toBe(second.svg);
  expect(first.png.length).toBeLessThan(150_000);
  expect(first.svg.length).toBeLessThan(200_000);
});

test('the picture carries its texts in itself, and refers to nothing elsewhere', async () => {
  const picture = await sharePicture(bytesOf(short('An event')), kit);
  expect(picture?.svg).not.toMatch(/<text|<image|<style|style=|href=|font-family/);
  expect(picture?.svg).toContain('<title>Timeline: A short file</title>');
});

test.each(['Žižek', 'Ледокол', 'Οδυσσέας', 'Đặng'])('a title in the script of %s is drawn', async (title) => {
  expect(await sharePicture(bytesOf(short(title)), kit)).not.toBeNull();
});

test('there is no picture where a title has letters that no font has', async () => {
  expect(await sharePicture(bytesOf(short('漢字')), kit)).toBeNull();
});

test('a title as long as titles may be, and a file without events, give a picture', async () => {
  const long = { ...short('An event'), title: 'A long title '.repeat(38).trim() };
  expect(sizeOf((await sharePicture(bytesOf(long), kit))?.png ?? new Uint8Array())).toEqual([1200, 630]);
  expect(await sharePicture(bytesOf({ ...long, events: [] }), kit)).not.toBeNull();
});

test('a file of which nothing can be shown is refused', async () => {
  await expect(sharePicture(new TextEncoder().encode('{'), kit)).rejects.toThrow('Nothing of the event file');
});

describe('the look is that of the page', () => {
  test('its colours are the light ones of the page', async () => {
    const tokens = await readFile('src/view/tokens.css', 'utf8');
    const light = (name: string) => new RegExp(`--${name}:.*light-dark\\((#\\w+)`).exec(tokens)?.[1];
    const { paper, ink, muted, rule, accent, lanes } = COLOURS;
    for (const [name, colour] of Object.entries({ paper, ink, muted, rule, accent })) {
      expect([name, light(name)]).toEqual([name, colour]);
    }
    expect(lanes.map((_, lane) => light(`lane-${lane + 1}`))).toEqual(lanes);
    expect(light(`lane-${lanes.length + 1}`)).toBeUndefined();
  });
});
