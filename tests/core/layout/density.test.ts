import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barAt, binMsOf, endOf, eventsIn, peakOf, scaleOf } from '../../../src/core/layout/index.ts';
import { skyline } from '../../../src/core/layout/density.ts';
import { countAnchors, narrow } from '../../../src/core/model/index.ts';
import { instantOf } from '../../../src/core/time/index.ts';
import { datedModel, drawn, seen } from './support/models.ts';

test('bins stand on a fixed grid and are at least three pixels wide and less than six', () => {
  expect(binMsOf({ start: 0, durationMs: 1000 }, 1000)).toBe(4);
  fc.assert(
    fc.property(seen(5), ({ view, widthPx }) => {
      const binMs = binMsOf(view, widthPx);
      expect(Number.isInteger(Math.log2(binMs))).toBe(true);
      expect(binMs * scaleOf(view, widthPx)).toBeGreaterThanOrEqual(3);
      expect(binMs * scaleOf(view, widthPx)).toBeLessThan(6);
    }),
  );
});

test('the peak is the fullest bin’s count, and never so low that one event looks like a crowd', () => {
  const dates = [...Array.from({ length: 7 }, () => '2017-01-05'), '2017-01-09'];
  expect(peakOf(datedModel(...dates), 86_400_000)).toBe(7);
  expect(peakOf(datedModel('2017-01-09'), 86_400_000)).toBe(4);
  expect(peakOf(datedModel(), 1)).toBe(4);
});

test('the bars’ counts are the anchors in their bins less those with a label', () => {
  const counts = fc.record({ at: seen(), every: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(counts, ({ at: { prepared, view, widthPx }, every }) => {
      const { model } = prepared;
      const binMs = binMsOf(view, widthPx);
      const first = Math.floor(view.start / binMs) * binMs;
      const last = Math.ceil(endOf(view) / binMs) * binMs;
      const labelled = [...model.starts].filter(
        (start, event) => event % every === 0 && start >= first && start < last,
      );
      // A peak of one bin's share makes the count out of the height again.
      const peak = 1e6;
      const bars = skyline(model, view, widthPx, labelled, peak);
      const sum = bars.reduce((all, { height }) => all + Math.round(height * height * peak), 0);
      expect(sum).toBe(countAnchors(model, first, last) - labelled.length);
      expect(bars.every(({ height }) => height > 0 && height <= 1)).toBe(true);
    }),
  );
});

test('under every bar is the time that it was counted over', () => {
  fc.assert(
    fc.property(seen(), ({ prepared: { model }, view, widthPx }) => {
      const bars = skyline(model, view, widthPx, [], 1e6);
      for (const bar of bars) {
        const found = barAt(bars, view, widthPx, bar.xPx + bar.widthPx / 2);
        expect(found?.bar).toBe(bar);
        const count = found ? countAnchors(model, found.start, found.end) : 0;
        expect(count).toBe(Math.round(bar.height * bar.height * 1e6));
        expect(found ? eventsIn(model, found.start, found.end, Infinity) : []).toHaveLength(count);
      }
    }),
  );
});

test('beside a bar is nothing, unless it is near enough', () => {
  const model = datedModel('2017-01-01', '2017-01-01', '2017-02-01');
  const view = { start: instantOf(2016, 12, 1), durationMs: 90 * 86_400_000 };
  const bars = skyline(model, view, 900, [], 4);
  expect(bars).toHaveLength(2);
  const [bar] = bars;
  expect(barAt(bars, view, 900, bar.xPx - 10)).toBeNull();
  expect(barAt(bars, view, 900, bar.xPx - 10, 12)?.bar).toBe(bar);
  expect(barAt(bars, view, 900, bar.xPx + bar.widthPx + 10, 12)?.bar).toBe(bar);
  expect(barAt(bars, view, 900, 899, 12)).toBeNull();
  expect(barAt([], view, 900, 10)).toBeNull();
});

test('a place’s events come by their anchors, no more than are asked for, and none that a filter hides', () => {
  const model = datedModel('2017-01-02', '2017-01-01T09:00', '2017-01-01T08:00', '2017-01-03');
  const [from, to] = [instantOf(2017, 1, 1), instantOf(2017, 1, 3)];
  const idsOf = (numbers: number[]) => numbers.map((event) => model.events[event].id);
  expect(idsOf(eventsIn(model, from, to, 10))).toEqual(['e2', 'e1', 'e0']);
  expect(idsOf(eventsIn(model, from, to, 2))).toEqual(['e2', 'e1']);
  const some = narrow(
    model,
    Uint8Array.from(model.events, ({ id }) => (id === 'e1' ? 0 : 1)),
  );
  expect(idsOf(eventsIn(some, from, to, 10))).toEqual(['e2', 'e0']);
  expect(eventsIn(model, to, from, 10)).toEqual([]);
});

test('a scene’s skyline leaves out what has a label', () => {
  fc.assert(
    fc.property(seen(), (at) => {
      const { prepared, view, widthPx } = at;
      const scene = drawn(at);
      const all = skyline(prepared.model, view, widthPx, [], 4);
      expect(scene.bars.length).toBeLessThanOrEqual(all.length);
    }),
  );
});
