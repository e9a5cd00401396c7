import { expect, test } from 'vitest';
import type { EventFile } from '../../../src/core/event-file/index.ts';
import { dateOf, modelOf, OPEN_END, SOFT_END, SOFT_START } from '../../../src/core/model/index.ts';
import { instantOf } from '../../../src/core/time/index.ts';

const modelWith = (rest: Partial<EventFile>, ...dates: string[]) =>
  modelOf({
    version: 1,
    title: 'A file',
    events: dates.map((date, at) => ({ id: `e${at}`, date, title: date })),
    ...rest,
  });

test('events are read by civil day, and within a day in the file’s order', () => {
  const model = modelWith({}, '2017-01-02T09:00', '2017-01-01', '2017-01-02T08:00', '2017-01-02');
  expect(model.events.map(({ id }) => id)).toEqual(['e1', 'e0', 'e2', 'e3']);
  expect([...model.byStart]).toEqual([0, 3, 2, 1]);
  expect([...model.sortedStarts]).toEqual([...model.byStart].map((event) => model.starts[event]));
});

test('columns say how far a date reaches and how sure its ends are', () => {
  const model = modelWith({}, '2016', '2016-02~', '2016-03/..', '2016-04/2016-05?');
  expect([...model.starts]).toEqual([1, 2, 3, 4].map((month) => instantOf(2016, month)));
  expect([...model.endsAt]).toEqual([instantOf(2017), instantOf(2016, 3), Infinity, instantOf(2016, 6)]);
  expect([...model.spans]).toEqual([0, 0, 1, 1]);
  expect([...model.ends]).toEqual([0, SOFT_START | SOFT_END, OPEN_END, SOFT_END]);
  expect(model.extent).toEqual({ start: instantOf(2016), end: instantOf(2017) });
});

test('times are those of the wall clock of the file’s zone', () => {
  const model = modelWith({ timeZone: 'America/New_York' }, '2017-01-11T02:00Z');
  expect(model.starts[0]).toBe(instantOf(2017, 1, 10, 21));
});

test('dates that cannot be read are left out, and numbers, dates and ids stay with their events', () => {
  const model = modelWith({}, '2017-02-29', '2018', 'never', '2017-03~');
  expect(model.events.map(({ id }) => id)).toEqual(['e3', 'e1']);
  expect(model.numberOf.get('e1')).toBe(1);
  expect(model.numberOf.get('e0')).toBeUndefined();
  expect(dateOf(model, 0)).toMatchObject({ kind: 'date', date: { precision: 'month', approximate: true } });
  expect(dateOf(model, 1)).toMatchObject({ kind: 'date', date: { precision: 'year' } });
  expect(() => dateOf(model, 2)).toThrow();
});

test('importance is in the middle where nothing is said', () => {
  const model = modelWith({
    events: [1, 2].map((id) => ({
      id: `${id}`,
      date: '2017',
      title: '',
      importance: id === 1 ? 5 : undefined,
    })),
  });
  expect([...model.importance]).toEqual([5, 3]);
});

test('eras have instants, open ones without an end, and those without a date are left out', () => {
  const eras = ['2016/2017-03', '../2016', '2017/..', 'never'].map((date, at) => ({
    id: `${at}`,
    title: '',
    date,
  }));
  expect(modelWith({ eras }).eras.map(({ start, end }) => [start, end])).toEqual([
    [instantOf(2016), instantOf(2017, 4)],
    [-Infinity, instantOf(2017)],
    [instantOf(2017), Infinity],
  ]);
});

test('a file without events has no extent', () => {
  const model = modelWith({});
  expect(model.extent).toBeNull();
  expect(model.byStart).toHaveLength(0);
});
