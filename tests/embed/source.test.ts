import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/embed/source.ts';

interface UrlInput {
  id: string;
  class: string;
  input: string | null;
  expect: 'accept' | 'error';
}

const PAGE = 'https://cdn.news.example/t/embed.html';

/** Without `?src=` a frame shows its own file, so that nothing is missing. */
const OURS = new Set(['url-src-missing']);

const inputs = (JSON.parse(readFileSync('tests/fixtures/bad-inputs.json', 'utf8')) as UrlInput[]).filter(
  (input) => input.class === 'url-src' && !OURS.has(input.id),
);

test('there are addresses to try', () => {
  expect(inputs.length).toBeGreaterThan(10);
});

test.each(inputs.map((input) => [input.id, input] as const))('%s', (_, { input, expect: outcome }) => {
  // As it stands in a query, which decodes it once.
  const src = new URLSearchParams(
    `src=${input?.includes('%2F') ? input : encodeURIComponent(input ?? '')}`,
  ).get('src');
  expect(sourceOf(src ?? '', PAGE) === null ? 'error' : 'accept').toBe(outcome);
});

test.each([
  ['../other/events.json'],
  ['/events.json'],
  ['events.txt'],
  ['events.json/page.html'],
  ['https://user:word@cdn.news.example/t/events.json'],
  ['.json/../../x.json'],
  [''],
])('%s is not below the frame’s own folder, or no JSON file', (src) => {
  expect(sourceOf(src, PAGE)).toBeNull();
});
