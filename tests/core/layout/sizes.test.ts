import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitted,
  labelsPerRow,
  limitsOf,
  MAX_PLOT_PX,
  MAX_ROWS,
  scalesOf,
} from '../../../src/core/layout/index.ts';
import { prepareds } from './support/models.ts';

test('all rows together never hold more labels than a plot has elements for', () => {
  for (let rows = 1; rows <= MAX_ROWS; rows++) expect(rows * labelsPerRow(rows)).toBeLessThanOrEqual(90);
  expect(labelsPerRow(MAX_ROWS)).toBe(9);
  expect(labelsPerRow(0)).toBe(90);
});

test('every scale that a window of events can have is within those of the plan', () => {
  fc.assert(
    fc.property(prepareds(20), fc.integer({ min: 200, max: MAX_PLOT_PX }), (prepared, widthPx) => {
      fc.pre(prepared.model.extent !== null);
      const scales = scalesOf(prepared.model);
      const whole = fitted(prepared, widthPx);
      expect(widthPx / whole.durationMs).toBeGreaterThanOrEqual(scales.coarsestPxPerMs);
      expect(widthPx / limitsOf(whole).minDurationMs).toBeLessThanOrEqual(scales.finestPxPerMs * (1 + 1e-9));
    }),
  );
});
