import { describe, expect, test, vi } from 'vitest';
import { badInputs } from '../core/event-file/support/bad-inputs.ts';
import { differences, EXCEPTIONS, type FormatInput } from './support/verdict.ts';

const inputs: FormatInput[] = [...badInputs('csv'), ...badInputs('timelinejs')];

// Some inputs have a million rows.
vi.setConfig({ testTimeout: 60_000 });

describe('what comes of a bad input in another format is what is stated', () => {
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
