import { finish, inSlices, type Slices, type TimelineEvent } from '../event-file/index.ts';
import { ONE_LINE_PX, plannedPx, setLabel, settledPx, type Measure } from './label-text.ts';

/** Files of up to so many events have every title measured as it will be set. */
const MEASURED_EVENTS = 5000;

/** Codes below this are of scripts whose letters stand beside one another and change little by it: Latin, Greek, Cyrillic, Armenian. */
const CODES = 0x590;
const ACCENTS_FROM = 0x300;
const ACCENTS_TO = 0x370;
const SPACE = 0x20;

/** Widths of labels out of the widths of their letters. */
class Letters {
  readonly #measure: Measure;
  /** -1 for what has not been measured, NaN for what cannot be measured by itself. */
  readonly #advancesPx = new Float64Array(CODES).fill(-1).fill(NaN, ACCENTS_FROM, ACCENTS_TO);
  readonly #spacePx: number;
  /** Where the first line may end, and the next begin, in pixels from the title's start. */
  #breaksPx = new Float64Array(16);

  constructor(measure: Measure) {
    this.#measure = measure;
    this.#spacePx = measure(' ');
  }

  #advancePx(code: number): number {
    return (this.#advancesPx[code] = this.#measure(String.fromCharCode(code)));
  }

  /** The width that {@link setLabel} comes to, but for kerning; of other scripts exactly that. */
  labelPx(title: string): number {
    const advancesPx = this.#advancesPx;
    let breaks = 0;
    let wholePx = 0;
    for (let at = 0; at < title.length; at++) {
      const code = title.charCodeAt(at);
      // Beyond the table there is nothing, and the sum is no number.
      const advancePx = advancesPx[code];
      if (code === SPACE) breaks = this.#breakAt(breaks, wholePx);
      wholePx += advancePx < 0 ? this.#advancePx(code) : advancePx;
    }
    if (Number.isNaN(wholePx)) return setLabel(title, this.#measure).widthPx;
    return settledPx(wholePx > ONE_LINE_PX ? this.#narrowestPx(breaks, wholePx) : wholePx);
  }

  #breakAt(breaks: number, px: number): number {
    if (breaks === this.#breaksPx.length) {
      const more = new Float64Array(2 * breaks);
      more.set(this.#breaksPx);
      this.#breaksPx = more;
    }
    this.#breaksPx[breaks] = px;
    return breaks + 1;
  }

  #narrowestPx(breaks: number, wholePx: number): number {
    let best = wholePx;
    for (let at = 0; at < breaks; at++) {
      const firstPx = this.#breaksPx[at];
      best = Math.min(best, Math.max(firstPx, wholePx - firstPx - this.#spacePx));
    }
    return best;
  }
}

/** A slice of titles that are measured, and of those that are summed up. */
const MEASURED_PER_SLICE = 64;
const SUMMED_PER_SLICE = 4096;

/**
 * The planned width of each event's label, in pixels. In a large file the widths are summed up from those of the letters, because to
 * measure a million titles takes minutes; a label that turns out wider than its sum is cut at it.
 */
export const widthsOf = (events: readonly TimelineEvent[], measure: Measure): Float32Array =>
  finish(measuring(events, measure));

/** See {@link widthsOf}. */
export function* measuring(events: readonly TimelineEvent[], measure: Measure): Slices<Float32Array> {
  const letters = events.length > MEASURED_EVENTS ? new Letters(measure) : null;
  const widthsPx = new Float32Array(events.length);
  yield* inSlices(
    events.length,
    (from, to) => {
      for (let event = from; event < to; event++) {
        const { title } = events[event];
        const labelPx = letters ? letters.labelPx(title) : setLabel(title, measure).widthPx;
        widthsPx[event] = plannedPx(labelPx);
      }
    },
    letters ? SUMMED_PER_SLICE : MEASURED_PER_SLICE,
  );
  return widthsPx;
}
