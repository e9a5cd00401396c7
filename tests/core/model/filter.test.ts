import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventFile } from '../../../src/core/event-file/index.ts';
import {
  countMeeting,
  isFiltering,
  isShown,
  matching,
  modelOf,
  narrow,
  NO_FILTER,
  STATUSES,
  type Filter,
} from '../../../src/core/model/index.ts';

const FILE: EventFile = {
  version: 1,
  title: 'A campaign',
  lanes: [
    { id: 'senate', title: 'Senate' },
    { id: 'press', title: 'Press' },
  ],
  people: { envoy: { name: 'Sergey Kislyák' } },
  events: [
    {
      id: 'meeting',
      date: '2016-09-08',
      title: 'A meeting in the office',
      lane: 'senate',
      people: ['envoy'],
    },
    {
      id: 'letter',
      date: '2017-03-02',
      title: 'The House’s letter',
      lane: 'senate',
      tags: ['FBI'],
      note: 'Ten pages',
    },
    {
      id: 'report',
      date: '2016',
      title: 'A report',
      lane: 'press',
      status: 'reported',
      place: { name: 'Zürich' },
    },
    {
      id: 'claim',
      date: '2016-10/2016-12',
      title: 'A claim',
      status: 'alleged',
      dateLabel: 'last autumn',
      text: 'He was there.',
      quotes: [{ text: 'I did not', speaker: 'Jeff Sessions' }],
      sources: [{ title: 'Transcript', publisher: 'Σίσυφος', kind: 'primary' }],
    },
  ],
};

const model = modelOf(FILE);
const idsOf = (filter: Partial<Filter>) => {
  const mask = matching(model, { ...NO_FILTER, ...filter });
  return model.events.filter((_, event) => mask[event]).map(({ id }) => id);
};

test.each([
  ['', ['report', 'meeting', 'claim', 'letter']],
  ['meeting', ['meeting']],
  ['LETTER fbi', ['letter']],
  ['letter meeting', []],
  ["house's", ['letter']],
  ['pages', ['letter']],
  ['kislyak', ['meeting']],
  ['KISLYÁK', ['meeting']],
  ['zurich', ['report']],
  ['last autumn', ['claim']],
  ['there sessions', ['claim']],
  ['did not transcript', ['claim']],
  ['σισυφοσ', ['claim']],
  ['thereI', []],
])('the words %j are found in %j', (words, ids) => {
  expect(idsOf({ words })).toEqual(ids);
});

test('a list lets those pass that are in any of it, and filters add up', () => {
  expect(idsOf({ lanes: ['press', 'senate'] })).toEqual(['report', 'meeting', 'letter']);
  expect(idsOf({ lanes: ['rest~'] })).toEqual(['claim']);
  expect(idsOf({ people: ['envoy', 'nobody'] })).toEqual(['meeting']);
  expect(idsOf({ statuses: ['alleged', 'reported'] })).toEqual(['report', 'claim']);
  expect(idsOf({ statuses: ['on-the-record'], lanes: ['senate'], words: 'house' })).toEqual(['letter']);
  expect(idsOf({ lanes: ['nowhere'] })).toEqual([]);
});

test('a filter without words, lanes, people and standings is none', () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, words: ' \n' })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, words: 'a' })).toBe(true);
  expect(isFiltering({ ...NO_FILTER, statuses: ['alleged'] })).toBe(true);
});

test('a model that everything passes is the same model', () => {
  expect(narrow(model, matching(model, NO_FILTER))).toBe(model);
});

test('a narrowed model counts and orders those that pass, and keeps every number, row and the extent', () => {
  const masks = fc.array(fc.constantFrom(0, 1), {
    minLength: model.events.length,
    maxLength: model.events.length,
  });
  fc.assert(
    fc.property(masks, (mask) => {
      const narrowed = narrow(model, Uint8Array.from(mask));
      const left = model.events.filter((_, event) => mask[event]);
      expect(model.events.filter((_, event) => isShown(narrowed, event))).toEqual(left);
      expect([...narrowed.byStart]).toEqual([...model.byStart].filter((event) => mask[event]));
      expect([...narrowed.sortedStarts]).toEqual([...narrowed.byStart].map((event) => model.starts[event]));
      expect([...narrowed.sortedEnds]).toEqual(
        [...narrowed.byStart].map((event) => model.endsAt[event]).sort((a, b) => a - b),
      );
      expect(countMeeting(narrowed, -Infinity, Infinity)).toBe(left.length);
      expect(narrowed.extent).toBe(model.extent);
      expect(narrowed.events).toBe(model.events);
    }),
  );
});

test('narrowing twice leaves those that pass both', () => {
  const once = narrow(model, matching(model, { ...NO_FILTER, lanes: ['senate'] }));
  const twice = narrow(once, matching(once, { ...NO_FILTER, words: 'fbi' }));
  expect([...twice.byStart].map((event) => model.events[event].id)).toEqual(['letter']);
});

test('the standings are those of the format', () => {
  expect(new Set(STATUSES).size).toBe(4);
});
