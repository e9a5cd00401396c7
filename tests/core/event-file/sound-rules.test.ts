import { expect, test } from 'vitest';
import { DEFAULT_LIMITS as limits } from '../../../src/core/event-file/index.ts';
import type { Rule } from '../../../src/core/event-file/kinds.ts';
import { SOUND, type SoundContext } from '../../../src/core/event-file/sound-rules.ts';
import { PlainDates } from '../../../src/core/time/index.ts';

const context: SoundContext = {
  limits,
  timeZone: 'America/New_York',
  dates: new PlainDates('America/New_York'),
  ids: { event: new Set(['a']), lane: new Set(['l']), person: new Set(['p']) },
  sources: 0,
  keys: 0,
};

const EXAMPLES: Record<Rule, readonly [good: string[], bad: string[]]> = {
  line: [
    ['', 'A title, with “quotes”', '𐌀'],
    ['\0', '\ud800', 'x'.repeat(limits.title + 1)],
  ],
  prose: [['One.\n\nTwo.\ttabbed'], ['\x7f', 'x'.repeat(limits.text + 1)]],
  id: [
    ['a', 'a.b_c-1', 'café', 'حدث'],
    ['', 'a b', 'a~b', 'cafe\u0301', '__proto__', 'x'.repeat(limits.id + 1)],
  ],
  date: [
    ['2017', '2017-02-28', '1912~', '2017-03-02T16:00', '2017-03-02T16:00-05:00', '1985/..'],
    ['2017-02-29', '2017-03-12T02:30', 'soon', '2018/2017', ''],
  ],
  when: [['2017-02-03/2017-02-05'], ['2017-02-03/2017-02-02']],
  window: [['2017-01/2017-03'], ['2017-01', '2017-01/..']],
  link: [
    ['https://a.example/b?c=d#e', 'http://a.example:8080'],
    ['a.jpg', 'javascript:alert(1)', 'https://me@a.example/', 'https://a.example/a b', 'https://:1/'],
  ],
  contact: [['mailto:a@b.example', 'https://a.example/'], ['a@b.example']],
  picture: [
    ['pictures/a-1.jpg', 'https://a.example/b.jpg'],
    ['http://a.example/b.jpg', 'data:,a'],
  ],
  colour: [['#123', 'navy'], ['ink']],
  language: [['en-GB'], ['en_GB', '!']],
  zone: [['America/New_York'], ['-05:00', 'Europe/Atlantis']],
  lane: [['l'], ['a']],
  person: [['p'], ['a']],
  event: [['a'], ['p']],
};

test.each(Object.entries(EXAMPLES))(
  '%s: sound texts may stay, others need a careful look',
  (rule, [good, bad]) => {
    const check = Object.entries(SOUND).find(([name]) => name === rule)?.[1];
    for (const text of good) expect(check?.(text, context), text).toBe(true);
    for (const text of bad) expect(check?.(text, context), text).toBe(false);
  },
);
