import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAny, readGood } from '../../src/embed/reading.ts';
import { GOOD } from './support/serve-faults.ts';

const read = (input: unknown) => readAny(input, () => import('../../src/embed/check.ts'));

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
  const reading = await readAny('{}', () => Promise.reject(new Error('offline')));
  expect(reading).toMatchObject({ file: null, fault: { code: 'net.failed' } });
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
