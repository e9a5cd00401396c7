import { afterAll, beforeAll, expect, test } from 'vitest';
import { load, LOAD_LIMITS } from '../../src/embed/load.ts';
import { GOOD, serveFaults, type FaultServer } from './support/serve-faults.ts';

let server: FaultServer;

beforeAll(async () => {
  server = await serveFaults();
});

afterAll(() => server.close());

const SMALL = { ...LOAD_LIMITS, bytes: 100_000 };
const SHORT = { ...SMALL, silenceMs: 300, totalMs: 900 };
const from = (path: string, limits = LOAD_LIMITS) =>
  load(new URL(path, server.origin), new AbortController().signal, limits);

test('a file comes as its bytes, and nothing of the reader goes along', async () => {
  const bytes = await from('/good.json');
  expect(bytes instanceof Uint8Array && new TextDecoder().decode(bytes)).toBe(GOOD);
  const [{ headers }] = server.asked.slice(-1);
  expect([headers.cookie, headers.referer, headers.authorization]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['/404.json', 'net.status', /404/],
  ['/500.json', 'net.status', /500/],
  ['/page.json', 'net.type', /text\/html/],
  ['/empty.json', 'file.empty', /empty/],
  ['/nothing.json', 'file.empty', /empty/],
  ['/large.json', 'limit.bytes', /too large/],
  ['/endless.json', 'limit.bytes', /too large/],
  ['/cut.json', 'net.truncated', /broke off/],
] as const)('%s is the fault %s, in words', async (path, code, words) => {
  expect(await from(path, SMALL)).toEqual({ code, message: expect.stringMatching(words) as string });
});

test.each(['/silent.json', '/stuck.json', '/drip.json'])('%s is given up after a while', async (path) => {
  expect(await from(path, SHORT)).toHaveProperty('code', 'net.timeout');
});

test('a file exactly as large as may be comes whole, one byte less and it does not', async () => {
  expect(await from('/good.json', { ...SMALL, bytes: GOOD.length })).toHaveLength(GOOD.length);
  expect(await from('/good.json', { ...SMALL, bytes: GOOD.length - 1 })).toHaveProperty(
    'code',
    'limit.bytes',
  );
});
