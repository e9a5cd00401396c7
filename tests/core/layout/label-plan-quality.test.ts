import { expect, test } from 'vitest';
import {
  clamp,
  dealRows,
  endOf,
  fitted,
  labelled,
  limitsOf,
  plan,
  prepare,
  scaleOf,
  scalesOf,
  type Prepared,
  type RowTable,
  type View,
} from '../../../src/core/layout/index.ts';
import { scaleOfLevel } from '../../../src/core/layout/levels.ts';
import { modelOf, type Model } from '../../../src/core/model/index.ts';
import { formatInstant, instantOf } from '../../../src/core/time/index.ts';
import { clusteredFile, randomFrom } from './support/clusters.ts';
import { datedModel, SEVEN_PX } from './support/models.ts';

/** How good a plan is, beside the best there could be and beside what needs not be consistent. The figures are printed, and stand in the comment on LabelPlan. */

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))];
}

/** `labels 1.00 (0.89)`: the median, and the tenth percentile. */
const figure = (name: string, ratios: readonly number[]) =>
  `${name} ${quantile(ratios, 0.5).toFixed(3)} (${quantile(ratios, 0.1).toFixed(3)})`;

const say = (text: string) => process.stdout.write(`${text}\n`);

const SLOW = { timeout: 120_000 };

const WIDTH_PX = 800;
const LABEL_PX = 100;
/** A pixel a millisecond, as a logarithm. */
const DEEPEST = 0;
const ONE_ROW: RowTable = {
  lanes: [{ id: 'a', title: '', lane: -1, firstRow: 0, rows: 1 }],
  laneRowsOf: Uint16Array.of(0),
  count: 1,
};

/**
 * The greatest sum of active ranges from a scale to the deepest, in octaves, of equal labels in one row. Of any two the one that shows later must wait until
 * they part; so if they show in a certain order, each waits until it parts from all before it. The best order is found over all sets of those that come first
 * (Held and Karp 1962).
 */
function bestOctaves({ starts }: Model, coarsest: number): number {
  const count = starts.length;
  const partsAt = (a: number, b: number): number => {
    const gapMs = Math.abs(starts[a] - starts[b]);
    return gapMs === 0 ? DEEPEST : Math.min(DEEPEST, Math.max(coarsest, Math.log2(LABEL_PX / gapMs)));
  };
  const parts = Array.from(starts, (_, a) => Array.from(starts, (__, b) => partsAt(a, b)));
  const lost = new Float64Array(1 << count).fill(Infinity);
  lost[0] = 0;
  for (let first = 0; first < lost.length; first++) {
    for (let next = 0; next < count; next++) {
      if (first & (1 << next)) continue;
      let from = coarsest;
      for (let other = 0; other < count; other++)
        if (first & (1 << other)) from = Math.max(from, parts[next][other]);
      const both = first | (1 << next);
      lost[both] = Math.min(lost[both], lost[first] + from - coarsest);
    }
  }
  return count * (DEEPEST - coarsest) - lost[lost.length - 1];
}

test('of the best sum of active ranges, a plan reaches nine tenths in the median', SLOW, () => {
  const random = randomFrom(7);
  const ratios = Array.from({ length: 200 }, () => {
    const moments = Array.from({ length: 3 + Math.floor(random() * 10) }, () => 10 ** (4 + random() * 7));
    const model = datedModel(...moments.map((ms) => formatInstant(instantOf(2015) + Math.floor(ms))));
    const widthsPx = new Float32Array(moments.length).fill(LABEL_PX);
    const scales = scalesOf(model);
    const made = plan(model, widthsPx, ONE_ROW, {
      ...scales,
      finestPxPerMs: Math.max(1, scales.finestPxPerMs),
    });
    const view = fitted(
      { model, plan: made, table: ONE_ROW, labelOf: () => ({ lines: [], widthPx: 0 }) },
      WIDTH_PX,
    );
    const coarsest = Math.log2(scaleOf(view, WIDTH_PX));
    const octavesOf = (level: number) => {
      const from = Math.log2(scaleOfLevel(made.coarsestPxPerMs, level));
      return Math.max(0, DEEPEST - Math.max(coarsest, from));
    };
    const reached = [...made.levelOf].reduce(
      (sum, level, event) => sum + (made.rowOf[event] < 0 ? 0 : octavesOf(level)),
      0,
    );
    return reached / bestOctaves(model, coarsest);
  });
  say(
    `label plan beside the optimum: ${figure('active ranges', ratios)}, least ${quantile(ratios, 0).toFixed(3)}`,
  );
  expect(quantile(ratios, 0.5)).toBeGreaterThanOrEqual(0.9);
  expect(Math.max(...ratios)).toBeLessThanOrEqual(1 + 1e-9);
});

