import { describe, expect, test } from 'vitest';
import type { EventFile } from '../../src/core/event-file/index.ts';
import { modelOf } from '../../src/core/model/index.ts';
import { headOf } from '../../src/prerender/head.ts';

const SITE = 'https://example.org/senator/';

const file: EventFile = {
  version: 1,
  title: 'The senator & the “letter"',
  description: 'He *denied* it.',
  byline: 'A. Reporter',
  published: '2017-03-02',
  updated: '2017-03-04T10:00-05:00',
  language: 'en-GB',
  timeZone: 'America/New_York',
  events: [{ id: 'a', date: '2017-03-01', title: 'Pelosi says Sessions must resign' }],
};

const head = (change: Partial<EventFile> = {}, place = { site: SITE, hasPicture: true }) =>
  headOf(modelOf({ ...file, ...change }), place);

/** The contents of the meta elements, by name or property. */
function metas(html: string): Map<string, string> {
  const found = html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g);
  return new Map(Array.from(found, ([, name, content]) => [name, content]));
}

describe('the head of the page', () => {
  test('has one title and one canonical address', () => {
    for (const site of [SITE, '']) {
      expect(head({}, { site, hasPicture: true }).match(/<title>/g)).toHaveLength(1);
      expect(head({}, { site, hasPicture: true }).match(/rel="canonical"/g)).toHaveLength(1);
    }
    expect(head()).toContain(`<link rel="canonical" href="${SITE}"/>`);
    expect(head({}, { site: '', hasPicture: true })).toContain('<link rel="canonical" href="./"/>');
  });

  test('tells whoever shows a link what the page is, and with which picture', () => {
    expect(Object.fromEntries(metas(head()))).toMatchObject({
      description: 'He denied it.',
      author: 'A. Reporter',
      'og:type': 'article',
      'og:title': 'The senator &amp; the “letter&quot;',
      'og:description': 'He denied it.',
      'og:url': SITE,
      'og:locale': 'en_GB',
      'og:image': `${SITE}timeline.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Timeline: The senator &amp; the “letter&quot;',
      'article:published_time': '2017-03-02',
      'article:modified_time': '2017-03-04',
      'twitter:card': 'summary_large_image',
    });
  });

  test('says nothing of what the file does not say, and names no picture where there is none', () => {
    const bare = headOf(modelOf({ version: 1, title: 'T', events: [] }), { site: '', hasPicture: false });
    const names = [...metas(bare).keys()];
    expect(bare).not.toContain('timeline.png');
    expect(names).toEqual(['og:type', 'og:title']);
  });

  test('names a colour for light and for dark', () => {
    expect(
      head().match(/<meta name="theme-color" media="\(prefers-color-scheme: (light|dark)\)"/g),
    ).toHaveLength(2);
  });

  test('holds the structured data as it is, so that nothing in the file can end the script element', () => {
    const attack = '</script><script>alert(1)</script><!-- &lt;';
    const html = head({
      title: attack,
      description: attack,
      byline: attack,
      events: [{ id: 'a', date: '2017', title: attack }],
    });
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(JSON.parse(json)).toMatchObject({
      headline: attack,
      author: { name: attack },
      mainEntity: { itemListElement: [{ name: attack }] },
    });
  });
});
