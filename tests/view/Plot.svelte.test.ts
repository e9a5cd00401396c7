import { render } from '@testing-library/svelte';
import fc from 'fast-check';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { modelOf, NO_FILTER } from '../../src/core/model/index.ts';
import { MAX_PLOT_PX, type View } from '../../src/core/layout/index.ts';
import { liveParts, Timeline, type TimelineHandle } from '../../src/view/index.ts';
import { clusteredFile } from '../core/layout/support/clusters.ts';

/** jsdom lays nothing out; the widest plot is asked the most of. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(MAX_PLOT_PX);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A timeline of a seeded file, and its plot. */
function show(count: number, seed: number, lanes: number, hasList = true) {
  const model = modelOf(clusteredFile(count, seed, lanes));
  const live = liveParts(model);
  const parts = hasList ? live : { ...live, list: () => undefined };
  const onready = vi.fn<(timeline: TimelineHandle) => void>();
  const { unmount } = render(Timeline, { model, parts, onready });
  const plot = document.querySelector('[data-plot]');
  const list = document.querySelector('[data-list]');
  if (!plot || !list || !model.extent) throw new Error('There is no plot.');
  return { timeline: onready.mock.calls[0][0], plot, list, model, extent: model.extent, unmount };
}

/** From a window of all to one of days, anywhere. */
const windows = fc.array(fc.record({ depth: fc.double({ min: 0, max: 1, noNaN: true }), at: fc.nat() }), {
  minLength: 8,
  maxLength: 8,
});

test('a plot has at most 250 elements, whatever the file, the window and the open event', async () => {
  const files = fc.record({
    count: fc.integer({ min: 1, max: 600 }),
    seed: fc.nat(1000),
    lanes: fc.integer({ min: 1, max: 14 }),
  });
  await fc.assert(
    fc.asyncProperty(files, windows, async ({ count, seed, lanes }, places) => {
      const { timeline, plot, model, extent, unmount } = show(count, seed, lanes, false);
      for (const { depth, at } of places) {
        const event = at % count;
        const durationMs = 2 * (extent.end - extent.start) * 1000 ** -depth;
        const view: View = { start: model.starts[event] - durationMs / 3, durationMs };
        timeline.restore({ event: model.events[event].id, view, filter: NO_FILTER });
        await tick();
        expect(plot.querySelector('[data-event]')).not.toBeNull();
        expect(plot.querySelectorAll('*').length).toBeLessThanOrEqual(250);
      }
      unmount();
    }),
    { numRuns: 6 },
  );
});

test('a step of a gesture asks for no layout, changes nothing of the list and says nothing, and a mark that stays is the same element', async () => {
  const { plot, list } = show(300, 1, 4);
  await tick();
  const before = new Map(
    [...plot.querySelectorAll('[data-event]')].map((mark) => [mark.getAttribute('data-event'), mark]),
  );
  const asked = vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get');
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  const status = document.querySelector('[role="status"]');
  const said = status?.textContent;
  for (let step = 0; step < 5; step++) {
    plot.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, shiftKey: true, deltaX: 20 }),
    );
    await tick();
  }
  changes.push(...observer.takeRecords());
  observer.disconnect();
  const after = [...plot.querySelectorAll('[data-event]')];
  const stayed = after.filter((mark) => before.has(mark.getAttribute('data-event')));
  expect(stayed.length).toBeGreaterThan(5);
  expect(stayed.every((mark) => before.get(mark.getAttribute('data-event')) === mark)).toBe(true);
  expect({ asked: asked.mock.calls.length, changes: changes.length, said: status?.textContent }).toEqual({
    asked: 0,
    changes: 0,
    said,
  });
});
