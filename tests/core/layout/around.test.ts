import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, fitted, toPx, viewAround } from '../../../src/core/layout/index.ts';
import { instantOf } from '../../../src/core/time/index.ts';
import { datedModel, preparedOf, prepareds } from './support/models.ts';

const DAY_MS = 86_400_000;
const WIDTH_PX = 700;

test('events of one day stand in the middle of about three days', () => {
  const prepared = preparedOf(datedModel('2016-09-08', '2016-09-08T10:00', '2017'));
  const view = viewAround(prepared, [0, 1], WIDTH_PX);
  expect(view.durationMs).toBe(3 * DAY_MS);
  expect(view.start).toBeLessThan(instantOf(2016, 9, 7, 12));
  expect(endOf(view)).toBeGreaterThan(instantOf(2016, 9, 9));
});

test('around nothing, and around numbers that no event has, everything is shown', () => {
  const prepared = preparedOf(datedModel('2016', '2017'));
  expect(viewAround(prepared, [], WIDTH_PX)).toEqual(fitted(prepared, WIDTH_PX));
  expect(viewAround(prepared, [-1, 2], WIDTH_PX)).toEqual(fitted(prepared, WIDTH_PX));
});

test('a span that goes on is shown from its beginning', () => {
  const prepared = preparedOf(datedModel('2016-09-08/..', '1900', '2017'));
  const from = prepared.model.numberOf.get('e0') ?? -1;
  expect(viewAround(prepared, [from], WIDTH_PX).durationMs).toBeLessThan(4 * DAY_MS);
});

const choices = prepareds(20).chain((prepared) =>
  fc.record({
    prepared: fc.constant(prepared),
    events: fc.subarray([...prepared.model.events.keys()], {
      minLength: Math.min(1, prepared.model.events.length),
    }),
    widthPx: fc.integer({ min: 400, max: 1200 }),
  }),
);

test('all that the events cover is in the window, with room before it, after it, and for every label', () => {
  fc.assert(
    fc.property(choices, ({ prepared, events, widthPx }) => {
      const { model, plan } = prepared;
      const view = viewAround(prepared, events, widthPx);
      for (const event of events) {
        const xPx = toPx(view, widthPx, model.starts[event]);
        expect(xPx).toBeGreaterThanOrEqual(0.119 * widthPx);
        expect(xPx + Math.min(plan.widthsPx[event], widthPx / 2)).toBeLessThanOrEqual(0.981 * widthPx);
        if (model.endsAt[event] === Infinity) continue;
        expect(toPx(view, widthPx, model.endsAt[event])).toBeLessThanOrEqual(0.981 * widthPx);
      }
      if (events.length > 0) expect(view.durationMs).toBeGreaterThanOrEqual(3 * DAY_MS);
      expect(viewAround(prepared, events, widthPx)).toEqual(view);
    }),
  );
});
