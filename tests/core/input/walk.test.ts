import { expect, test } from 'vitest';
import { isStep, walk, type Step } from '../../../src/core/input/index.ts';
import { modelOf, narrow } from '../../../src/core/model/index.ts';

const event = (id: string, date: string, lane?: string) => ({ id, date, title: id, lane });

/** In reading order: a0 b1 a2 c3 a4, with an empty lane between b and c. */
const model = modelOf({
  version: 1,
  title: 'Steps',
  lanes: ['a', 'b', 'empty', 'c'].map((id) => ({ id, title: id })),
  events: [
    event('a0', '2017-01-01', 'a'),
    event('b1', '2017-01-02', 'b'),
    event('a2', '2017-01-03', 'a'),
    event('c3', '2017-01-20', 'c'),
    event('a4', '2017-01-21', 'a'),
  ],
});
const none = modelOf({ version: 1, title: 'Nothing', events: [] });
const STEPS: readonly Step[] = ['previous', 'next', 'first', 'last', 'lane-above', 'lane-below'];

test.each<[number, Step, number]>([
  [1, 'next', 2],
  [4, 'next', 4],
  [1, 'previous', 0],
  [0, 'previous', 0],
  [3, 'first', 0],
  [1, 'last', 4],
  [-1, 'next', 0],
  [-1, 'previous', 4],
  [-1, 'lane-below', 0],
  [0, 'lane-below', 1],
  [1, 'lane-below', 3],
  [3, 'lane-above', 1],
  [3, 'lane-below', 3],
  [1, 'lane-above', 0],
])('from %i a step %s leads to %i', (from, step, to) => {
  expect(walk(model, from, step)).toBe(to);
});

test('a step up or down goes to the event of that lane that lies nearest in time, the earlier of two', () => {
  expect(walk(model, 3, 'lane-above')).toBe(1);
  expect(walk(model, 1, 'lane-above')).toBe(0);
});

test('where there is no event, no step leads to one', () => {
  expect(STEPS.map((step) => walk(none, -1, step))).toEqual(STEPS.map(() => -1));
});

test('steps go over what a filter hides, and stay where nothing is left', () => {
  const some = narrow(model, Uint8Array.from([0, 1, 0, 0, 1]));
  expect(walk(some, -1, 'first')).toBe(1);
  expect(walk(some, 1, 'next')).toBe(4);
  expect(walk(some, 4, 'previous')).toBe(1);
  expect(walk(some, 1, 'previous')).toBe(1);
  expect(walk(some, 1, 'lane-below')).toBe(1);
  expect(walk(some, 1, 'lane-above')).toBe(4);
  expect(walk(some, 2, 'next')).toBe(4);
  const nothing = narrow(model, new Uint8Array(5));
  expect(STEPS.map((step) => walk(nothing, -1, step))).toEqual(STEPS.map(() => -1));
  expect(walk(nothing, 2, 'next')).toBe(2);
});

test('of the commands just the steps lead from event to event', () => {
  expect(STEPS.every(isStep)).toBe(true);
  expect(['fit', 'zoom-in', 'close', ''].some(isStep)).toBe(false);
});
