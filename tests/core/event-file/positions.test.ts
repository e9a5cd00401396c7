import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionsOf } from '../../../src/core/event-file/positions.ts';

test('an offset has the line and the column that counting gives, however lines end', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '𝒜'), maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(30), { maxLength: 5 }), (text, offsets) => {
      const within = offsets.filter((offset) => offset <= text.length);
      const positions = positionsOf(text, within);
      for (const offset of within) {
        // Between CR and LF the line has not ended yet.
        const isPair = text[offset - 1] === '\r' && text[offset] === '\n';
        const lines = text.slice(0, isPair ? offset - 1 : offset).split(/\r\n|[\r\n]/);
        const column = (lines.at(-1)?.length ?? 0) + (isPair ? 2 : 1);
        expect(positions.get(offset)).toEqual({ line: lines.length, column });
      }
    }),
    { seed: 20170302 },
  );
});
