import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseChecked, read, write } from '../../../src/core/event-file/index.ts';
import { SEED, texts } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('parseChecked', () => {
  it('gives back the file that was read and written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { file } = read(text);
        if (!file) return;
        expect(parseChecked(new TextEncoder().encode(write(file)))).toEqual(file);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('throws where the bytes are no JSON', () => {
    expect(() => parseChecked(new TextEncoder().encode('{'))).toThrow(SyntaxError);
  });
});
