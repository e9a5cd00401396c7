import type { EventFile } from '../../../../src/core/event-file/index.ts';
import { formatInstant, instantOf } from '../../../../src/core/time/index.ts';

/** Numbers from 0 to 1 that are the same for the same seed (Tommy Ettinger's mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'a the of to in meeting office senator letter resigns report says officials ambassador committee inquiry'.split(
    ' ',
  );
const DAY_MS = 86_400_000;
const YEARS_MS = 10 * 365 * DAY_MS;

/** News as it comes: ten years with a tenth of the events anywhere and the rest in bursts of hours to months, a twentieth of them spans. */
export function clusteredFile(count: number, seed: number, lanes: number): EventFile {
  const random = randomFrom(seed);
  const bursts = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count) / 3)) }, () => ({
    at: random() * YEARS_MS,
    sizeMs: DAY_MS * 10 ** (random() * 3 - 1),
  }));
  const instant = () => {
    const burst = bursts[Math.floor(random() * random() * bursts.length)];
    const isAnywhere = random() < 0.1;
    const ms = isAnywhere
      ? random() * YEARS_MS
      : burst.at + burst.sizeMs * (random() + random() + random() - 1.5);
    return instantOf(2010) + Math.floor(ms);
  };
  const dateOf = (start: number) => {
    const kind = random();
    const day = formatInstant(start).slice(0, 10);
    if (kind < 0.5) return day;
    if (kind < 0.95) return formatInstant(start).slice(0, 16);
    return `${day}/${formatInstant(start + random() * 60 * DAY_MS).slice(0, 10)}`;
  };
  const titleOf = () =>
    Array.from(
      { length: 2 + Math.floor(random() * 7) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    ).join(' ');
  return {
    version: 1,
    title: 'News',
    lanes: Array.from({ length: lanes }, (_, at) => ({ id: `l${at}`, title: `Lane ${at}` })),
    events: Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      date: dateOf(instant()),
      title: titleOf(),
      lane: `l${Math.floor(random() * lanes)}`,
      importance: 1 + Math.floor(random() * 5),
    })),
  };
}
