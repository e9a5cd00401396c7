import { expect, test } from 'vitest';
import type { EventFile } from '../../../src/core/event-file/index.ts';
import { dealRows, endOf, fitted, openingView, prepare, toPx } from '../../../src/core/layout/index.ts';
import { modelOf } from '../../../src/core/model/index.ts';
import { instantOf } from '../../../src/core/time/index.ts';

const SEVEN_PX = (text: string) => 7 * text.length;

const file = (rest: Partial<EventFile> = {}): EventFile => ({
  version: 1,
  title: 'Two years',
  events: [
    { id: 'first', date: '2016-01-01', title: 'First' },
    { id: 'last', date: '2017-01-01', title: 'The last of them all' },
  ],
  ...rest,
});

const prepared = (rest?: Partial<EventFile>) => {
  const model = modelOf(file(rest));
  return prepare(model, dealRows(model), SEVEN_PX);
};

test('every event has a label as wide as the font says, and a place in the plan', () => {
  const { labelOf, plan } = prepared();
  expect(labelOf(0)).toEqual({ lines: ['First'], widthPx: 35 });
  expect(labelOf(1)).toEqual({ lines: ['The last', 'of them all'], widthPx: 77 });
  expect(labelOf(1)).toBe(labelOf(1));
  expect([...plan.rowOf].every((row) => row >= 0)).toBe(true);
});

test('a fitted window holds the first anchor and the whole label of the last', () => {
  const all = prepared();
  const view = fitted(all, 600);
  expect(toPx(view, 600, all.model.starts[0])).toBeGreaterThan(0);
  expect(toPx(view, 600, all.model.starts[1]) + all.plan.widthsPx[1]).toBeLessThanOrEqual(600);
});

test('the opening window is the one that the file names, to the end of its last month, where its labels have room', () => {
  const view = openingView(prepared({ view: '2016-07/2017-03' }), 1000);
  expect(view.start).toBe(instantOf(2016, 7, 1));
  expect(endOf(view)).toBe(instantOf(2017, 4, 1));
});

test('in a narrow plot it goes on until the label of the last event that begins in it has room', () => {
  const all = prepared({ view: '2016-12-01/2017-01-10' });
  const view = openingView(all, 160);
  expect(view.start).toBe(instantOf(2016, 12, 1));
  expect(endOf(view)).toBeGreaterThan(instantOf(2017, 1, 11));
  expect(toPx(view, 160, all.model.starts[1]) + Math.min(80, all.plan.widthsPx[1])).toBeCloseTo(160, 0);
});

test.each([undefined, '..', 'never', '2017-03/2016-07'])(
  'of %j comes the window that shows everything',
  (view) => {
    const all = prepared({ view });
    expect(openingView(all, 600)).toEqual(fitted(all, 600));
  },
);
