import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf, PlainDates, readDate } from '../../../src/core/time/index.ts';

/** What the grammar makes of a text: start, end, whether it is a span, and what there is to say of it; null for no date. */
function byGrammar(text: string, timeZone: string) {
  const { date, faults } = readDate(text, timeZone);
  const extent = date && extentOf(date);
  return extent && { start: extent.start, end: extent.end, isSpan: extent.isSpan, faults };
}

function plainly(text: string, timeZone: string) {
  const dates = new PlainDates(timeZone);
  return dates.read(text) ? { start: dates.start, end: dates.end, isSpan: dates.isSpan, faults: [] } : null;
}

const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const day = fc.tuple(year, two(13), two(32)).map((parts) => parts.join('-'));
const time = fc.tuple(day, two(25), two(61)).map(([date, hour, minute]) => `${date}T${hour}:${minute}`);
const plain = fc.oneof(
  year,
  fc.tuple(year, two(13)).map((parts) => parts.join('-')),
  day,
  time,
  time.map((text) => `${text}Z`),
);
const dates = fc.oneof(
  plain,
  fc.tuple(plain, plain).map((ends) => ends.join('/')),
  fc.stringMatching(/^[\d/T:.XYZ~?-]{1,22}$/),
  fc.tuple(plain, fc.constantFrom('~', '?', 'Z', ':30', '/', '/..', ' ')).map((parts) => parts.join('')),
);

test.each(['UTC', 'America/New_York'])(
  'in %s, what is read is what the grammar reads, and reads without a word',
  (timeZone) => {
    fc.assert(
      fc.property(dates, (text) => {
        const read = plainly(text, timeZone);
        if (read) expect(read).toEqual(byGrammar(text, timeZone));
      }),
      { numRuns: 2000 },
    );
  },
);

test.each([
  '2016',
  '2016-09',
  '2016-02-29',
  '2016-09-08T10:15',
  '2016-09/2016-11',
  '2016/2017-03-02T09:00',
  '2016-09-08T10:15Z',
  '2016-09-08T10:15Z/2017-03-02T09:00Z',
  '0001',
])('%s needs no grammar', (text) => {
  expect(plainly(text, 'UTC')).toEqual(byGrammar(text, 'UTC'));
  expect(plainly(text, 'UTC')).not.toBeNull();
});

test.each([
  '2017-02-29',
  '2016-09~',
  '2016-09-08T24:00',
  '2016-13',
  '2017/2016',
  '2016/..',
  '',
  'Y12016',
  '0000',
  '2016-21',
])('%j is left to the grammar', (text) => {
  expect(plainly(text, 'UTC')).toBeNull();
});

test('times are left to the grammar where the clock is not that of UTC', () => {
  expect(plainly('2016-09-08T10:15', 'America/New_York')).toBeNull();
  expect(plainly('2016-09-08', 'America/New_York')).not.toBeNull();
});
