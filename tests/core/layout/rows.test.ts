import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealRows, MAX_ROWS } from '../../../src/core/layout/index.ts';
import { modelOf } from '../../../src/core/model/index.ts';

/** A model of so many events in each lane. */
function modelWith(events: readonly number[]) {
  const lanes = events.map((_, at) => ({ id: `l${at}`, title: `Lane ${at}` }));
  const list = events.flatMap((count, at) => Array.from({ length: count }, () => `l${at}`));
  return modelOf({
    version: 1,
    title: 'Lanes',
    lanes,
    events: list.map((lane, at) => ({ id: `e${at}`, date: '2017', title: '', lane })),
  });
}

test.each<[number[], number[]]>([
  [[40], [4]],
  [
    [8, 8, 8, 8, 8],
    [2, 2, 2, 2, 2],
  ],
  [
    [1, 1, 1],
    [1, 1, 1],
  ],
  [
    [30, 3, 0],
    [4, 1, 1],
  ],
  [[], [1]],
])('lanes of %j events get %j rows', (events, rows) => {
  expect(dealRows(modelWith(events)).lanes.map((lane) => lane.rows)).toEqual(rows);
});

test('where not all lanes fit, the last row gathers the others', () => {
  const { lanes, laneRowsOf } = dealRows(modelWith(Array.from({ length: 14 }, () => 1)));
  expect(lanes).toHaveLength(MAX_ROWS);
  expect(lanes[9]).toMatchObject({ title: '', lane: -1, rows: 1 });
  expect(lanes[8]).toMatchObject({ title: 'Lane 8', lane: 8 });
  expect([...laneRowsOf.subarray(8)]).toEqual([8, 9, 9, 9, 9, 9]);
});

test('rows follow one another, at least one for each lane and never more than there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), (events) => {
      const table = dealRows(modelWith(events));
      let next = 0;
      for (const lane of table.lanes) {
        expect(lane.firstRow).toBe(next);
        expect(lane.rows).toBeGreaterThanOrEqual(1);
        next += lane.rows;
      }
      expect(table.count).toBe(next);
      expect(next).toBeLessThanOrEqual(MAX_ROWS);
      expect(new Set(table.lanes.map(({ id }) => id)).size).toBe(table.lanes.length);
    }),
  );
});
