import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { measure } from '../../../src/core/event-file/measure.ts';
import { scan } from '../../../src/core/event-file/scan.ts';
import { SEED, texts } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('measure', () => {
  it.each([
    ['{"a": {"b:": 1}}', 1, { members: 1, tooDeepAt: 6 }],
    ['{"a": {"b:": 1}}', 2, { members: 2, tooDeepAt: -1 }],
    ['[[[]]]', 3, { members: 0, tooDeepAt: -1 }],
    ['[[], [], [[]]]', 2, { members: 0, tooDeepAt: 10 }],
    ['["[[[[", "\\"[[[[", "\\\\"]', 1, { members: 0, tooDeepAt: -1 }],
    ['"a: \\": b"', 0, { members: 0, tooDeepAt: -1 }],
    ['{"a": 1, "a": 2}', 9, { members: 2, tooDeepAt: -1 }],
    ['', 0, { members: 0, tooDeepAt: -1 }],
    ['"never closed [[[', 0, { members: 0, tooDeepAt: -1 }],
  ])('of %s with %d levels is %j', (text, depth, expected) => {
    expect(measure(text, depth)).toEqual(expected);
  });

  it('agrees with the grammar on every text that is JSON', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.json()), fc.nat(6), (text, depth) => {
        const { members, tooDeepAt } = measure(text, depth);
        const found = scan(text, depth);
        if (typeof found === 'number')
          expect({ members, tooDeepAt }).toEqual({ members: found, tooDeepAt: -1 });
        else expect({ code: found.code, at: found.at }).toEqual({ code: 'limit.depth', at: tooDeepAt });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
