import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAny } from '../../src/embed/reading.ts';
import { GOOD } from './support/serve-faults.ts';

test('an event file reads the same as text, as bytes and parsed', () => {
  const text = readAny(GOOD);
  expect(text).toMatchObject({ file: { title: 'Two meetings' }, skipped: 0, issues: [] });
  expect(readAny(new TextEncoder().encode(GOOD))).toEqual(text);
  expect(readAny(JSON.parse(GOOD))).toEqual(text);
});

test('what is not JSON, and what is a file with a mistake, is told apart', () => {
  expect(readAny('{')).toMatchObject({ file: null, fault: { code: 'json.syntax' } });
  expect(readAny('{}')).toMatchObject({ file: null, fault: { code: 'file.refused' } });
});

const circular: Record<string, unknown> = {};
circular.self = circular;

describe('never throws', () => {
  test.each([[undefined], [null], [7], [Symbol('a')], [() => 1], [1n], [circular], [throwing()]])(
    'for %s',
    (value) => {
      expect(readAny(value)).toMatchObject({ file: null });
    },
  );

  test('for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { file, issues } = readAny(value);
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
