import { describe, expect, test } from 'vitest';
import { EVENT, PLACE, STEP } from '../../../src/core/event-file/fields.ts';
import { DEFAULT_LIMITS as limits } from '../../../src/core/event-file/index.ts';
import type { RecordKind } from '../../../src/core/event-file/kinds.ts';
import { recordCheck } from '../../../src/core/event-file/sound-checks.ts';
import { PlainDates } from '../../../src/core/time/index.ts';

/** How many keys a sound record has in all; null for any other. */
function keysOf(kind: RecordKind, value: unknown): number | null {
  const ids = { event: new Set(['a']), lane: new Set(), person: new Set() };
  const dates = new PlainDates('UTC');
  const context = { limits, timeZone: 'UTC', dates, ids, sources: 0, keys: 0 };
  return recordCheck(kind)(value, context) ? context.keys : null;
}

const EVENT_A = { id: 'a', date: '2017', title: 'A' };

test('all keys are counted, those that the table does not know and those within too', () => {
  expect(keysOf(EVENT, EVENT_A)).toBe(3);
  expect(keysOf(EVENT, { ...EVENT_A, foo: { a: [{ b: 1 }] }, place: { name: 'Here' } })).toBe(8);
});

describe('a careful look is asked for', () => {
  test.each([
    ['something else than an object', []],
    ['a missing key', { id: 'a', date: '2017' }],
    ['a blank title', { ...EVENT_A, title: ' \u200b' }],
    ['a null', { ...EVENT_A, text: null }],
    ['a word that is none of the list', { ...EVENT_A, status: 'sure' }],
    ['a number that is not whole', { ...EVENT_A, importance: 1.5 }],
    ['no list where there must be one', { ...EVENT_A, tags: 'a' }],
    ['more tags than there may be', { ...EVENT_A, tags: Array<string>(limits.tags + 1).fill('a') }],
    [
      'a quote of a source that is not there',
      { ...EVENT_A, quotes: [{ text: 'Q', speaker: 'P', source: 1 }] },
    ],
    ['a key that is too long', { ...EVENT_A, ['x'.repeat(limits.key + 1)]: 1 }],
    ['a reserved key', JSON.parse('{"id":"a","date":"2017","title":"A","__proto__":1}')],
    ['a reserved key deep in what is not ours', { ...EVENT_A, foo: [{ constructor: 1 }] }],
    ['a number beyond all in what is not ours', { ...EVENT_A, foo: Infinity }],
  ])('by %s', (_, value) => {
    expect(keysOf(EVENT, value)).toBeNull();
  });

  test('by a number out of its range, and a focus on nothing', () => {
    expect(keysOf(PLACE, { name: 'A', lat: 90 })).toBe(2);
    expect(keysOf(PLACE, { name: 'A', lat: 91 })).toBeNull();
    expect(keysOf(STEP, { id: 's', text: 'S', focus: ['a'] })).toBe(3);
    expect(keysOf(STEP, { id: 's', text: 'S', focus: ['b'] })).toBeNull();
    expect(keysOf(STEP, { id: 's', text: 'S', focus: '2016/..' })).toBeNull();
  });
});