/** The labels that fit in one window if it need agree with no other: the most important first, each in the first row of its lane that is free. */
function greedy(
  { model, table, plan: { widthsPx } }: Prepared,
  view: View,
): { all: number; chosen: number[] } {
  const pxPerMs = scaleOf(view, WIDTH_PX);
  const endsAt = (event: number) =>
    Math.max(
      model.starts[event] + widthsPx[event] / pxPerMs,
      model.spans[event] ? model.endsAt[event] : -Infinity,
    );
  const inView = [...model.events.keys()].filter(
    (event) => model.starts[event] < endOf(view) && endsAt(event) > view.start,
  );
  inView.sort((a, b) => model.importance[b] - model.importance[a] || a - b);
  const rows: number[][] = Array.from({ length: table.count }, () => []);
  const chosen = inView.filter((event) => {
    const lane = table.lanes[table.laneRowsOf[model.laneOf[event]]];
    const free = rows
      .slice(lane.firstRow, lane.firstRow + lane.rows)
      .find((row) =>
        row.every((other) => endsAt(other) <= model.starts[event] || endsAt(event) <= model.starts[other]),
      );
    free?.push(event);
    return free !== undefined;
  });
  return { all: inView.length, chosen };
}

/** Windows of every depth around events, seeded. */
function* viewsOf(prepared: Prepared, seed: number): Generator<View> {
  const { starts } = prepared.model;
  const random = randomFrom(seed);
  const whole = fitted(prepared, WIDTH_PX);
  for (;;) {
    const durationMs = whole.durationMs * 2 ** (-random() * Math.log2(starts.length));
    const start = starts[Math.floor(random() * starts.length)] - random() * durationMs;
    yield clamp({ start, durationMs }, limitsOf(whole));
  }
}

const CROWDED = 0.7;
const VIEWS = 80;

test.each([
  [200, 1],
  [200, 5],
  [2000, 1],
  [2000, 5],
  [20_000, 1],
  [20_000, 5],
])(
  'of %i events in %i lane(s), a crowded window shows nine tenths of the labels that a window by itself could, and 0.78 of their importance',
  SLOW,
  (count, lanes) => {
    const model = modelOf(clusteredFile(count, count + lanes, lanes));
    const prepared = prepare(model, dealRows(model), SEVEN_PX);
    const importanceOf = (events: readonly number[]) =>
      events.reduce((sum, event) => sum + model.importance[event], 0);
    const labels: number[] = [];
    const importance: number[] = [];
    for (const view of viewsOf(prepared, 5)) {
      const { all, chosen } = greedy(prepared, view);
      if (chosen.length === 0 || chosen.length > CROWDED * all) continue;
      const shown = labelled(model, prepared.plan, view, WIDTH_PX);
      labels.push(shown.length / chosen.length);
      importance.push(importanceOf(shown) / importanceOf(chosen));
      if (labels.length === VIEWS) break;
    }
    say(
      `label plan beside a window by itself, ${count} events, ${lanes} lane(s): ${figure('labels', labels)}, ${figure('importance', importance)}`,
    );
    expect(quantile(labels, 0.5)).toBeGreaterThanOrEqual(0.9);
    expect(quantile(importance, 0.5)).toBeGreaterThanOrEqual(0.78);
  },
);
