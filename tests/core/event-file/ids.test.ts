import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ids, isId, nameAll, namePeople, slugOf } from '../../../src/core/event-file/ids.ts';
import { DEFAULT_LIMITS } from '../../../src/core/event-file/index.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { eventOf, fileOf, fileWith, SEED, told } from './support/files.ts';

function named(...items: object[]): { given: (string | undefined)[]; told: string[] } {
  const ids = new Ids();
  const report = new Report(100);
  const events = items.map((item) => ({ ...item }));
  nameAll([['events', events]], ids.event, ids, report, DEFAULT_LIMITS);
  return {
    given: events.map((event) => ids.given.get(event)),
    told: report.faults.map(({ code, path }) => `${code} ${path}`),
  };
}

describe('isId', () => {
  it.each(['a', 'flynn-resigns', '2017.02_13', 'café', 'cafe\u0301', '日本', '-'])('takes %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each([
    '',
    'a b',
    'a~b',
    'a/b',
    'a#b',
    '"',
    '<b>',
    '👩‍🚀',
    'a\u200db',
    '__proto__',
    'constructor',
    'prototype',
  ])('takes no %j', (id) => {
    expect(isId(id)).toBe(false);
  });
});

describe('slugOf', () => {
  it.each([
    ['A letter, to the FBI!', 'a-letter-to-the-fbi'],
    ['  "Lock her up"  ', 'lock-her-up'],
    ['Café – Müller', 'café-müller'],
    ['Cafe\u0301', 'café'],
    ['日本国憲法公布', '日本国憲法公布'],
    ['!?', ''],
    ['x'.repeat(99), 'x'.repeat(60)],
    [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
    ['𝒜'.repeat(99), '𝒜'.repeat(60)],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is an id of at most 60 characters, or nothing', () => {
    const reserved = ['__proto__', 'constructor', 'prototype'];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = slugOf(text);
        fc.pre(!reserved.includes(slug));
        expect(slug === '' || isId(slug)).toBe(true);
        expect([...slug].length).toBeLessThanOrEqual(60);
      }),
      { seed: SEED },
    );
  });
});

describe('nameAll', () => {
  it('takes the ids that are written, in one form of Unicode', () => {
    expect(named({ id: 'b' }, { id: 'cafe\u0301' })).toEqual({ given: ['b', 'café'], told: [] });
  });

  it.each([
    ['id.missing /events/0', undefined],
    ['id.missing /events/0', null],
    ['schema.type /events/0/id', 5],
    ['limit.id /events/0/id', 'x'.repeat(201)],
    ['id.reserved /events/0/id', '__proto__'],
    ['id.format /events/0/id', 'a b'],
  ])('makes one of the words where it is wrong: %s', (fault, id) => {
    expect(named({ id, title: 'A letter' })).toEqual({ given: ['a-letter'], told: [fault] });
  });

  it.each([
    [{ title: 'T', text: 'X' }, 't'],
    [{ said: 'S' }, 's'],
    [{ text: 'X' }, 'x'],
    [{ title: 7, text: 'X' }, 'x'],
    [{ title: '!' }, 'event'],
    [{}, 'event'],
    [{ title: 'Constructor' }, 'constructor-2'],
  ])('makes of %j %s', (item, id) => {
    expect(named(item).given).toEqual([id]);
  });

  it('gives the id to whoever wrote it, and another to whoever has the same', () => {
    expect(named({ title: 'B' }, { id: 'b', title: 'X' }, { id: 'b', title: 'B' })).toEqual({
      given: ['b-2', 'b', 'b-3'],
      told: ['id.missing /events/0', 'id.duplicate /events/2/id'],
    });
  });

  it('does not change the id of an entry when another comes before it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('One', 'Two', 'Three', 'Four')), (titles) => {
        const items = titles.map((title) => ({ title }));
        expect(named({ title: 'Zero' }, ...items).given.slice(1)).toEqual(named(...items).given);
      }),
      { seed: SEED },
    );
  });

  it('gives every entry an id of its own that can be one', () => {
    const text = fc.constantFrom('a', 'a-2', 'A', 'a b', '', '!', '__proto__', 'constructor', 'é', 'e\u0301');
    const item = fc.record({ id: fc.oneof(text, fc.constant(5)), title: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const { given } = named(...items);
        expect(new Set(given).size).toBe(items.length);
        expect(given.every((id) => id !== undefined && isId(id))).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('leaves what is no object to others', () => {
    const ids = new Ids();
    const report = new Report(100);
    nameAll([['events', [null, 'a', ['a'], 5]]], ids.event, ids, report, DEFAULT_LIMITS);
    expect([ids.event.size, ids.given.size, report.errors]).toEqual([0, 0, 0]);
  });

  it('lets references by a bad id, or by one that was made, go on working', () => {
    const text = fileWith(
      { id: 'a b', title: 'A letter', related: [{ id: 'next-one', kind: 'led-to' }] },
      {
        epilogue: [{ title: 'Next one', date: '2018', related: [{ id: 'a b', kind: 'response-to' }] }],
      },
    );
    const { events, epilogue = [] } = fileOf(text);
    expect(events[0]).toMatchObject({ id: 'a-letter', related: [{ id: 'next-one', kind: 'led-to' }] });
    expect(epilogue[0]).toMatchObject({ id: 'next-one', related: [{ id: 'a-letter', kind: 'response-to' }] });
    expect(told(text)).toEqual(['id.format /events/0/id', 'id.missing /epilogue/0']);
  });
});

describe('namePeople', () => {
  function people(...keys: string[]) {
    const ids = new Ids();
    const report = new Report(100);
    namePeople(keys, ids, report);
    return {
      people: Object.fromEntries(ids.people),
      told: report.faults.map(({ code, path }) => `${code} ${path}`),
    };
  }

  it('keeps good keys, in one form of Unicode', () => {
    expect(people('flynn', 'e\u0301')).toEqual({ people: { flynn: 'flynn', 'e\u0301': 'é' }, told: [] });
  });

  it('makes an id of a bad key, and of the second of two that look alike', () => {
    expect(people('Mike Flynn', 'mike-flynn', '', 'é', 'e\u0301')).toEqual({
      people: {
        'Mike Flynn': 'mike-flynn-2',
        'mike-flynn': 'mike-flynn',
        '': 'person',
        é: 'é',
        'e\u0301': 'é-2',
      },
      told: ['id.format /Mike Flynn', 'id.format /', 'id.duplicate /e\u0301'],
    });
  });

  it('lets references by a bad key go on working', () => {
    const text = fileWith({ people: ['Mike Flynn'] }, { people: { 'Mike Flynn': { name: 'Mike Flynn' } } });
    expect(eventOf(text).people).toEqual(['mike-flynn']);
    expect(fileOf(text).people).toEqual({ 'mike-flynn': { name: 'Mike Flynn' } });
  });
});
