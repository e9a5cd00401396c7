import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endOf,
  fitted,
  isPast,
  limitsOf,
  MAX_PLOT_PX,
  pan,
  placeLanes,
  plotHeightPx,
  ROW_PX,
  scaleOf,
  toInstant,
  toPx,
  zoom,
  type Mark,
  type Scene,
} from '../../../src/core/layout/index.ts';
import { countMeeting, matching, modelOf, narrow, NO_FILTER } from '../../../src/core/model/index.ts';
import {
  datedModel,
  drawn,
  preparedOf,
  prepareds,
  seen,
  share,
  viewAt,
  type Seen,
} from './support/models.ts';

const labelsIn = (scene: Scene) =>
  scene.marks.flatMap((mark) =>
    mark.label ? [{ mark, from: mark.label.xPx, to: mark.label.xPx + mark.label.widthPx }] : [],
  );

/** Elements of a plot that are no mark, tick or era: the picture and its paths, the field of all that moves, a hairline and its date, hint, help and the like. */
const FIXED = 15;
const elementsOf = ({ marks, minor, major, eras }: Scene) =>
  2 * marks.length + minor.length + major.length + eras.length + FIXED;

const kept = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 30 });
const keptOf = ({ prepared }: Seen, events: readonly number[]) =>
  events.filter((event) => event < prepared.model.events.length);

test('the same input draws the same scene', () => {
  fc.assert(
    fc.property(seen(), (at) => {
      expect(drawn(at)).toEqual(drawn(at));
      expect(drawn({ ...at, prepared: { ...at.prepared, ...preparedOf(at.prepared.model) } })).toEqual(
        drawn(at),
      );
    }),
  );
});

test('labels of a row do not overlap', () => {
  fc.assert(
    fc.property(seen(), kept, (at, events) => {
      const labels = labelsIn(drawn(at, keptOf(at, events)));
      for (const one of labels) {
        for (const other of labels) {
          if (one === other || one.mark.yPx !== other.mark.yPx) continue;
          expect(one.to <= other.from + 0.01 || other.to <= one.from + 0.01).toBe(true);
        }
      }
    }),
  );
});

