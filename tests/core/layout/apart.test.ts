import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, barAt, fitted, limitsOf } from '../../../src/core/layout/index.ts';
import { skyline } from '../../../src/core/layout/density.ts';
import { countMeeting } from '../../../src/core/model/index.ts';
import { datedModel, preparedOf, seen } from './support/models.ts';

test('a dense place leads, step by step, to where its events stand apart or cannot', () => {
  fc.assert(
    fc.property(seen(), fc.double({ min: 0, max: 1, noNaN: true }), ({ prepared, widthPx, view }, share) => {
      const { model } = prepared;
      const limits = limitsOf(fitted(prepared, widthPx));
      let at = view;
      for (let step = 0; step < 40; step++) {
        const bars = skyline(model, at, widthPx, [], 4);
        if (bars.length === 0) return;
        const crowd = barAt(bars, at, widthPx, bars[Math.floor(share * (bars.length - 1))].xPx + 1);
        const closer = crowd && apart(model, crowd, at, limits);
        if (!closer) return;
        expect(closer.durationMs).toBeLessThan(at.durationMs);
        expect(countMeeting(model, closer.start, closer.start + closer.durationMs)).toBeGreaterThan(1);
        at = closer;
      }
      throw new Error('There is no end of it.');
    }),
  );
});

test('events of one instant are not taken apart', () => {
  const prepared = preparedOf(datedModel('2016', '2017-05-01', '2017-05-01', '2017-05-01', '2018'));
  const [, start] = prepared.model.sortedStarts;
  const view = fitted(prepared, 900);
  expect(apart(prepared.model, { start, end: start + 1 }, view, limitsOf(view))).toBeNull();
});

test('a day is opened in a window of eight', () => {
  const DAY_MS = 86_400_000;
  const prepared = preparedOf(datedModel('2016', '2017-05-01T06:00', '2017-05-01T18:00', '2018'));
  const start = prepared.model.sortedStarts[1] - DAY_MS / 4;
  const view = fitted(prepared, 900);
  expect(apart(prepared.model, { start, end: start + DAY_MS }, view, limitsOf(view))).toEqual({
    start: start + DAY_MS / 2 - 4 * DAY_MS,
    durationMs: 8 * DAY_MS,
  });
});
