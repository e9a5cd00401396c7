import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint, read, type TimelineEvent } from '../../../../src/core/event-file/index.ts';
import { LINTS } from '../../../../src/core/event-file/lint/lints.ts';
import { eventsOf, SOURCE } from './support.ts';

const NOWHERE = { title: 'S', publisher: 'P', kind: 'news' } as const;

type Fields = Partial<TimelineEvent>;

/** A file of twelve events that nothing is to be said of, the first ones with these fields. */
function textOf(first: readonly Fields[], rest: Fields = {}, more: object = {}): string {
  const fields = Array.from({ length: 12 }, (_, index) => ({ ...rest, ...first[index] }));
  return JSON.stringify({
    version: 1,
    title: 'T',
    people: { p: { name: 'P' } },
    ...more,
    events: eventsOf(...fields),
  });
}

const at = (...dates: string[]) => dates.map((date) => ({ date }));

/** Of each lint a mistake that only it finds, and the same file after its hint was followed. */
const PLANTED: Record<keyof typeof LINTS, { planted: string; mended: string }> = {
  'lint.new-year': {
    planted: textOf(at('1900-01-01', '1901-01-01', '1902-01-01')),
    mended: textOf(at('1900', '1901', '1902')),
  },
  'lint.offset': {
    planted: textOf(at('2017-03-01T16:00-05:00', '2017-03-02T17:00')),
    mended: textOf(at('2017-03-01T16:00-05:00', '2017-03-02T17:00-05:00')),
  },
  'lint.no-source': { planted: textOf([{ sources: [] }]), mended: textOf([{ sources: [SOURCE] }]) },
  'lint.quote-source': {
    planted: textOf([{ sources: [], text: 'He called it “a lie”.' }]),
    mended: textOf([{ sources: [SOURCE], text: 'He called it “a lie”.' }]),
  },
  'lint.no-address': {
    planted: textOf([{ sources: [NOWHERE] }]),
    mended: textOf([{ sources: [{ ...NOWHERE, archiveUrl: SOURCE.url }] }]),
  },
  'lint.no-speaker': {
    planted: textOf([{ status: 'alleged' }]),
    mended: textOf([{ status: 'alleged', people: ['p'] }]),
  },
  'lint.link': {
    planted: textOf([{ text: '[label](www.example.org)' }]),
    mended: textOf([{ text: '[label](https://example.org/)' }]),
  },
  'lint.long-title': {
    planted: textOf([{ title: 'x'.repeat(61) }]),
    mended: textOf([{ title: 'x'.repeat(60) }]),
  },
  'lint.importance': {
    planted: textOf([], { importance: 3 }),
    mended: textOf([{ importance: 5 }], { importance: 3 }),
  },
};

function found(text: string, lints = LINTS): string[] {
  const { file, issues } = read(text);
  if (!file || issues.length > 0) throw new Error(`Something else is wrong: ${JSON.stringify(issues)}`);
  return lint(text, file, 100, lints).map(({ code }) => code);
}

const without = (code: string) => Object.fromEntries(Object.entries(LINTS).filter(([name]) => name !== code));

test('each lint has a mistake planted for it', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(Object.keys(LINTS).sort());
});

describe.each(Object.entries(PLANTED))('%s', (code, { planted, mended }) => {
  test('finds its mistake, and no other lint does', () => {
    expect(found(planted)).toEqual([code]);
    expect(found(planted, without(code))).toEqual([]);
  });

  test('has nothing more to say once its hint is followed', () => {
    expect(found(mended)).toEqual([]);
  });

  test('is not raised by the published file', () => {
    expect(found(readFileSync('data/events.json', 'utf8'), { [code]: LINTS[code] })).toEqual([]);
  });
});

/** What is asked wherever a file is read: one mistake each, which nothing else finds, and what its message must say to be followed. */
const OF_VALUES: [code: string, text: string, says: RegExp][] = [
  ['id.duplicate', textOf([{ id: 'same' }, { id: 'same' }]), /"same".*line 1/],
  ['ref.unknown', textOf([{ people: ['q'] }]), /"q".*"p"/],
  ['date.order', textOf(at('2017-03-02/2017-03-01')), /Did you mean 2017-03-01\/2017-03-02/],
  ['date.impossible', textOf(at('2017-02-29')), /Did you mean 2017-02-28/],
  ['date.format', textOf(at('13/04/2021')), /2021-04-13/],
  ['schema.missing', textOf([{ sources: [{ title: 'S', kind: 'news' } as typeof SOURCE] }]), /"publisher"/],
  ['a11y.alt', textOf([{ media: [{ src: 'https://a.example/b.png' }] }]), /"alt"/],
  ['url.scheme', textOf([{ sources: [{ ...SOURCE, url: 'ftp://a.example/' }] }]), /https:\/\//],
  ['order.time', textOf(at('2017-03-02T17:00Z', '2017-03-02T16:00Z')), /move this one up/],
  ['schema.unknown', textOf([{ txet: 'x' } as Fields]), /"text"/],
];

describe.each(OF_VALUES)('%s', (code, text, says) => {
  test('is found alone, with a hint that can be followed', () => {
    const { issues } = read(text);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(`${issues[0].message} ${issues[0].hint}`).toMatch(says);
    expect(issues[0].hint).toBeTruthy();
  });
});
