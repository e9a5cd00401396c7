import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, labelled, levelAt, reach, scaleOf } from '../../../src/core/layout/index.ts';
import { SWEEP_LEVELS } from '../../../src/core/layout/levels.ts';
import { datedModel, preparedOf, seen } from './support/models.ts';

test('what shows in a window is what is active at its scale and reaches into it, the last before it by its day too', () => {
  fc.assert(
    fc.property(seen(), ({ prepared: { model, plan }, view, widthPx }) => {
      const pxPerMs = scaleOf(view, widthPx);
      const level = levelAt(plan, pxPerMs);
      const active = [...model.events.keys()].filter(
        (event) =>
          plan.rowOf[event] >= 0 && plan.levelOf[event] <= level && model.starts[event] < endOf(view),
      );
      const groupOf = (event: number) =>
        Math.ceil(plan.levelOf[event] / SWEEP_LEVELS) * plan.rows + plan.rowOf[event];
      const isLast = (event: number) =>
        active
          .filter((other) => groupOf(other) === groupOf(event) && model.starts[other] < view.start)
          .every((other) => model.starts[other] <= model.starts[event]);
      const expected = active.filter(
        (event) =>
          reach(model, plan, event, pxPerMs) > view.start ||
          (model.endsAt[event] > view.start && isLast(event)),
      );
      expect(labelled(model, plan, view, widthPx)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('a moment reaches to the end of its label, a span to that of its bar if it is later', () => {
  const { model, plan } = preparedOf(datedModel('2017-01-01', '2017-01-01/2017-12-31', '2017-02-01/..'));
  const wide = plan.widthsPx[0] / 86_400_000;
  expect(reach(model, plan, 0, wide)).toBe(model.starts[0] + 86_400_000);
  expect(reach(model, plan, 1, wide)).toBe(model.endsAt[1]);
  expect(reach(model, plan, 1, wide / 1e6)).toBeGreaterThan(model.endsAt[1]);
  expect(reach(model, plan, 2, wide)).toBe(Infinity);
});
