import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAny, readGood } from '../../src/embed/reading.ts';
import { GOOD } from './support/serve-faults.ts';

const load = () => import('../../src/embed/check.ts');
const read = (input: unknown, signal = new AbortController().signal) => readAny(input, load, signal);

/** Long enough to be read between frames. */
const LARGE = JSON.stringify({
  version: 1,
  title: 'Many meetings',
  events: Array.from({ length: 5000 }, (_, place) => ({
    id: `meeting-${place}`,
    date: String(1000 + (place % 1000)),
    title: `Meeting ${place}`,
    lane: 'senate',
  })),
  lanes: [{ id: 'senate', title: 'Senate' }],
});

test('an event file reads the same as text, as bytes and parsed, and at once where it has no faults', async () => {
  const text = readGood(GOOD);
  expect(text).toMatchObject({ file: { title: 'Two meetings' }, skipped: 0, issues: [] });
  for (const input of [GOOD, new TextEncoder().encode(GOOD), JSON.parse(GOOD)]) {
    expect(readGood(input)).toEqual(text);
    expect(await read(input)).toEqual(text);
  }
});

test('what is not JSON, and what is a file with a mistake, is told apart', async () => {
  expect(await read('{')).toMatchObject({ file: null, fault: { code: 'json.syntax' } });
  expect(await read('{}')).toMatchObject({ file: null, fault: { code: 'file.refused' } });
});

test('where what finds faults does not come, that is the fault', async () => {
  const { signal } = new AbortController();
  const reading = await readAny('{}', () => Promise.reject(new Error('offline')), signal);
  expect(reading).toMatchObject({ file: null, fault: { code: 'net.failed' } });
});

test('a large file is not read at once, but a little at a time with pauses, to the same end', async () => {
  expect(readGood(LARGE)).toBeNull();
  const pauses = vi.spyOn(MessagePort.prototype, 'postMessage');
  const reading = await read(LARGE);
  expect(reading.file?.events).toHaveLength(5000);
  expect(reading).toMatchObject({ skipped: 0, issues: [] });
  expect(pauses.mock.calls.length).toBeGreaterThan(3);
  pauses.mockRestore();
});

test('a reading that means nothing any more ends, and tells nothing', async () => {
  const aborted = new AbortController();
  let isTold = false;
  void read(LARGE, aborted.signal).then(() => (isTold = true));
  await load();
  aborted.abort();
  await read(LARGE);
  expect(isTold).toBe(false);
});

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('never throws', () => {
  test.each([[undefined], [null], [7], [Symbol('a')], [() => 1], [1n], [circular], [throwing()]])(
    'for %s',
    async (value) => {
      expect(await read(value)).toMatchObject({ file: null });
    },
  );

  test('for anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const { file, issues } = await read(value);
        expect(file === null).toBe(issues.some(({ message }) => message !== undefined));
      }),
    );
  });
});

/** An object that does not let itself be written. */
function throwing(): object {
  return {
    toJSON() {
      throw new Error('not found');
    },
  };
}
