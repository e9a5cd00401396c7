import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  levelAt,
  planning,
  prepare,
  reach,
  scalesOf,
  type Prepared,
} from '../../../src/core/layout/index.ts';
import { scaleOfLevel } from '../../../src/core/layout/levels.ts';
import { matching, narrow, NO_FILTER, type Model } from '../../../src/core/model/index.ts';
import { datedModel, preparedOf, prepareds, SEVEN_PX } from './support/models.ts';

/** The events of each row, by anchor. */
function rowsOf({ model, plan }: Prepared): number[][] {
  const rows: number[][] = Array.from({ length: plan.rows }, () => []);
  for (const event of model.byStart) if (plan.rowOf[event] >= 0) rows[plan.rowOf[event]].push(event);
  return rows;
}

const NEVER = 65_535;

/** By how many pixels the earlier of two reaches into the later once both are active; afterwards they only move apart. */
function overlapPx({ model, plan }: Prepared, early: number, late: number): number {
  const pxPerMs = scaleOfLevel(plan.coarsestPxPerMs, Math.max(plan.levelOf[early], plan.levelOf[late]));
  return (reach(model, plan, early, pxPerMs) - model.starts[late]) * pxPerMs;
}

test('no two labels of a row overlap at any scale at which both are active', () => {
  fc.assert(
    fc.property(prepareds(), (prepared) => {
      for (const row of rowsOf(prepared)) {
        row.forEach((early, at) => {
          for (const late of row.slice(at + 1)) expect(overlapPx(prepared, early, late)).toBeLessThan(0.01);
        });
      }
    }),
  );
});

test('every event has a row of its own lane and a level, or neither', () => {
  fc.assert(
    fc.property(prepareds(), ({ model, table, plan }) => {
      for (const event of model.events.keys()) {
        const lane = table.lanes[table.laneRowsOf[model.laneOf[event]]];
        const row = plan.rowOf[event];
        expect(row === -1).toBe(plan.levelOf[event] === NEVER);
        if (row === -1) continue;
        expect(row).toBeGreaterThanOrEqual(lane.firstRow);
        expect(row).toBeLessThan(lane.firstRow + lane.rows);
        expect(plan.levelOf[event]).toBeLessThan(plan.levels);
      }
    }),
  );
});

/** Whether a free row could have taken an event in the end: at the finest scale nothing in it is in the way. */
function couldStand(prepared: Prepared, event: number, row: readonly number[]): boolean {
  const { model, plan } = prepared;
  const finest = scaleOfLevel(plan.coarsestPxPerMs, plan.levels - 1);
  return row.every((other) => {
    const [early, late] = model.starts[other] <= model.starts[event] ? [other, event] : [event, other];
    return (
      reach(model, plan, early, finest) <= model.starts[late] && model.starts[early] < model.starts[late]
    );
  });
}

test('what has no label at the finest scale has no room in its lane, or stands in a crowd', () => {
  fc.assert(
    fc.property(prepareds(30), (prepared) => {
      const { model, table, plan } = prepared;
      const rows = rowsOf(prepared);
      for (const event of model.events.keys()) {
        if (plan.rowOf[event] >= 0) continue;
        const lane = table.lanes[table.laneRowsOf[model.laneOf[event]]];
        const own = rows.slice(lane.firstRow, lane.firstRow + lane.rows);
        // So few as nine in a row are no crowd.
        const free = own.filter((row) => row.length < 9 && couldStand(prepared, event, row));
        expect(free).toEqual([]);
      }
    }),
  );
});

test('groups hold every placed event once, by anchor', () => {
  fc.assert(
    fc.property(prepareds(), ({ model, plan }) => {
      const placed = [...model.byStart].filter((event) => plan.rowOf[event] >= 0);
      expect([...plan.items].sort((a, b) => a - b)).toEqual([...placed].sort((a, b) => a - b));
      for (let group = 0; group + 1 < plan.offsets.length; group++) {
        const items = [...plan.items.subarray(plan.offsets[group], plan.offsets[group + 1])];
        const starts = items.map((event) => model.starts[event]);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(items.map((event) => plan.rowOf[event])).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('the same file makes the same plan', () => {
  fc.assert(
    fc.property(prepareds(), ({ model, plan }) => {
      expect(preparedOf(model).plan).toEqual(plan);
    }),
    { numRuns: 30 },
  );
});

test('of two that cannot both stand, the more important has the label', () => {
  const model = datedModel('2017-03-02T10:00', '2017-03-02T10:00');
  const important: Model = { ...model, importance: Uint8Array.of(1, 5) };
  const table = {
    lanes: [{ id: 'a', title: '', lane: -1, firstRow: 0, rows: 1 }],
    laneRowsOf: Uint16Array.of(0),
    count: 1,
  };
  const { plan } = prepare(important, table, SEVEN_PX);
  expect([...plan.rowOf]).toEqual([-1, 0]);
});

test('a filter frees room, and what it hides has no place', () => {
  fc.assert(
    fc.property(prepareds(), (prepared) => {
      const { model, table } = prepared;
      const narrowed = narrow(model, matching(model, { ...NO_FILTER, lanes: ['a'] }));
      const { plan } = prepare(narrowed, table, SEVEN_PX);
      const hidden = [...model.events.keys()].filter((event) => narrowed.shown?.[event] === 0);
      expect(hidden.every((event) => plan.rowOf[event] === -1)).toBe(true);
      expect(plan.widthsPx).toEqual(prepared.plan.widthsPx);
    }),
  );
});

test('a scale is of the deepest level that it has reached', () => {
  const { plan } = preparedOf(datedModel('2016', '2017'));
  expect(levelAt(plan, plan.coarsestPxPerMs)).toBe(0);
  expect(levelAt(plan, plan.coarsestPxPerMs * 2)).toBe(24);
  expect(levelAt(plan, plan.coarsestPxPerMs / 2)).toBe(-1);
  expect(levelAt(plan, Infinity)).toBe(plan.levels - 1);
});

test('a plan is made in slices, and is the same as one made at once', () => {
  const days = Array.from({ length: 3000 }, (_, at) => `2017-${String(1 + (at % 12)).padStart(2, '0')}`);
  const { model, table, plan } = preparedOf(datedModel(...days));
  const slices = planning(model, plan.widthsPx, table, scalesOf(model));
  let pauses = 0;
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) pauses++;
  expect(pauses).toBeGreaterThan(0);
  expect(slice.value).toEqual(plan);
});
