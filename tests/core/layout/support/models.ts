import fc from 'fast-check';
import type { EventFile, TimelineEvent } from '../../../../src/core/event-file/index.ts';
import {
  binMsOf,
  clamp,
  dealRows,
  fitted,
  limitsOf,
  peakOf,
  prepare,
  sceneOf,
  type Prepared,
  type Scene,
  type View,
} from '../../../../src/core/layout/index.ts';
import { modelOf, type Model } from '../../../../src/core/model/index.ts';
import { formatInstant, instantOf } from '../../../../src/core/time/index.ts';

export const SEVEN_PX = (text: string): number => 7 * text.length;

const fileOf = (events: Omit<TimelineEvent, 'id'>[], rest: Partial<EventFile> = {}): EventFile => ({
  version: 1,
  title: 'A file',
  events: events.map((event, place) => ({ ...event, id: `e${place}` })),
  ...rest,
});

/** Events of these dates, each titled with its date. */
export const datedModel = (...dates: string[]): Model =>
  modelOf(fileOf(dates.map((date) => ({ date, title: date }))));

export const preparedOf = (model: Model): Prepared => prepare(model, dealRows(model), SEVEN_PX);

/** A file's events may lie within a second, a day, a lifetime, or the age of the world. */
const SIZES_MS = [1, 1000, 86_400_000, 30 * 86_400_000, 80 * 365 * 86_400_000];
const DEEP_YEARS = 13_800_000_000;

const near = (sizeMs: number) =>
  fc.integer({ min: 0, max: sizeMs }).map((ms) => formatInstant(instantOf(2017, 3, 2) + ms));
const shallow = (sizeMs: number) => {
  const moment = near(sizeMs);
  const span = fc.tuple(near(sizeMs), near(sizeMs)).map(([a, b]) => (a <= b ? `${a}/${b}` : `${b}/${a}`));
  const open = moment.map((from) => `${from}/..`);
  const fuzzy = fc.constantFrom('2017', '2017-03~', '2017-03-02', '2016/2018?', '19XX', '../2017-03');
  return fc.oneof({ weight: 6, arbitrary: moment }, { weight: 2, arbitrary: span }, open, fuzzy);
};
const deepYear = fc.integer({ min: -DEEP_YEARS, max: 2017 });
const deep = fc.oneof(
  deepYear.map((year) => (Math.abs(year) > 9999 ? `Y${year}` : '1500')),
  fc.tuple(deepYear, deepYear).map(([a, b]) => `Y${Math.min(a, b) - 20_000}/Y${Math.max(a, b) + 20_000}`),
);

const dates = fc.oneof(...SIZES_MS.map((sizeMs) => fc.constant(shallow(sizeMs))), fc.constant(deep));
const LANES = ['a', 'b', 'c'];

const eventOf = (date: fc.Arbitrary<string>): fc.Arbitrary<Omit<TimelineEvent, 'id'>> =>
  fc.record(
    {
      date,
      title: fc.string({ maxLength: 60 }).map((text) => `T${text}`),
      lane: fc.constantFrom(...LANES),
      importance: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['date', 'title'] },
  );

/** Models of moments and spans, with equal instants, long spans and open ends, in no to three lanes, shallow and deep. */
const models = (maxLength = 60): fc.Arbitrary<Model> =>
  dates.chain((date) =>
    fc
      .record({
        events: fc.array(eventOf(date), { maxLength }),
        lanes: fc.constantFrom([], LANES),
        eras: fc.array(date, { maxLength: 12 }),
      })
      .map(({ events, lanes, eras }) =>
        modelOf(
          fileOf(events, {
            lanes: lanes.map((id) => ({ id, title: id })),
            eras: eras.map((era, place) => ({ id: `era${place}`, title: era, date: era })),
          }),
        ),
      ),
  );

export const prepareds = (maxLength?: number): fc.Arbitrary<Prepared> => models(maxLength).map(preparedOf);

/** A window of a prepared file that a reader can come to: any depth, any place. */
export interface Seen {
  readonly prepared: Prepared;
  readonly view: View;
  readonly widthPx: number;
}

/** A share of a whole, for places and depths. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The window at a share of the depth from everything (0) to the finest (1), and at a share of the time. */
export function viewAt(prepared: Prepared, widthPx: number, depth: number, place: number): View {
  const whole = fitted(prepared, widthPx);
  const limits = limitsOf(whole);
  const durationMs = whole.durationMs * (limits.minDurationMs / whole.durationMs) ** depth;
  return clamp(
    { start: limits.start + place * (limits.end - limits.start) - durationMs / 2, durationMs },
    limits,
  );
}

export const seen = (maxLength?: number): fc.Arbitrary<Seen> =>
  fc
    .record({
      prepared: prepareds(maxLength),
      widthPx: fc.integer({ min: 200, max: 1200 }),
      depth: share,
      place: share,
    })
    .map(({ prepared, widthPx, depth, place }) => ({
      prepared,
      widthPx,
      view: viewAt(prepared, widthPx, depth, place),
    }));

/** A scene with nothing kept. */
export const drawn = ({ prepared, view, widthPx }: Seen, kept: readonly number[] = []): Scene =>
  sceneOf({
    ...prepared,
    view,
    widthPx,
    kept,
    peak: peakOf(prepared.model, binMsOf(view, widthPx)),
    locale: 'en',
  });
