import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, read } from '../../../src/core/event-file/index.ts';
import { eventOf, fileOf, fileWith, told } from './support/files.ts';

const source = (title: unknown) => ({ title, publisher: 'P', kind: 'news' });

describe('what a kind takes', () => {
  it.each([
    ['text', { note: 'N' }, 'N', []],
    ['no number for text', { note: 5 }, undefined, ['schema.type /events/0/note']],
    ['null for what may be missing', { note: null }, undefined, []],
    ['no null for what may not', { title: null }, undefined, ['schema.type /events/0/title']],
    ['a word of its list', { status: 'alleged' }, 'alleged', []],
    ['no word besides', { status: 'Alleged' }, undefined, ['status.unknown /events/0/status']],
    ['a number in its range', { importance: 5 }, 5, []],
    ['no number out of it', { importance: 6 }, undefined, ['schema.range /events/0/importance']],
    ['no fraction where it is whole', { importance: 1.5 }, undefined, ['schema.range /events/0/importance']],
    ['no text for a number', { importance: '5' }, undefined, ['schema.type /events/0/importance']],
    ['a list', { tags: ['x', 'y'] }, ['x', 'y'], []],
    ['no text for a list', { tags: 'xy' }, undefined, ['schema.type /events/0/tags']],
    [
      'a list without its bad entries',
      { tags: ['x', 5, null, 'y'] },
      ['x', 'y'],
      ['schema.type /events/0/tags/1', 'schema.type /events/0/tags/2'],
    ],
    [
      'a record',
      { place: { name: 'P', lat: 1.5, extra: [] } },
      { name: 'P', lat: 1.5, extra: [] },
      ['schema.unknown /events/0/place/extra'],
    ],
    ['no record without what it needs', { place: { lat: 1 } }, undefined, ['schema.missing /events/0/place']],
    ['no list for a record', { place: ['P'] }, undefined, ['schema.type /events/0/place']],
  ])('%s', (_name, event, kept, lines) => {
    const text = fileWith(event);
    const [key] = Object.keys(event) as ['note'];
    expect(told(text)).toEqual(lines);
    expect(fileOf(text).events.at(0)?.[key]).toEqual(kept);
  });

  it.each([
    [1, true],
    [1.5, false],
    [-1, false],
    [-0, false],
    [2, false],
    ['1', false],
    [null, false],
  ])('the version %j: %s', (version, isTaken) => {
    expect(read(fileWith({}, { version })).file !== null).toBe(isTaken);
  });

  it.each([
    [['a'], ['a']],
    [['a', 'nobody'], ['a']],
    ['2017/2018', '2017/2018'],
    ['2017', undefined],
    ['2017/..', undefined],
    [5, undefined],
  ])('a focus of %j is %j', (focus, kept) => {
    const { story } = fileOf(fileWith({}, { story: [{ id: 's', text: 'S', focus }] }));
    expect(story?.at(0)?.focus).toEqual(kept);
  });

  it('a map has an entry for each key, without those that are bad', () => {
    const text = fileWith({}, { people: { p: { name: 'P' }, q: { role: 'R' }, r: 5 } });
    expect(fileOf(text).people).toEqual({ p: { name: 'P' } });
    expect(told(text)).toEqual(['schema.missing /people/q', 'schema.type /people/r']);
  });

  it('anything at all stands in extensions', () => {
    const extensions = { a: [{ b: null }, 1e9, ''] };
    expect(fileOf(fileWith({}, { extensions })).extensions).toEqual(extensions);
  });
});

describe('events that cannot be shown', () => {
  it.each([
    ['are none at all', null],
    ['are a list', []],
    ['have no date', { id: 'b', title: 'B' }],
    ['have a date that is none', { id: 'b', date: 'soon', title: 'B' }],
    ['have no title that can be seen', { id: 'b', date: '2017', title: ' ' }],
    ['have a text that is too long', { id: 'b', date: '2017', title: 'B', text: 'x'.repeat(20_001) }],
    [
      'have a quotation that is too long',
      { id: 'b', date: '2017', title: 'B', quotes: [{ text: 'x'.repeat(20_001), speaker: 'S' }] },
    ],
    ['have too many tags', { id: 'b', date: '2017', title: 'B', tags: Array<string>(101).fill('x') }],
    ['have no known standing', { id: 'b', date: '2017', title: 'B', status: 'maybe' }],
  ])('because they %s, are counted, and the others stay', (_name, event) => {
    const text = JSON.stringify({
      version: 1,
      title: 'T',
      events: [{ id: 'a', date: '2017', title: 'A' }, event, { id: 'c', date: '2018', title: 'C' }],
    });
    const { file, skipped } = read(text);
    expect(skipped).toBe(1);
    expect(file?.events.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are as many as there may be', () => {
    const limits = { ...DEFAULT_LIMITS, events: 2 };
    const events = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `e${index}`, date: '2017', title: 'A' }));
    const text = (count: number) =>
      JSON.stringify({ version: 1, title: 'T', events: events(count), epilogue: [] });
    expect(fileOf(text(2), limits).events).toHaveLength(2);
    expect(read(text(3), limits)).toMatchObject({
      file: null,
      issues: [{ code: 'limit.events', path: '/events' }],
    });
  });
});

describe('quotations', () => {
  const quoting = (number: number, ...sources: object[]) =>
    fileWith({ quotes: [{ text: 'Q', speaker: 'S', source: number }], sources });

  it('count the sources that are left', () => {
    expect(eventOf(quoting(3, source('A'), source(5), source('C'))).quotes).toEqual([
      { text: 'Q', speaker: 'S', source: 2 },
    ]);
  });

  it('lose the number of a source that was left out, which is told at its own place', () => {
    const text = quoting(2, source('A'), source(5));
    expect(eventOf(text).quotes).toEqual([{ text: 'Q', speaker: 'S' }]);
    expect(told(text)).toEqual(['schema.type /events/0/sources/1/title']);
  });

  it.each([0, 2, -1, 1.5])('have no source %d of one', (number) => {
    expect(told(quoting(number, source('A')))).toEqual(['ref.unknown /events/0/quotes/0/source']);
  });

  it('do not count the sources of the event before', () => {
    const epilogue = [
      { id: 'z', date: '2018', title: 'Z', quotes: [{ text: 'Q', speaker: 'S', source: 1 }] },
    ];
    expect(told(fileWith({ sources: [source('A')] }, { epilogue }))).toEqual([
      'ref.unknown /epilogue/0/quotes/0/source',
    ]);
  });
});

describe('the file that comes out', () => {
  it('is made afresh, so that no key of the text can change what objects are', () => {
    const text = fileWith({}).replace('"id"', '"toString":{},"hasOwnProperty":1,"id"');
    const event = eventOf(text);
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(read(fileWith({}).replace('"id"', '"__proto__":{"polluted":1},"id"')).file).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
