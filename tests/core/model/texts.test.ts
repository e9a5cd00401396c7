import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/core/event-file/index.ts';
import { modelOf } from '../../../src/core/model/index.ts';
import { fold, searching } from '../../../src/core/model/texts.ts';

const LETTERS = ['a', 'b', 'é', 'Ss', ' ', '\0', 'ß', '\n'];
const texts = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 });
const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'e', 's'), minLength: 1, maxLength: 2 }), {
  maxLength: 3,
});

const modelWith = (titles: readonly string[]) =>
  modelOf({
    version: 1,
    title: 'A file',
    events: titles.map((title, at) => ({ id: `e${at}`, date: '2017', title })),
  });

test('those stay whose own text has every word', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 30 }), words, (titles, wanted) => {
      const mask = new Uint8Array(titles.length).fill(1);
      finish(searching(modelWith(titles), wanted, mask));
      const has = (title: string) => wanted.every((word) => fold(title).includes(word));
      expect([...mask]).toEqual(titles.map((title) => Number(has(title))));
    }),
  );
});

test('what was out before stays out, on every page of a long file', () => {
  const model = modelWith(Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? 'A letter' : 'A vote')));
  const mask = Uint8Array.from({ length: 5000 }, (_, at) => at % 2);
  finish(searching(model, ['letter'], mask));
  expect([...mask]).toEqual(Array.from({ length: 5000 }, (_, at) => Number(at % 14 === 7)));
});

test('case, accents, curled quotation marks and the last sigma make no difference', () => {
  expect(fold('ÁB’s “Σίσυφος”')).toBe('ab\'s "σισυφοσ"');
  expect(fold("AB's")).toBe("ab's");
});
