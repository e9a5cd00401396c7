import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isFromFrame, isFromHost, paced, PAUSE_MS } from '../../src/embed/messages.ts';
import { HOSTILE } from './support/hostile.ts';

describe('a host takes', () => {
  test.each([
    { throughline: 1, kind: 'ready' },
    { throughline: 1, kind: 'height', heightPx: 120 },
    { throughline: 1, kind: 'height', heightPx: 4000 },
    { throughline: 1, kind: 'select', id: null },
    { throughline: 1, kind: 'select', id: 'flynn-resigns' },
  ])('%j', (message) => {
    expect(isFromFrame(message)).toBe(true);
    expect(isFromFrame({ ...message, more: 1 })).toBe(false);
  });
});

describe('a frame takes', () => {
  test.each([
    { throughline: 1, kind: 'select', id: null },
    { throughline: 1, kind: 'select', id: 'flynn-resigns' },
    { throughline: 1, kind: 'host', url: 'https://news.example/article' },
  ])('%j', (message) => {
    expect(isFromHost(message)).toBe(true);
    expect(isFromHost({ ...message, more: 1 })).toBe(false);
  });

  test.each(['javascript:alert(1)', '//news.example', '', 'data:text/html,a', `https://${'a'.repeat(3000)}`])(
    'no host at %s',
    (url) => {
      expect(isFromHost({ throughline: 1, kind: 'host', url })).toBe(false);
    },
  );
});

test('nobody takes anything of the hostile list', () => {
  expect(HOSTILE.filter((message) => isFromFrame(message) || isFromHost(message))).toEqual([]);
});

test('nobody takes what is only like a message, and nothing throws', () => {
  const like = fc.record(
    {
      throughline: fc.oneof(fc.constant(1), fc.anything()),
      kind: fc.oneof(fc.constantFrom('ready', 'height', 'select', 'host', 'constructor'), fc.anything()),
      heightPx: fc.oneof(fc.double(), fc.anything()),
      id: fc.anything(),
      url: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(like, fc.anything()), (message) => {
      if (isFromFrame(message) && message.kind === 'height') {
        expect(message.heightPx >= 120 && message.heightPx <= 4000).toBe(true);
      }
      if (isFromHost(message) && message.kind === 'host') expect(message.url).toMatch(/^https?:/);
    }),
  );
});

describe('what is asked again and again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is done at once the first time, and of ten thousand in a second at most ten times more, the last one last', () => {
    const done: number[] = [];
    const ask = paced((value: number) => void done.push(value));
    for (let time = 0; time < 10_000; time++) {
      ask(time);
      if (time % 10 === 9) vi.advanceTimersByTime(1);
    }
    expect(done[0]).toBe(0);
    expect(done.length).toBeLessThanOrEqual(11);
    vi.runAllTimers();
    expect(done.at(-1)).toBe(9999);
  });

  test('is never done twice within a pause, and the last is always done', () => {
    const asks = fc.array(fc.integer({ min: 0, max: 3 * PAUSE_MS }), { minLength: 1 });
    fc.assert(
      fc.property(asks, (waits) => {
        const done: [value: number, atMs: number][] = [];
        const ask = paced((value: number) => void done.push([value, performance.now()]));
        waits.forEach((waitMs, place) => {
          vi.advanceTimersByTime(waitMs);
          ask(place);
        });
        vi.runAllTimers();
        expect(done.at(-1)?.[0]).toBe(waits.length - 1);
        for (const [place, [, atMs]] of done.slice(1).entries())
          expect(atMs - done[place][1]).toBeGreaterThanOrEqual(PAUSE_MS);
      }),
    );
  });

  test('may be nothing: it is asked for like anything else', () => {
    const done: (string | null)[] = [];
    const ask = paced((value: string | null) => void done.push(value));
    ask('a');
    ask(null);
    vi.runAllTimers();
    expect(done).toEqual(['a', null]);
  });
});
