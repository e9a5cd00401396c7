import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FILE } from '../../../src/core/event-file/fields.ts';
import { read, write, type EventFile } from '../../../src/core/event-file/index.ts';
import { fileOf, fileWith, SEED, texts } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FULL: EventFile = {
  version: 1,
  title: 'T',
  lanes: [{ id: 'l', title: 'L' }],
  people: { p: { name: 'P' } },
  events: [
    {
      id: 'a',
      date: '2017',
      title: 'A',
      lane: 'l',
      tags: ['x', 'y'],
      place: { name: 'Here', lat: 1, lon: 2 },
    },
    { id: 'b', date: '2018', title: 'B', people: [] },
  ],
};

/** The lines of one text that another has not, and the other way round. */
function changed(before: string, after: string): [string[], string[]] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return [old.filter((line) => !fresh.includes(line)), fresh.filter((line) => !old.includes(line))];
}

describe('write', () => {
  it('writes what read leaves so that writing it again changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { file } = read(text);
        if (!file) return;
        const written = write(file);
        expect(write(fileOf(written))).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(file)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('writes keys in the order of the table, and unknown ones behind them in theirs', () => {
    const file = fileOf(
      fileWith({ zebra: 1, text: 'x', ant: 2 }, { zebra: 1, title: 'T', description: 'D' }),
    );
    const text = write(file);
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'version',
      'title',
      'description',
      'events',
      'zebra',
    ]);
    expect(text.match(/"(id|date|title|text|zebra|ant)"/g)?.slice(1, -1)).toEqual(
      ['id', 'date', 'title', 'text', 'zebra', 'ant'].map((key) => `"${key}"`),
    );
  });

  it('gives each field its line, short lists of scalars one, and a file a final newline', () => {
    expect(write(FULL)).toBe(`{
  "version": 1,
  "title": "T",
  "lanes": [
    {
      "id": "l",
      "title": "L"
    }
  ],
  "people": {
    "p": {
      "name": "P"
    }
  },
  "events": [
    {
      "id": "a",
      "date": "2017",
      "title": "A",
      "lane": "l",
      "tags": ["x", "y"],
      "place": {
        "name": "Here",
        "lat": 1,
        "lon": 2
      }
    },
    {
      "id": "b",
      "date": "2018",
      "title": "B",
      "people": []
    }
  ]
}
`);
  });

  it('changes one line where one field was changed', () => {
    const title = { ...FULL, events: [{ ...FULL.events[0], title: 'Another' }, FULL.events[1]] };
    expect(changed(write(FULL), write(title))).toEqual([
      ['      "title": "A",'],
      ['      "title": "Another",'],
    ]);
    const tags = { ...FULL, events: [{ ...FULL.events[0], tags: ['x', 'z'] }, FULL.events[1]] };
    expect(changed(write(FULL), write(tags))).toEqual([
      ['      "tags": ["x", "y"],'],
      ['      "tags": ["x", "z"],'],
    ]);
  });

  it('does not depend on the order in which keys were typed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(FULL), { minLength: 5 }), (keys) => {
        const shuffled = Object.fromEntries(keys.map((key) => [key, FULL[key as keyof EventFile]]));
        expect(write(shuffled as EventFile)).toBe(write(FULL));
      }),
      { seed: SEED },
    );
  });

  it('breaks a list that would make a line of more than 100 characters', () => {
    const listOf = (length: number) =>
      write({ ...FULL, events: [{ ...FULL.events[0], tags: ['x'.repeat(length), 'y'] }] });
    const longest = Math.max(
      ...listOf(76)
        .split('\n')
        .map((line) => line.length),
    );
    expect(longest).toBe(100);
    expect(listOf(76)).toContain(`"tags": ["${'x'.repeat(76)}", "y"],\n`);
    expect(listOf(77)).toContain(`"tags": [\n        "${'x'.repeat(77)}",\n        "y"\n      ],\n`);
  });

  it('writes nothing for what is undefined', () => {
    expect(write({ ...FULL, description: undefined })).toBe(write(FULL));
  });

  it('writes all keys of the table where they are there, in its order', () => {
    const full = Object.fromEntries(Object.keys(FILE.fields).map((key) => [key, 'x']));
    const shuffled = Object.fromEntries(Object.entries(full).reverse());
    expect(Object.keys(JSON.parse(write({ ...FULL, ...shuffled })) as object)).toEqual(
      Object.keys(FILE.fields),
    );
  });
});
