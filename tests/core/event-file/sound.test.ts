import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_LIMITS as limits,
  finish,
  LineFile,
  readingLines,
  readKindly,
  readSound,
  write,
  type EventFile,
} from '../../../src/core/event-file/index.ts';
import { gatheringCarefully } from '../../../src/core/event-file/gather.ts';
import { inspect } from '../../../src/core/event-file/inspect.ts';
import { measure } from '../../../src/core/event-file/measure.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { inputsOf } from '../../fuzz/inputs.ts';
import { badInputs, sourceOf } from './support/bad-inputs.ts';
import { mutatedTexts, SEED, texts } from './support/files.ts';

const FILES = ['data/events.json', 'data/arabic.json', 'static/host/apollo-11.json'];

test.each(FILES)('%s, which is good, is taken, as it would be read', async (name) => {
  const bytes = await readFile(name);
  const { file, faults } = readKindly(bytes);
  expect(faults).toEqual([]);
  expect(readSound(bytes)).toEqual(file);
});

/** What the careful look makes of a value, and what it finds. */
function lookedAt(value: unknown) {
  const report = new Report(limits.issues);
  const keys = inspect(value, report, limits);
  const { file, skipped } = finish(gatheringCarefully(value, '', report, limits));
  return { file, skipped, keys, faults: report.faults };
}

/** What is taken must be what the careful look gives, without a fault. */
function expectSame(input: string | Uint8Array): boolean {
  const sound = readSound(input);
  if (!sound) return false;
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const keys = measure(text, limits.depth).members;
  expect(lookedAt(JSON.parse(text)), text.slice(0, 2000)).toEqual({
    file: sound,
    skipped: 0,
    keys,
    faults: [],
  });
  return true;
}

test('whatever is taken is what the careful look gives, and has no fault: a law of all files', () => {
  const law = fc.property(fc.oneof(texts, mutatedTexts), (text) => void expectSame(text));
  fc.assert(law, { seed: SEED, numRuns: 500 });
});

test('what is found sound stays as it is, and is not built afresh', () => {
  const lines = new LineFile();
  lines.take('{"id": "a", "date": "2017", "title": "A"}');
  const { file } = finish(readingLines(lines));
  expect(file?.events[0]).toBe(lines.events[0]);
});

test('whatever is taken is what reading gives, and has no fault: of all stated bad inputs, and of many made of them', () => {
  let taken = 0;
  for (const input of badInputs('events')) if (expectSame(sourceOf(input))) taken += 1;
  const inputs = inputsOf(20_161_108);
  for (let count = 0; count < 1500; count += 1) {
    const next = inputs.next();
    if (!next.done && expectSame(next.value)) taken += 1;
  }
  expect(taken).toBeGreaterThan(10);
});

/** What a value may be put in place of. */
const ODD = [
  null,
  '',
  ' ',
  'a b',
  'no-such',
  '2017-02-29',
  'javascript:alert(1)',
  -1,
  1.5,
  2,
  true,
  [],
  {},
  [null],
];

/** A JSON value with one value in it replaced, for each value in it. */
function* withOne(value: unknown, other: unknown): Generator<unknown> {
  yield other;
  if (Array.isArray(value)) {
    for (const [place, one] of value.entries())
      for (const changed of withOne(one, other)) yield value.with(place, changed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value))
      for (const changed of withOne(one, other)) yield { ...value, [key]: changed };
  }
}

test('and of a good file in which any one value is another', async () => {
  const file: unknown = JSON.parse(await readFile('data/arabic.json', 'utf8'));
  for (const other of ODD) for (const changed of withOne(file, other)) expectSame(JSON.stringify(changed));
});

const GOOD: EventFile = {
  version: 1,
  title: 'T',
  lanes: [{ id: 'l', title: 'L' }],
  events: [{ id: 'a', date: '2016', title: 'A', lane: 'l', aliases: ['b'] }],
};

test.each([
  ['a key twice', write(GOOD).replace('"version": 1', '"version": 1, "version": 1')],
  [
    'a former id that is an id',
    JSON.stringify({ ...GOOD, events: [...GOOD.events, { id: 'b', date: '2017', title: 'B' }] }),
  ],
  ['an optional null', write(GOOD).replace('"version": 1', '"version": 1, "byline": null')],
  ['a reference to nothing', write(GOOD).replace('"lane": "l"', '"lane": "m"')],
  ['a number beyond all', write(GOOD).replace('"version": 1', '"version": 1, "extensions": 1e999')],
  ['a wrong byte', Uint8Array.of(0x7b, 0xff, 0x7d)],
  ['nothing', ''],
])('%s is left to whoever finds faults', (_what, input) => {
  expect(readSound(write(GOOD))).toEqual(GOOD);
  expect(readSound(input)).toBeNull();
});

test('a file that may be too large, is too deep, or has too much of something is left to whoever finds faults', () => {
  const text = write(GOOD);
  expect(readSound(text, { ...limits, bytes: text.length })).toBeNull();
  expect(readSound(new TextEncoder().encode(text), { ...limits, bytes: text.length })).toEqual(GOOD);
  for (const limit of ['depth', 'events', 'lanes', 'title', 'id', 'keys', 'key'] as const)
    expect(readSound(text, { ...limits, [limit]: 0 }), limit).toBeNull();
});
