import { describe, expect, test } from 'vitest';
import { heightMessages } from '../../src/embed/dialects.ts';

const at = (search = '', hash = '') => ({
  href: `https://a.example/embed.html${search}${hash}`,
  search,
  hash,
});

test('a height is told in our own words, and as Datawrapper, AMP, and Medium with Embedly do', () => {
  expect(heightMessages(480, at())).toEqual([
    { throughline: 1, kind: 'height', heightPx: 480 },
    { 'datawrapper-height': { throughline: 480 } },
    { sentinel: 'amp', type: 'embed-size', height: 480 },
    '{"src":"https://a.example/embed.html","context":"iframe.resize","height":480}',
  ]);
});

test('pym.js is told it under the name that it gave', () => {
  expect(heightMessages(480, at('?initialWidth=600&childId=graphic-1'))).toContain(
    'pymxPYMxgraphic-1xPYMxheightxPYMx480',
  );
});

test.each([
  [120, 200],
  [480, 480],
  [4000, 1000],
])('WordPress is told a height of %i as %i, with its secret', (heightPx, value) => {
  expect(heightMessages(heightPx, at('', '#?secret=k3Jd9'))).toContainEqual({
    message: 'height',
    value,
    secret: 'k3Jd9',
  });
});

describe('whoever gives no proper name is told nothing in its dialect', () => {
  test.each([
    ['?childId=', ''],
    ['?childId=axPYMxb%20c', ''],
    [`?childId=${'a'.repeat(100)}`, ''],
    ['', '#secret'],
    ['', '#?secret=<b>'],
    ['', '#?secret='],
  ])('%s%s', (search, hash) => {
    expect(heightMessages(480, at(search, hash))).toHaveLength(4);
  });
});
