import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepare } from '../../src/core/layout/index.ts';
import { modelOf } from '../../src/core/model/index.ts';
import { plotHeightPx, plotOf } from '../../src/prerender/share-plot.ts';
import { fewRows } from '../../src/prerender/share-rows.ts';
import type { Box } from '../../src/prerender/share-type.ts';

const LANES = ['one', 'two', 'three'];
const STATUSES = ['on-the-record', 'reported', 'alleged', 'disputed'] as const;

const event = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  days: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null, freq: 3 }),
  title: fc.string({ minLength: 1, maxLength: 70 }),
  lane: fc.constantFrom(...LANES, null),
  importance: fc.integer({ min: 1, max: 5 }),
  status: fc.constantFrom(...STATUSES),
});

type Told = typeof event extends fc.Arbitrary<infer T> ? T : never;

const isoDay = (day: number) => new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10);

function plotFrom(events: readonly Told[], view?: string) {
  const model = modelOf({
    version: 1,
    title: 'A file',
    view,
    lanes: LANES.map((id) => ({ id, title: id })),
    events: events.map(({ day, days, title, lane, importance, status }, at) => ({
      id: `event-${at}`,
      date: days === null ? isoDay(day) : `${isoDay(day)}/${isoDay(day + days)}`,
      title,
      lane: lane ?? undefined,
      importance,
      status,
    })),
  });
  const prepared = prepare(model, fewRows(model), (text) => 6 * text.length);
  return { ...plotOf(prepared, 100), bottomPx: 100 + plotHeightPx(prepared.table.count) };
}

interface Area {
  left: number;
  top: number;
  width: number;
  lines: number;
}

/** Labels are the boxes with boxes in them. */
const labelsOf = (boxes: readonly Box[]): Area[] =>
  boxes.flatMap(({ props: { style, children } }) =>
    typeof children === 'object'
      ? [
          {
            left: Number(style.left),
            top: Number(style.top),
            width: Number(style.width),
            lines: children.length,
          },
        ]
      : [],
  );

const views = fc.constantFrom(undefined, '2016', '2016-03/2016-05', '2016-12-20/2017-01-10');

test('labels stay inside the plot and never meet', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), views, (events, view) => {
      const labels = labelsOf(plotFrom(events, view).boxes);
      for (const { left, width } of labels) {
        expect(left).toBeGreaterThanOrEqual(196);
        expect(left + width).toBeLessThanOrEqual(1152.001);
      }
      const placed = labels.toSorted((a, b) => a.top - b.top || a.left - b.left);
      placed.slice(1).forEach((label, at) => {
        const before = placed[at];
        if (before.top === label.top) expect(before.left + before.width).toBeLessThan(label.left);
      });
    }),
  );
});

test('nothing is drawn above the plot, below it, or outside the margins', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), views, (events, view) => {
      const { boxes, bottomPx } = plotFrom(events, view);
      for (const { style } of boxes.map(({ props }) => props)) {
        expect(Number(style.top)).toBeGreaterThanOrEqual(100);
        expect(Number(style.top) + Number(style.height ?? 0)).toBeLessThanOrEqual(bottomPx);
        expect(Number(style.left)).toBeGreaterThanOrEqual(48);
        expect(Number(style.left) + Number(style.width ?? 0)).toBeLessThanOrEqual(1163);
      }
    }),
  );
});

const one = {
  day: 10,
  days: null,
  title: 'An event',
  lane: 'one',
  importance: 3,
  status: 'reported',
} as const;

// The window of a large file is the one that it names, whatever labels stand at its end.
test('a label that has no room after its mark stands before it', () => {
  const { boxes } = plotFrom(
    [...Array.from({ length: 2001 }, () => ({ ...one, lane: 'two' as const })), { ...one, day: 360 }],
    '2016',
  );
  const [mark] = boxes.filter(({ props }) => props.style.borderRadius === '50%').slice(-1);
  const [label] = labelsOf(boxes).slice(-1);
  expect(label.left + label.width).toBeLessThan(Number(mark.props.style.left));
});

test('the statuses are those of the moments that are drawn', () => {
  const { statuses } = plotFrom([one, { ...one, day: 200, status: 'disputed' }], '2016-01');
  expect([...statuses]).toEqual(['reported']);
});

test('a file without events has an axis all the same', () => {
  expect(labelsOf(plotFrom([]).boxes)).toEqual([]);
  expect(plotFrom([]).boxes.some(({ props }) => props.children === '1970')).toBe(true);
});
