import { describe, expect, test, vi } from 'vitest';
import { badInputs } from './support/bad-inputs.ts';
import { EXCEPTIONS } from './support/neutral.ts';
import { differences } from './support/verdict.ts';

const inputs = badInputs('events');

// Some inputs have a hundred thousand events.
vi.setConfig({ testTimeout: 60_000 });

describe('what comes of a bad input is what is stated', () => {
  test.each(inputs.map((input) => [input.id, input.why, input] as const))('%s: %s', (id, _why, input) => {
    expect(differences({ ...input, ...EXCEPTIONS[id] })).toEqual([]);
  });
});

test('no exception is needless', () => {
  const needless = Object.keys(EXCEPTIONS).filter((id) => {
    const input = inputs.find((each) => each.id === id);
    return input === undefined || differences(input).length === 0;
  });
  expect(needless).toEqual([]);
});
