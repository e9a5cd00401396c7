import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/core/model/index.ts';
import { codeOf, queryOf, WAYS, waysOf, type Choice } from '../../../src/reader/embed/codes.ts';

const SITE = { home: 'https://a.example/t/', title: 'A "letter" & <more>', hasPicture: true };
const ALL: Choice = { place: { event: null, view: null, filter: NO_FILTER }, theme: 'auto' };
const PART: Choice = {
  place: {
    event: 'letter',
    view: { start: Date.UTC(2017, 0), durationMs: 90 * 86_400_000 },
    filter: { ...NO_FILTER, lanes: ['a', 'b'] },
  },
  theme: 'dark',
};

test('everything in the reader’s own colours needs no words in the address', () => {
  expect(queryOf(ALL)).toBe('');
});

test('a window, lanes, an event and colours are words of the address, as an embed reads them', () => {
  expect(queryOf(PART)).toBe('?event=letter&view=2017-01/2017-03&lanes=a,b&theme=dark');
});

describe('each code', () => {
  const codes = WAYS.map((way) => [way, codeOf(way, PART, SITE)] as const);

  test.each(codes)(
    '%s leads to the site, names the timeline, and no text of the file ends an attribute',
    (way, code) => {
      expect(code).toContain('https://a.example/t/');
      expect(code).toContain('Timeline: A &quot;letter&quot; &amp; &lt;more&gt;');
      expect(code.replace(/<\/?[a-z-]+(\s+[a-z-]+(="[^"<>]*")?)*>/g, '')).not.toMatch(/[<>]|"/);
      expect(code.includes('letter&amp;view=') || code.includes('view="2017-01/2017-03"')).toBe(
        way !== 'picture',
      );
    },
  );
});

test('the element says the same in attributes', () => {
  expect(codeOf('element', PART, SITE)).toMatch(
    /^<through-line src="https:\/\/a\.example\/t\/events\.json" view="2017-01\/2017-03" event="letter" lanes="a,b" theme="dark">/,
  );
});

test('without a picture there is no code for one, and none in AMP’s', () => {
  const bare = { ...SITE, hasPicture: false };
  expect(waysOf(SITE)).toEqual([...WAYS]);
  expect(waysOf(bare)).not.toContain('picture');
  expect(codeOf('amp', ALL, SITE)).toContain('timeline.png');
  expect(codeOf('amp', ALL, bare)).not.toContain('timeline.png');
});
