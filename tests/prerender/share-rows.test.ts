import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealRows } from '../../src/core/layout/index.ts';
import { modelOf } from '../../src/core/model/index.ts';
import { fewRows } from '../../src/prerender/share-rows.ts';

/** A file with so many events of each importance in each lane: `[[5, 1], [3]]` has two in the first lane and one in the second. */
function modelWith(lanes: readonly (readonly number[])[]) {
  return modelOf({
    version: 1,
    title: 'A file',
    lanes: lanes.map((_, lane) => ({ id: `lane-${lane}`, title: `Lane ${lane}` })),
    events: lanes.flatMap((importances, lane) =>
      importances.map((importance, at) => ({
        id: `event-${lane}-${at}`,
        title: 'An event',
        date: '2017-01-10',
        lane: `lane-${lane}`,
        importance,
      })),
    ),
  });
}

const rowsOf = (lanes: readonly (readonly number[])[]) =>
  fewRows(modelWith(lanes)).lanes.map(({ rows }) => rows);
const eight = (importance: number) => new Array<number>(8).fill(importance);

test('of five lanes the one whose events matter most keeps its two rows', () => {
  expect(rowsOf([eight(2), eight(3), eight(5), eight(3), eight(4)])).toEqual([1, 1, 2, 1, 1]);
});

test('a file that needs few rows gets those that the page has', () => {
  const model = modelWith([eight(3), [3]]);
  expect(fewRows(model)).toEqual(dealRows(model));
});

test('where not all lanes fit, the last row gathers the others', () => {
  const { lanes, laneRowsOf } = fewRows(modelWith(new Array<number[]>(8).fill([3])));
  expect(lanes.map(({ title }) => title)).toEqual(['Lane 0', 'Lane 1', 'Lane 2', 'Lane 3', 'Lane 4', '']);
  expect(lanes[5].lane).toBe(-1);
  expect([...laneRowsOf]).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
});

test('there are never more than six rows, one after another, and each lane has its own', () => {
  const importances = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(importances, { maxLength: 14 }), (files) => {
      const model = modelWith(files);
      const { lanes, laneRowsOf, count } = fewRows(model);
      expect(count).toBeLessThanOrEqual(6);
      let next = 0;
      for (const { firstRow, rows } of lanes) {
        expect(firstRow).toBe(next);
        expect(rows).toBeGreaterThan(0);
        next += rows;
      }
      expect(next).toBe(count);
      expect(laneRowsOf).toHaveLength(model.lanes.length);
      for (const band of laneRowsOf) expect(band).toBeLessThan(lanes.length);
    }),
  );
});
