import type { BenchEvent, BenchFile } from './contender.ts';

const LANES = ['Campaign', 'Senate', 'White House', 'Intelligence', 'Courts', 'Press', 'Embassy', 'Congress'];
const WHO = [
  'Senator',
  'Ambassador',
  'Committee',
  'Agency',
  'Counsel',
  'Adviser',
  'Court',
  'Spokeswoman',
  'Paper',
];
const WHAT = [
  'denies',
  'meets',
  'answers',
  'reports on',
  'writes to',
  'testifies before',
  'calls',
  'resigns over',
];
const WHOM = [
  'the committee',
  'an adviser',
  'the press',
  'the embassy',
  'a letter',
  'the hearing',
  'the inquiry',
];

const FIRST = Date.UTC(2007, 0, 1);
const LAST = Date.UTC(2017, 0, 1);
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Numbers of [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A file of so many events within ten years, clustered as news is: one in five at any time, the others within days of one of a few affairs, the
 * later of them thicker. The same for the same number.
 */
export function fileOf(count: number): BenchFile {
  const random = seeded(count);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  const affairs = Array.from({ length: Math.max(3, Math.round(Math.sqrt(count) / 2)) }, () => ({
    at: FIRST + (LAST - FIRST) * Math.sqrt(random()),
    spreadMs: HOUR_MS * 24 * (1 + 40 * random() ** 2),
  }));
  const instant = (): number => {
    if (random() < 0.2) return FIRST + (LAST - FIRST) * random();
    const affair = affairs[Math.floor(random() * affairs.length)];
    const away = -Math.log(1 - random()) * affair.spreadMs;
    return affair.at + (random() < 0.3 ? -away / 4 : away);
  };
  const within = (at: number) => Math.min(LAST - 1, Math.max(FIRST, at));
  const events = Array.from({ length: count }, (_, place): BenchEvent => {
    const at = Math.floor(within(instant()) / MINUTE_MS) * MINUTE_MS;
    return {
      id: `e${place}`,
      date: `${new Date(at).toISOString().slice(0, 16)}Z`,
      title: `${pick(WHO)} ${pick(WHAT)} ${pick(WHOM)}`,
      lane: `l${Math.floor(random() * LANES.length)}`,
      importance: 1 + Math.floor(5 * random() ** 2),
    };
  });
  const lanes = LANES.map((title, place) => ({ id: `l${place}`, title }));
  return { version: 1, title: `${count} events`, lanes, events };
}
