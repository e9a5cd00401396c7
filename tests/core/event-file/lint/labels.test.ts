import { describe, expect, test } from 'vitest';
import { eventsOf, findings, words } from './support.ts';

describe('a title of more than 60 characters', () => {
  test('is told', () => {
    const events = eventsOf({}, { title: 'x'.repeat(61) });
    expect(findings(events)).toEqual(['lint.long-title /events/1/title']);
    expect(words(events)).toBe(
      'This title has 61 characters; a label has room for some 60. Shorten it, and say the rest in "text".',
    );
  });

  test('is counted by characters, and no matter where no label is drawn', () => {
    const [last] = eventsOf({ id: 'last', title: 'x'.repeat(61) });
    expect(
      findings(eventsOf({ title: 'x'.repeat(60) }, { title: '𐌀'.repeat(60) }), { epilogue: [last] }),
    ).toEqual([]);
  });
});

describe('ten events of the same importance', () => {
  const all = (count: number, importance: number | undefined) =>
    eventsOf(...Array.from({ length: count }, () => ({ importance })));

  test.each([undefined, 5])('are told once: %s', (importance) => {
    expect(findings(all(10, importance))).toEqual(['lint.importance /events']);
    expect(words(all(10, importance))).toMatch(/^All 10 events are equally important/);
  });

  test('are told where some say what the others leave to the rule', () => {
    expect(
      findings([...all(5, 3), ...all(5, undefined).map((event) => ({ ...event, id: `${event.id}b` }))]),
    ).toEqual(['lint.importance /events']);
  });

  test('are no matter if they are fewer, or one differs', () => {
    expect(findings(all(9, 5))).toEqual([]);
    expect(findings([...all(9, 5), ...eventsOf({ id: 'other', importance: 4 })])).toEqual([]);
  });
});
