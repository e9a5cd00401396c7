import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEvent,
  duplicateEvent,
  moveEntry,
  nameEvent,
  put,
  removeEntry,
} from '../../../src/editor/document/commands.ts';
import { applied, type Edits } from '../../../src/editor/document/edit.ts';

type Root = Record<string, unknown>;

const FILE = {
  version: 1,
  title: 'T',
  events: [
    {
      id: 'a',
      date: '2017',
      title: 'A',
      aliases: ['old'],
      quotes: [
        { text: 'q', speaker: 's', source: 2 },
        { text: 'r', speaker: 's' },
      ],
      sources: [{ title: 'one' }, { title: 'two' }, { title: 'three' }],
    },
  ],
};
const TEXT = JSON.stringify(FILE, null, 2);

const after = (edits: Edits, text = TEXT) => JSON.parse(applied(text, edits)) as typeof FILE;
const SOURCES = ['events', 0, 'sources'];

describe('a command on the file', () => {
  test('puts a key where the format has it', () => {
    const text = applied(TEXT, put(TEXT, ['events', 0, 'status'], 'alleged'));
    const keys = Object.keys((JSON.parse(text) as typeof FILE).events[0]);
    expect(keys).toEqual(
      ['id', 'date', 'title', 'status', 'quotes', 'sources', 'aliases'].toSorted(
        (a, b) => keys.indexOf(a) - keys.indexOf(b),
      ),
    );
    expect(keys.indexOf('status')).toBeLessThan(keys.indexOf('quotes'));
    expect(Object.keys(after(put(TEXT, ['language'], 'en')))).toEqual([
      'version',
      'title',
      'language',
      'events',
    ]);
  });

  test('adds an event at the end, of which nothing is known', () => {
    const { edits, spot } = addEvent(TEXT, FILE);
    expect(spot).toEqual({ list: 'events', index: 1 });
    expect(after(edits).events[1]).toEqual({ date: '', title: '' });
    const bare = '{"version": 1}';
    expect(JSON.parse(applied(bare, addEvent(bare, { version: 1 }).edits))).toEqual({
      version: 1,
      events: [{ date: '', title: '' }],
    });
  });

  test('duplicates an event under an id that nobody has or had', () => {
    const { edits, spot } = duplicateEvent(TEXT, FILE, { list: 'events', index: 0 });
    expect(spot.index).toBe(1);
    const [, copy] = after(edits).events;
    expect(copy).toEqual({ ...FILE.events[0], id: 'a-2', aliases: undefined });
  });

  test('names an event by its title, once', () => {
    const root: Root = { events: [{ title: 'A old!', date: '' }, { id: 'x', title: 'B' }, { title: ' ' }] };
    const text = JSON.stringify(root);
    const named = (index: number) => nameEvent(text, root, { list: 'events', index });
    expect(JSON.parse(applied(text, named(0)))).toMatchObject({ events: [{ id: 'a-old' }, {}, {}] });
    expect([named(1), named(2), named(7)]).toEqual([[], [], []]);
  });

  test('takes a list out with its last entry, but not the events', () => {
    const root = { events: [{ id: 'a', tags: ['x'] }] };
    const text = JSON.stringify(root);
    expect(JSON.parse(applied(text, removeEntry(text, root, ['events', 0, 'tags'], 0, 1)))).toEqual({
      events: [{ id: 'a' }],
    });
    expect(JSON.parse(applied(text, removeEntry(text, root, ['events'], 0, 1)))).toEqual({ events: [] });
  });
});

describe('quotes follow their source', () => {
  test('when one before it goes, and forget it when it goes itself', () => {
    expect(after(removeEntry(TEXT, FILE, SOURCES, 0, 3)).events[0].quotes).toEqual([
      { text: 'q', speaker: 's', source: 1 },
      { text: 'r', speaker: 's' },
    ]);
    expect(after(removeEntry(TEXT, FILE, SOURCES, 1, 3)).events[0].quotes[0]).toEqual({
      text: 'q',
      speaker: 's',
    });
    expect(after(removeEntry(TEXT, FILE, SOURCES, 2, 3)).events[0].quotes[0].source).toBe(2);
  });

  test('wherever it is moved', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (from, to) => {
        const { sources, quotes } = after(moveEntry(TEXT, FILE, SOURCES, from, to)).events[0];
        expect(sources[(quotes[0].source ?? 0) - 1]).toEqual({ title: 'two' });
      }),
    );
  });
});
