import { decode } from './csv/decode.ts';
import { isObject } from './values.ts';

/** A format that can be read: that of event files, TimelineJS's JSON, or a table. */
export type InputFormat = 'events' | 'timelinejs' | 'csv';

/** As event files say what they are, and TimelineJS puts dates and titles into objects. */
function isTimelineJs(value: unknown): boolean {
  if (!isObject(value) || value.version !== undefined) return false;
  const slides: unknown[] = Array.isArray(value.events) ? value.events : [];
  return (
    isObject(value.timeline) ||
    isObject(value.title) ||
    slides.some((slide) => isObject(slide) && ('start_date' in slide || isObject(slide.text)))
  );
}

/**
 * What a file most likely is, by its content; an event file where it says nothing. Never throws.
 *
 * @example formatOf('title,start\nA,2017\n') // 'csv'
 */
export function formatOf(input: Uint8Array | string): InputFormat {
  const { text, encoding } = decode(input);
  if (encoding === 'binary') return 'csv';
  const start = text.slice(0, 1000).trimStart();
  // Old files come as a script that sets a variable.
  if (/^(?:var\s+)?\w+\s*=\s*\{/.test(start)) return 'timelinejs';
  if (start === '' || /^[{[<]/.test(start)) {
    try {
      return isTimelineJs(JSON.parse(text)) ? 'timelinejs' : 'events';
    } catch {
      return /"(?:start_date|startDate)"\s*:/.test(text) ? 'timelinejs' : 'events';
    }
  }
  return 'csv';
}
