import { expect, test } from 'vitest';
import { eventsOf, findings, words } from './support.ts';

const people = { p: { name: 'P' } };

test('an allegation of nobody is told', () => {
  const events = eventsOf({ status: 'alleged' }, { status: 'alleged', quotes: [], people: [] });
  expect(findings(events)).toEqual(['lint.no-speaker /events/0/status', 'lint.no-speaker /events/1/status']);
  expect(words(events)).toBe(
    'This is alleged, and nobody is named who alleges it. Quote whoever says so in "quotes", or name them in "people".',
  );
});

test('an allegation with a speaker or a person is no matter, nor is any other standing without', () => {
  const events = eventsOf(
    { status: 'alleged', quotes: [{ text: 'Q', speaker: 'S' }] },
    { status: 'alleged', people: ['p'] },
    { status: 'reported' },
    { status: 'disputed' },
    {},
  );
  expect(findings(events, { people })).toEqual([]);
});
