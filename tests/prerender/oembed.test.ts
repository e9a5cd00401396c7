import { expect, test } from 'vitest';
import { oembedOf } from '../../src/prerender/oembed.ts';
import type { EventFile } from '../../src/core/event-file/index.ts';

const FILE: EventFile = { version: 1, title: 'A "letter"', byline: 'A. Writer', events: [] };
const SITE = 'https://a.example/t/';

test('it is the frame of the site, by whole addresses, with its size and picture', () => {
  const json: unknown = JSON.parse(oembedOf(FILE, { site: SITE, hasPicture: true }));
  expect(json).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'A "letter"',
    author_name: 'A. Writer',
    provider_name: 'a.example',
    provider_url: SITE,
    html: expect.stringMatching(
      /^<iframe src="https:\/\/a\.example\/t\/embed\.html" title="Timeline: A &quot;letter&quot;"/,
    ) as string,
    width: 680,
    height: 640,
    thumbnail_url: `${SITE}timeline.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('there is no word of a picture where there is none, nor anything where nobody knows where the site will stand', () => {
  expect(oembedOf(FILE, { site: SITE, hasPicture: false })).not.toContain('thumbnail');
  expect(oembedOf(FILE, { site: '', hasPicture: true })).toBe('');
});
