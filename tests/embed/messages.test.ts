import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFromFrame, isFromHost } from '../../src/embed/messages.ts';
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
