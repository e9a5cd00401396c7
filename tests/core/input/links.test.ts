import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress, type Place } from '../../../src/core/input/index.ts';
import { endOf } from '../../../src/core/layout/index.ts';
import { NO_FILTER, STATUSES, type Filter } from '../../../src/core/model/index.ts';
import { instantOf } from '../../../src/core/time/index.ts';

const NOWHERE: Place = { event: null, view: null, filter: NO_FILTER };
const spring = { start: instantOf(2017, 2), durationMs: 59 * 86_400_000 };

/** As a browser takes an address apart. */
const parted = (address: string) => {
  const { search, hash } = new URL(address, 'https://example.org/');
  return { search, hash };
};

test.each<[string, Partial<Place>]>([
  ['#letter', { event: 'letter' }],
  ['?view=2017-02/2017-03', { view: spring }],
  ['?lanes=a,b', { filter: { ...NO_FILTER, lanes: ['a', 'b'] } }],
  ['?people=x', { filter: { ...NO_FILTER, people: ['x'] } }],
  ['?status=reported,alleged', { filter: { ...NO_FILTER, statuses: ['reported', 'alleged'] } }],
  ['?q=letter+to', { filter: { ...NO_FILTER, words: 'letter to' } }],
  [
    '?view=2017-02/2017-03&lanes=a&people=x,y&status=alleged&q=a%26b#letter',
    {
      event: 'letter',
      view: spring,
      filter: { words: 'a&b', lanes: ['a'], people: ['x', 'y'], statuses: ['alleged'] },
    },
  ],
])('%j is read as a place and written of it', (address, place) => {
  expect(readAddress(parted(address), 'UTC')).toEqual({ ...NOWHERE, ...place });
  expect(writeAddress({ ...NOWHERE, ...place }, '')).toBe(address);
});

test.each<[string, Partial<Place>]>([
  ['?view=never&status=rumoured,alleged', { filter: { ...NO_FILTER, statuses: ['alleged'] } }],
  ['?lanes=,a,,a', { filter: { ...NO_FILTER, lanes: ['a'] } }],
  ['?view=2017-04/2017-03', {}],
  ['#', {}],
  ['?event=letter', {}],
  ['#50%', { event: '50%' }],
])('%j is read for what can be read of it', (address, place) => {
  expect(readAddress(parted(address), 'UTC')).toEqual({ ...NOWHERE, ...place });
});

test('in an embed the event is a parameter, and the fragment is left to the host', () => {
  expect(readAddress(parted('?event=letter#host'), 'UTC', { embedded: true })).toEqual({
    ...NOWHERE,
    event: 'letter',
  });
  expect(readAddress(parted('?event='), 'UTC', { embedded: true })).toEqual(NOWHERE);
  expect(
    writeAddress({ ...NOWHERE, event: 'letter', view: spring }, '?event=old&src=a.json', { embedded: true }),
  ).toBe('?event=letter&view=2017-02/2017-03&src=a.json');
  expect(writeAddress(NOWHERE, '?event=old', { embedded: true })).toBe('');
});

test('parameters of others are kept as they were written', () => {
  const search = '?theme=dark&view=2016&x=a,b&q=old&empty&event=theirs&y=%2C';
  expect(writeAddress({ ...NOWHERE, event: 'letter' }, search)).toBe(
    '?theme=dark&x=a,b&empty&event=theirs&y=%2C#letter',
  );
});

test('a window is written as coarsely as it may be without moving by a pixel', () => {
  const year = { start: instantOf(2016, 3, 4, 5, 6, 7, 8), durationMs: 365.3 * 86_400_000 };
  expect(writeAddress({ ...NOWHERE, view: year }, '')).toBe('?view=2016-03-04T05:00/2017-03-04T12:00');
});

const id = fc.stringMatching(/^[\p{L}\d._-]{1,12}$/u);
const filters: fc.Arbitrary<Filter> = fc.record({
  words: fc.string({ unit: 'grapheme' }),
  lanes: fc.uniqueArray(id, { maxLength: 3 }),
  people: fc.uniqueArray(id, { maxLength: 3 }),
  statuses: fc.subarray([...STATUSES]),
});
const views = fc.record({
  start: fc.integer({ min: instantOf(-5000), max: instantOf(12000) }),
  durationMs: fc.double({ min: 10, max: 1e14, noNaN: true }),
});
const deepViews = fc.record({
  start: fc.double({ min: instantOf(-13_800_000_000), max: instantOf(-300_000), noNaN: true }),
  durationMs: fc.double({ min: 1e15, max: 4e20, noNaN: true }),
});
const places: fc.Arbitrary<Place> = fc.record({
  event: fc.option(id),
  view: fc.option(fc.oneof(views, deepViews)),
  filter: filters,
});

test('every place comes back from its address: event and filter exactly, the window to the pixel', () => {
  fc.assert(
    fc.property(places, fc.boolean(), (place, embedded) => {
      const address = writeAddress(place, '?theme=dark', { embedded });
      const back = readAddress(parted(address), 'America/New_York', { embedded });
      expect(back.event).toBe(place.event);
      expect(back.filter).toEqual(place.filter);
      expect(back.view === null).toBe(place.view === null);
      // Where instants are coarse, a window is widened to whole years.
      if (place.view && back.view && place.view.durationMs < 1e15) {
        const px = place.view.durationMs / 1200;
        expect(Math.abs(back.view.start - place.view.start)).toBeLessThanOrEqual(Math.max(px, 1));
        expect(Math.abs(endOf(back.view) - endOf(place.view))).toBeLessThanOrEqual(Math.max(px, 1));
      }
      expect(writeAddress(back, '?theme=dark', { embedded })).toBe(address);
    }),
  );
});
