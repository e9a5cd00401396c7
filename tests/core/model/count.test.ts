import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAnchors, countMeeting, modelOf } from '../../../src/core/model/index.ts';
import { formatInstant, instantOf } from '../../../src/core/time/index.ts';

const modelWith = (dates: readonly string[]) =>
  modelOf({
    version: 1,
    title: 'Counted',
    events: dates.map((date, at) => ({ id: `e${at}`, date, title: date })),
  });
const hour = fc.integer({ min: 0, max: 60 }).map((at) => instantOf(2017, 1, 1, at));
const text = hour.map(formatInstant);
const dates = fc.oneof(
  text,
  text.map((from) => `${from}/..`),
  fc.tuple(hour, hour).map(([a, b]) => `${formatInstant(Math.min(a, b))}/${formatInstant(Math.max(a, b))}`),
);

test('what is counted is what has an extent that meets the window, and what begins in it', () => {
  fc.assert(
    fc.property(fc.array(dates), hour, hour, (list, a, b) => {
      const model = modelWith(list);
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const each = [...model.events.keys()];
      // An event without any length meets what it stands in.
      const meets = (event: number) => model.starts[event] < end && model.endsAt[event] > start;
      const begins = (event: number) => model.starts[event] >= start && model.starts[event] < end;
      expect(countMeeting(model, start, end)).toBe(each.filter(meets).length);
      expect(countAnchors(model, start, end)).toBe(each.filter(begins).length);
    }),
  );
});

test('an event that ends where the window begins is not in it', () => {
  const model = modelWith(['2017-01-10', '2017-01-12', '2017-02-08']);
  expect(countMeeting(model, instantOf(2017, 1, 1), instantOf(2017, 2, 1))).toBe(2);
  expect(countMeeting(model, instantOf(2017, 1, 11), instantOf(2017, 1, 12))).toBe(0);
  expect(countAnchors(model, instantOf(2017, 1, 12), instantOf(2017, 2, 8))).toBe(1);
});
