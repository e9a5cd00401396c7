import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseChecked, type TimelineEvent } from '../../src/core/event-file/index.ts';
import { methodOf, words } from '../../src/reader/words.ts';

const fileOf = (...events: Partial<TimelineEvent>[]) => ({
  version: 1 as const,
  title: 'T',
  events: events.map((event, index) => ({ id: `e${index}`, date: '2017', title: 'A', ...event })),
});
const SOURCE = { title: 'S', publisher: 'P', kind: 'news' } as const;
const told = (...events: Partial<TimelineEvent>[]) => methodOf(fileOf(...events)).join(' ');

test('of a bare file only that is said of the method which is so of every page', () => {
  expect(told({}, {})).toMatch(/^A date is shown as exactly as it is known and no more: [^.]*\.$/);
});

test('nothing is said of sources, notes, quotations and descriptions but where the file has them', () => {
  expect(told({ sources: [SOURCE] }, {})).not.toContain('names who says so');
  expect(told({ sources: [SOURCE] })).toContain('Every event names who says so');
  expect(told({ note: 'N' })).toContain('the event’s note says so');
  expect(told({ quotes: [{ text: 'Q', speaker: 'S' }] })).toContain('Quotations are word for word.');
  expect(told({ sources: [{ ...SOURCE, title: '[A letter]' }] })).toContain('square brackets');
});

test('of the published file all of it is said', () => {
  const file = parseChecked(readFileSync('data/events.json'));
  expect(methodOf(file)).toHaveLength(2);
  expect(methodOf(file).join(' ')).toMatch(/Every event.*A date.*note says so.*Quotations.*square brackets/);
});

test('a file with a story is an explainer, and any other a timeline', () => {
  const step = { id: 's', text: 'Text', focus: ['e0'] };
  expect(words.kicker({ ...fileOf({}), story: [step] })).toBe('Explainer');
  expect(words.kicker(fileOf({}))).toBe('Timeline');
});
