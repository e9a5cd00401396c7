import type { TimelineEvent } from '../event-file/index.ts';
import { ONE_LINE_PX, plannedPx, setLabel, settledPx, type Measure } from './label-text.ts';

/** Files of up to so many events have every title measured as it will be set. */
const MEASURED_EVENTS = 5000;

/** Scripts whose letters stand beside one another and change little by it: Latin, Greek, Cyrillic, Armenian; and the punctuation between. */
const PLAIN = /^[\u0020-\u02ff\u0370-\u058f\u2010-\u2027]*$/;
const CODES = 0x2028;
const SPACE = 0x20;

/** Widths of labels out of the widths of their letters. */
class Letters {
  readonly #measure: Measure;
  readonly #advancesPx = new Float32Array(CODES).fill(-1);

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  #advancePx(code: number): number {
    if (this.#advancesPx[code] < 0) this.#advancesPx[code] = this.#measure(String.fromCharCode(code));
    return this.#advancesPx[code];
  }

  /** The width of the text from one place to another. */
  #widthPx(text: string, from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) sum += this.#advancePx(text.charCodeAt(at));
    return sum;
  }

  /** The width that {@link setLabel} would come to, but for kerning. */
  labelPx(title: string): number {
    if (!PLAIN.test(title)) return setLabel(title, this.#measure).widthPx;
    const wholePx = this.#widthPx(title, 0, title.length);
    let best = wholePx;
    if (wholePx > ONE_LINE_PX) {
      const spacePx = this.#advancePx(SPACE);
      let firstPx = 0;
      let from = 0;
      for (let to = title.indexOf(' '); to >= 0 && firstPx < best; to = title.indexOf(' ', from)) {
        firstPx += this.#widthPx(title, from, to);
        best = Math.min(best, Math.max(firstPx, wholePx - firstPx - spacePx));
        firstPx += spacePx;
        from = to + 1;
      }
    }
    return settledPx(best);
  }
}

/**
 * The planned width of each event's label, in pixels, none below `leastPx`. In a large file the widths are summed up from those of the letters, because to
 * measure a million titles takes minutes; a label that turns out wider than its sum is cut at it.
 */
export function widthsOf(events: readonly TimelineEvent[], measure: Measure, leastPx: number): Float32Array {
  const letters = events.length > MEASURED_EVENTS ? new Letters(measure) : null;
  const widthsPx = new Float32Array(events.length);
  for (let event = 0; event < events.length; event++) {
    const { title } = events[event];
    const labelPx = letters ? letters.labelPx(title) : setLabel(title, measure).widthPx;
    widthsPx[event] = plannedPx(labelPx, leastPx);
  }
  return widthsPx;
}
