import { expect, test } from 'vitest';
import { laneTable } from '../../../src/core/model/lanes.ts';

const A = { id: 'a', title: 'A', color: '#123456' };
const B = { id: 'b', title: 'B' };

test('lanes stand in the author’s order, and events find theirs', () => {
  const { lanes, laneOf } = laneTable([B, A], [{ lane: 'a' }, { lane: 'b' }, { lane: 'a' }]);
  expect(lanes.map(({ id, color }) => [id, color])).toEqual([
    ['b', undefined],
    ['a', '#123456'],
  ]);
  expect([...laneOf]).toEqual([1, 0, 1]);
});

test('events without a lane, or with one that is not named, have a band of their own after the others', () => {
  const { lanes, laneOf } = laneTable([A], [{ lane: 'a' }, {}, { lane: null }, { lane: 'c' }]);
  expect(lanes.map(({ title, isRest }) => [title, isRest])).toEqual([
    ['A', false],
    ['', true],
  ]);
  expect([...laneOf]).toEqual([0, 1, 1, 1]);
});

test('there is always a lane', () => {
  expect(laneTable([], []).lanes).toHaveLength(1);
  expect(laneTable([A], []).lanes).toHaveLength(1);
});