test('labelled and counted are together what the window meets', () => {
  fc.assert(
    fc.property(seen(), kept, (at, events) => {
      const { model } = at.prepared;
      const scene = drawn(at, keptOf(at, events));
      expect(scene.labelled + scene.counted).toBe(countMeeting(model, at.view.start, endOf(at.view)));
      expect(scene.counted).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** Where an event's label is drawn, by id: its row, and how far its anchor and what it reaches lie from the plot's left. */
const rowsIn = (scene: Scene) =>
  new Map(scene.marks.filter(({ label }) => label).map(({ id, yPx }) => [id, yPx]));

/** Whether a label of this event would still be seen in another window. */
function stillIn({ prepared: { model, plan }, view, widthPx }: Seen, mark: Mark): boolean {
  const anchorPx = toPx(view, widthPx, model.starts[mark.event]);
  const labelEndPx = anchorPx + plan.widthsPx[mark.event];
  const endPx = model.spans[mark.event]
    ? Math.max(labelEndPx, toPx(view, widthPx, model.endsAt[mark.event]))
    : labelEndPx;
  return anchorPx < widthPx - 1e-6 && endPx > 1e-6;
}

function expectKept(before: Seen, after: Seen) {
  const rows = rowsIn(drawn(after));
  for (const mark of drawn(before).marks) {
    if (mark.label && stillIn(after, mark)) expect(rows.get(mark.id)).toBe(mark.yPx);
  }
}

test('while one zooms in about any point, a label stays in its row until it leaves the window', () => {
  fc.assert(
    fc.property(seen(), share, fc.double({ min: 1, max: 50, noNaN: true }), (before, about, factor) => {
      const { prepared, view, widthPx } = before;
      const limits = limitsOf(fitted(prepared, widthPx));
      const instant = toInstant(view, widthPx, about * widthPx);
      expectKept(before, { ...before, view: zoom(view, instant, factor, limits) });
    }),
  );
});

test('while one pans, a label stays in its row until it leaves the window, and back it is as it was', () => {
  fc.assert(
    fc.property(seen(), fc.double({ min: -1, max: 1, noNaN: true }), (before, by) => {
      const limits = limitsOf(fitted(before.prepared, before.widthPx));
      const after = { ...before, view: pan(before.view, by * before.view.durationMs, limits) };
      expectKept(before, after);
      expectKept(after, before);
    }),
  );
});

test('what is drawn never exceeds 250 elements, whatever the file and the window', () => {
  const crowded = fc.record({ prepared: prepareds(400), depth: share, place: share, kept });
  fc.assert(
    fc.property(crowded, ({ prepared, depth, place, kept: events }) => {
      const at = { prepared, widthPx: MAX_PLOT_PX, view: viewAt(prepared, MAX_PLOT_PX, depth, place) };
      expect(elementsOf(drawn(at, keptOf(at, events)))).toBeLessThanOrEqual(250);
    }),
    { numRuns: 60 },
  );
});

test('nor when every lane is full of narrow labels', () => {
  const lanes = ['a', 'b', 'c', 'd', 'e'];
  const minutes = Array.from({ length: 20_000 }, (_, at) => new Date(Date.UTC(2017, 0, 1) + at * 7_000_000));
  const model = datedModel(...minutes.map((date) => date.toISOString().slice(0, 16)));
  const events = model.events.map((event, at) => ({ ...event, title: 'x', lane: lanes[at % 5] }));
  const file = { ...model.file, events, lanes: lanes.map((id) => ({ id, title: id })) };
  const prepared = preparedOf(modelOf(file));
  for (let depth = 0; depth <= 1; depth += 1 / 64) {
    const at = { prepared, widthPx: MAX_PLOT_PX, view: viewAt(prepared, MAX_PLOT_PX, depth, 0.5) };
    expect(elementsOf(drawn(at))).toBeLessThanOrEqual(250);
  }
});

test('what is kept is drawn though the plan has no room for it, the first with its label, in the row that is reserved', () => {
  const model = datedModel(...Array.from({ length: 12 }, () => '2017-03-02T10:00'));
  const prepared = preparedOf(model);
  const at = { prepared, widthPx: 800, view: fitted(prepared, 800) };
  const unplaced = [...model.events.keys()].filter((event) => prepared.plan.rowOf[event] < 0);
  expect(unplaced.length).toBeGreaterThan(2);
  const scene = drawn(at, unplaced.slice(0, 2));
  const [first, second] = unplaced.map((event) => scene.marks.find((mark) => mark.event === event));
  expect(first).toMatchObject({ yPx: scene.skylineYPx, label: { lines: ['2017-03-02T10:00'] } });
  expect(second).toMatchObject({ yPx: scene.skylineYPx, label: null });
});

test('what is kept stands in the row that it has further in, the same at every zoom, and what it would meet gives way', () => {
  fc.assert(
    fc.property(seen(), fc.integer({ min: 0, max: 59 }), (at, event) => {
      const { model, plan, table } = at.prepared;
      fc.pre(event < model.events.length && plan.rowOf[event] >= 0);
      const mark = drawn(at, [event]).marks.find((one) => one.event === event);
      const isIn = model.starts[event] < endOf(at.view) && model.endsAt[event] > at.view.start;
      if (!isIn) return;
      const lane = placeLanes(table)[table.laneRowsOf[model.laneOf[event]]];
      expect(mark?.yPx).toBe(lane.yPx + (plan.rowOf[event] - lane.firstRow) * ROW_PX);
      expect(mark?.label).not.toBeNull();
    }),
  );
});

test('of two kept events whose labels would meet, the first has its row and the other the reserved one', () => {
  const prepared = preparedOf(datedModel('2017-03-02T10:00', '2017-03-02T10:01', '2017-03-02T10:02'));
  expect([...prepared.plan.rowOf]).toEqual([0, 0, 0]);
  const view = { start: prepared.model.starts[0] - 86_400_000, durationMs: 2 * 86_400_000 };
  const scene = drawn({ prepared, view, widthPx: 400 }, [1, 2]);
  expect(
    scene.marks.map(({ event, yPx, label }) => [event, yPx === scene.skylineYPx, label !== null]),
  ).toEqual([
    [1, false, true],
    [2, true, true],
  ]);
});

test('of a filtered file nothing hidden is drawn or counted, but what is kept is still drawn', () => {
  const model = datedModel('2017-01-01', '2017-01-02', '2017-01-03');
  const narrowed = narrow(model, matching(model, { ...NO_FILTER, words: '2017-01-02' }));
  const prepared = preparedOf(narrowed);
  const at = { prepared, widthPx: 800, view: fitted(prepared, 800) };
  expect(drawn(at).marks.map(({ id }) => id)).toEqual(['e1']);
  const scene = drawn(at, [2]);
  expect(scene.marks.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect([scene.labelled, scene.counted]).toEqual([1, 0]);
});

test('a span’s label slides along its bar, so that it is read where the start is off screen', () => {
  const prepared = preparedOf(datedModel('2017-01-01/2017-12-31', '2017-06-15'));
  const view = { start: prepared.model.starts[1], durationMs: 30 * 86_400_000 };
  const [span] = drawn({ prepared, view, widthPx: 600 }).marks;
  expect(span).toMatchObject({ kind: 'span', label: { xPx: 0 } });
  expect(span.xPx).toBeLessThan(0);
});

test('a label is cut at the start of the plot only where the next mark of its row pushes it', () => {
  fc.assert(
    fc.property(seen(), kept, (at, events) => {
      const { marks } = drawn(at, keptOf(at, events));
      for (const mark of marks) {
        if (!mark.label || mark.label.xPx >= 0) continue;
        const { starts } = at.prepared.model;
        const later = marks.filter(
          ({ event, yPx }) => yPx === mark.yPx && event !== mark.event && starts[event] >= starts[mark.event],
        );
        const nextPx = Math.min(...later.map(({ xPx }) => xPx));
        expect(nextPx).toBeLessThan(mark.label.widthPx + ROW_PX);
      }
    }),
  );
});

test('a day that the window cuts still has its name in it, and one that it has left is told apart', () => {
  const prepared = preparedOf(datedModel('2017-01-01', '2017-01-09'));
  const [day] = prepared.model.starts;
  const at = (hours: number, days: number) => ({
    prepared,
    view: { start: day + hours * 3_600_000, durationMs: days * 86_400_000 },
    widthPx: 600,
  });
  const [cut] = drawn(at(20, 1)).marks;
  expect([cut.label?.xPx, isPast(cut)]).toEqual([0, false]);
  const [left] = drawn(at(25, 8)).marks;
  expect([left.label?.xPx, isPast(left)]).toEqual([0, true]);
});

test('bars are drawn no further than a little beyond the plot', () => {
  fc.assert(
    fc.property(seen(), (at) => {
      for (const { xPx, extentPx } of drawn(at).marks) {
        expect(xPx).toBeGreaterThanOrEqual(-40);
        expect(xPx + extentPx).toBeLessThanOrEqual(at.widthPx + 40.01);
      }
    }),
  );
});

test('marks stand in the rows of their lanes, and eras within the plot', () => {
  fc.assert(
    fc.property(seen(), (at) => {
      const { table, model } = at.prepared;
      const lanes = placeLanes(table);
      const scene = drawn(at);
      for (const { event, yPx } of scene.marks) {
        const lane = lanes[table.laneRowsOf[model.laneOf[event]]];
        expect(yPx).toBeGreaterThanOrEqual(lane.yPx);
        expect(yPx).toBeLessThanOrEqual(lane.yPx + lane.heightPx - ROW_PX);
      }
      expect(scene.heightPx).toBe(plotHeightPx(table));
      expect(scene.eras.length).toBeLessThanOrEqual(8);
      for (const { xPx, widthPx } of scene.eras) {
        expect(xPx).toBeGreaterThanOrEqual(0);
        expect(xPx + widthPx).toBeLessThanOrEqual(at.widthPx + 0.01);
      }
    }),
  );
});

test.each<[string, string[], number]>([
  ['no event', [], 0],
  ['one event', ['2017-03-02'], 1],
  ['one instant', ['2017-03-02T10:00', '2017-03-02T10:00', '2017-03-02T10:00'], 1],
  ['one millisecond', ['2017-03-02T10:00:00.001', '2017-03-02T10:00:00.002'], 1],
  ['a span without end', ['2017/..'], 1],
  ['the age of the world', ['Y-13800000000', '2017-03-02'], 2],
])('a file of %s is drawn at every depth', (_, dates, labels) => {
  const prepared = preparedOf(datedModel(...dates));
  for (let depth = 0; depth <= 1; depth += 1 / 8) {
    const at = { prepared, widthPx: 900, view: viewAt(prepared, 900, depth, 0.5) };
    const scene = drawn(at);
    expect(scene.marks.every(({ xPx, extentPx }) => Number.isFinite(xPx) && Number.isFinite(extentPx))).toBe(
      true,
    );
    expect(scene.labelled + scene.counted).toBe(countMeeting(prepared.model, at.view.start, endOf(at.view)));
    expect(scaleOf(at.view, 900)).toBeGreaterThan(0);
  }
  const whole = drawn({ prepared, widthPx: 900, view: fitted(prepared, 900) });
  expect(whole.labelled).toBe(labels);
});
