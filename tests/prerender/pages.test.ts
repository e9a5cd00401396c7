import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/reader/server.ts';
import { pagesOf, type Templates } from '../../src/prerender/index.ts';

const bytesOf = (file: object) => new TextEncoder().encode(JSON.stringify(file));
const HOSTILE = '</script><b>"$& embed:title & page:head <!-- embed:file -->';

async function pages(file: object, site = '') {
  const templates: Templates = {
    page: await readFile('index.html', 'utf8'),
    frame: (await readFile('embed.html', 'utf8'))
      .replace('embed:policy', '')
      .replaceAll(/<!-- embed:(style|script) -->/g, ''),
  };
  const made = pagesOf(bytesOf(file), templates, { site, hasPicture: false });
  return { made, page: made.get('index.html') ?? '', frame: made.get('embed.html') ?? '' };
}

const small = {
  version: 1,
  title: HOSTILE,
  language: 'de',
  events: [{ id: 'a', date: '2017-01-10', title: HOSTILE, text: HOSTILE }],
};

test('page, frame and file are made of one file, which the page knows by its fingerprint', async () => {
  const { made, page, frame } = await pages(small);
  expect([...made.keys()]).toEqual(['index.html', 'embed.html', 'events.json']);
  const published = new TextEncoder().encode(made.get('events.json'));
  expect(page).toContain(`data-file="${fingerprint(published)}"`);
  for (const html of [page, frame]) {
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<li id="a"');
  }
});

test('no text of the file becomes markup, or is taken for a slot', async () => {
  const { page, frame } = await pages(small);
  for (const html of [page, frame]) {
    expect(html).not.toContain('</script><b>');
    expect(html).toContain('&lt;/script>&lt;b>');
    expect(html).toContain('$&amp; embed:title &amp; page:head');
  }
  const data = /<script type="application\/json" id="file~">(.*?)<\/script>/s.exec(frame)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ title: HOSTILE, events: [{ title: HOSTILE }] });
});

test('the frame is a part of the page, whose whole address it has where that is known', async () => {
  expect((await pages(small)).frame).toContain('<link rel="canonical" href="./" />');
  const { page, frame } = await pages(small, 'https://example.org/a/');
  for (const html of [page, frame])
    expect(html).toMatch(/rel="canonical" href="https:\/\/example\.org\/a\/"/);
});

test('a file without story, claims and epilogue has none of their sections', async () => {
  const { page } = await pages(small);
  for (const part of ['data-steps', 'class="claims"', 'class="epilogue', '>Explainer<', 'All 0 sources'])
    expect(page).not.toContain(part);
});

test('a file of which nothing can be shown is refused', async () => {
  await expect(pages([])).rejects.toThrow('Nothing of the event file can be shown.');
});
