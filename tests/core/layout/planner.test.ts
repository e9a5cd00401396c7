import { expect, test } from 'vitest';
import { dealRows, labelsPerRow, scalesOf, type RowTable } from '../../../src/core/layout/index.ts';
import { NEVER, Planner } from '../../../src/core/layout/planner.ts';
import { datedModel } from './support/models.ts';

const ONE_ROW: RowTable = {
  lanes: [{ id: 'a', title: '', lane: -1, firstRow: 0, rows: 1 }],
  laneRowsOf: Uint16Array.of(0),
  count: 1,
};
const MS = 86_400_000;
/** A hundred pixels a day, and labels of a hundred pixels. */
const PX_PER_MS = 100 / MS;

function plannerOf(dates: readonly string[], table = ONE_ROW) {
  const model = datedModel(...dates);
  const planner = new Planner(model, new Float32Array(dates.length).fill(100), table, PX_PER_MS);
  planner.load(0, dates.length);
  return planner;
}

test('an event goes where its neighbours part from it, and else is told when to come again', () => {
  const planner = plannerOf(['2017-01-01', '2017-01-02', '2017-01-02T12:00']);
  expect(planner.place(0, 0, PX_PER_MS)).toBe(-1);
  expect(planner.place(1, 0, PX_PER_MS)).toBe(-1);
  // Half a day away there is room at twice the scale, an octave or three sweeps later.
  expect(planner.place(2, 0, PX_PER_MS)).toBe(3);
  expect(planner.place(2, 3, planner.scaleOf(3))).toBe(-1);
  expect([...planner.rowOf]).toEqual([0, 0, 0]);
  expect([...planner.levelOf]).toEqual([0, 0, 24]);
});

test('what begins with another in a full lane, or in its bar, never has a place', () => {
  const planner = plannerOf(['2017-01-01/2017-01-10', '2017-01-05', '2017-02-01', '2017-02-01']);
  expect([0, 1, 2, 3].map((rank) => planner.place(rank, 0, PX_PER_MS))).toEqual([-1, Infinity, -1, Infinity]);
  expect([...planner.levelOf]).toEqual([0, NEVER, 0, NEVER]);
});

test('a label begins as early in its sweep as its neighbours allow', () => {
  const planner = plannerOf(['2017-01-01', '2017-01-01T22:00']);
  planner.place(0, 0, PX_PER_MS);
  expect(planner.place(1, 0, PX_PER_MS)).toBe(1);
  expect(planner.place(1, 1, planner.scaleOf(1))).toBe(-1);
  expect(planner.levelOf[1]).toBe(Math.ceil(24 * Math.log2(24 / 22)));
});

test('the more important come first, of equals spans, and then the narrower', () => {
  const model = datedModel('2017-01-01', '2017-01-02/2017-01-03', '2017-01-04', '2017-01-05');
  const important = { ...model, importance: Uint8Array.of(3, 3, 5, 3) };
  const planner = new Planner(important, Float32Array.of(50, 50, 50, 200), ONE_ROW, PX_PER_MS);
  planner.load(0, 4);
  const order = [0, 1, 2, 3].sort((a, b) => planner.classOf(a) - planner.classOf(b));
  expect(order).toEqual([2, 1, 0, 3]);
});

test('a row takes no more labels than a window may meet, however narrow they are', () => {
  const minutes = Array.from({ length: 60 }, (_, at) => `2017-01-01T00:${String(at).padStart(2, '0')}`);
  const model = datedModel(...minutes);
  const table: RowTable = { ...dealRows(model), count: 10 };
  const { coarsestPxPerMs } = scalesOf(model);
  const planner = new Planner(model, new Float32Array(60).fill(1), table, coarsestPxPerMs);
  planner.load(0, 60);
  const first = table.lanes[0];
  for (let rank = 0; rank < 60; rank++) planner.place(rank, 0, coarsestPxPerMs);
  for (let row = first.firstRow; row < first.rows; row++) {
    expect(planner.rowOf.filter((own) => own === row).length).toBeLessThanOrEqual(labelsPerRow(10));
  }
});

test('of the moments that begin together in a lane only as many are let in as it has rows', () => {
  const planner = plannerOf([
    '2017-01-01',
    '2017-01-01',
    '2017-01-01/2017-01-03',
    '2017-01-02',
    '2017-01-02',
  ]);
  expect([0, 1, 2, 3, 4].map((rank) => planner.letsIn(rank))).toEqual([true, false, true, true, false]);
});

test('lanes do not share what begins together', () => {
  const model = datedModel('2017-01-01', '2017-01-01', '2017-01-01');
  const table: RowTable = {
    lanes: [0, 1].map((at) => ({ id: `${at}`, title: '', lane: at, firstRow: at, rows: 1 })),
    laneRowsOf: Uint16Array.of(0, 1),
    count: 2,
  };
  const planner = new Planner(
    { ...model, laneOf: Uint16Array.of(0, 1, 1) },
    new Float32Array(3).fill(100),
    table,
    PX_PER_MS,
  );
  planner.load(0, 3);
  expect([0, 1, 2].map((rank) => planner.letsIn(rank))).toEqual([true, true, false]);
});
