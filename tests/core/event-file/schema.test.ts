import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, schemaOf, schemaText } from '../../../src/core/event-file/index.ts';
import { faultsOf } from './support/conforms.ts';

const schema = schemaOf();
const faults = (file: unknown) => faultsOf(file, schema, schema);
const published: unknown = JSON.parse(readFileSync('data/events.json', 'utf8'));

const event = (more: object) => ({ id: 'a', date: '2017', title: 'A', ...more });
const fileOf = (more: object, ...events: object[]) => ({ version: 1, title: 'T', events, ...more });
const withEvent = (more: object) => fileOf({}, event(more));

/** Something for every key. */
const WHOLE = {
  ...fileOf(
    {
      description: 'D',
      byline: 'B',
      published: '2017-03-02',
      updated: '2017-03',
      language: 'en',
      timeZone: 'UTC',
      view: '2016/2017',
      lanes: [{ id: 'sessions', title: 'L', color: '#123' }],
      people: { sessions: { name: 'P', role: 'R', url: 'https://a.example/' } },
      eras: [{ id: 'era', title: 'E', date: '2016/2017' }],
      epilogue: [event({ id: 'last' })],
      story: [{ id: 's', title: 'S', text: 'T', focus: ['a'] }],
      claims: [{ id: 'c', said: 'S', verdict: 'wrong', record: 'R', events: ['a'], sources: [source({})] }],
      corrections: [{ date: '2017', text: 'T' }],
      contact: 'mailto:desk@a.example',
      extensions: { a: 1 },
    },
    event({
      dateLabel: 'D',
      text: 'T',
      note: 'N',
      lane: 'sessions',
      tags: ['t'],
      people: ['sessions'],
      place: { name: 'P', lat: 1, lon: 2 },
      importance: 3,
      status: 'alleged',
      quotes: [{ text: 'T', speaker: 'S', source: 1 }],
      sources: [source({ url: 'https://a.example/', date: '2017', archiveUrl: 'https://b.example/' })],
      media: [{ src: 'a.png', alt: '', caption: 'C', credit: 'C' }],
      corrections: [{ date: '2017', text: 'T' }],
      updated: '2017',
      aliases: ['b'],
      related: [{ id: 'last', kind: 'led-to' }],
    }),
  ),
};

/** All that is said of values anywhere in the schema, by pointer. */
function propertiesOf(part: unknown, path = ''): [string, unknown][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const inner = propertiesOf(value, `${path}/${key}`);
    return path.endsWith('/properties') ? [[`${path}/${key}`, value] as [string, unknown], ...inner] : inner;
  });
}

describe('the schema', () => {
  test('is the one in static/schema: run "npm run schema" after a change of the table', () => {
    expect(readFileSync('static/schema/event-file-1.json', 'utf8')).toBe(schemaText());
  });

  test('is what the published file names as its own', () => {
    const address = typeof published === 'object' && published && '$schema' in published && published.$schema;
    expect(resolve('data', String(address))).toBe(resolve('static/schema/event-file-1.json'));
  });

  test('describes every key in a sentence', () => {
    const properties = propertiesOf(schema);
    expect(properties.length).toBeGreaterThan(60);
    for (const [path, property] of properties)
      expect(property, path).toHaveProperty('description', expect.stringMatching(/^[A-Z"].{6,}\.$/));
  });
});

describe('what conforms', () => {
  test('is the published file', () => {
    expect(faults(published)).toEqual([]);
  });

  test.each<[string, object]>([
    ['keys of others', { ...withEvent({ mood: 'calm' }), house: { style: 1 } }],
    ['an optional null', withEvent({ lane: null, status: null, place: null, tags: null, importance: null })],
    ['ids of any script', fileOf({}, event({ id: 'café-2' }), event({ id: '手紙' }), event({ id: '𐌀_b.c' }))],
    ['addresses in capitals', withEvent({ sources: [source({ url: 'HTTPS://A.EXAMPLE/' })] })],
    ['an epilogue alone', fileOf({ epilogue: [event({})] })],
    ['a focus on events', fileOf({ story: [{ id: 's', text: 'T', focus: ['a'] }] }, event({}))],
    ['a focus on a window', fileOf({ story: [{ id: 's', text: 'T', focus: '2016/2017' }] })],
  ])('are %s', (_, file) => {
    expect(faults(file)).toEqual([]);
  });

  test('is a file with something for every key', () => {
    const keys = propertiesOf(schema).map(([path]) => path.replace(/.*\//, ''));
    const missing = keys.filter((key) => key !== '$schema' && !JSON.stringify(WHOLE).includes(`"${key}":`));
    expect(missing).toEqual([]);
    expect(read(JSON.stringify(WHOLE)).issues).toEqual([]);
    expect(faults(WHOLE)).toEqual([]);
  });

  test('is every file in which reading finds nothing to say', () => {
    fc.assert(
      fc.property(changed(WHOLE), (file) => {
        fc.pre(read(JSON.stringify(file)).issues.length === 0);
        expect(faults(file)).toEqual([]);
      }),
      { seed: 20170302, numRuns: 500 },
    );
  });
});

describe('what does not conform', () => {
  test.each<[string, unknown, string]>([
    ['a list', [], ' is no object'],
    ['another version', { ...withEvent({}), version: 2 }, '/version is not 1'],
    ['a missing title', { version: 1, events: [] }, ' has no title'],
    ['a number for a date', withEvent({ date: 2017 }), '/events/0/date is no string'],
    ['a null for a date', withEvent({ date: null }), '/events/0/date is no string'],
    ['an id with a blank', withEvent({ id: 'a b' }), '/events/0/id is not like'],
    ['an id with a tilde', withEvent({ id: 'a~b' }), '/events/0/id is not like'],
    [
      'a script as an address',
      withEvent({ sources: [source({ url: 'javascript:alert(1)' })] }),
      '/url is not',
    ],
    ['an unknown standing', withEvent({ status: 'rumoured' }), '/events/0/status is none of'],
    ['an unknown verdict', fileOf({ claims: [{ verdict: 'true' }] }), '/claims/0/verdict is none of'],
    ['half an importance', withEvent({ importance: 2.5 }), '/events/0/importance is no integer'],
    ['too great an importance', withEvent({ importance: 6 }), '/events/0/importance is beyond 5'],
    ['a latitude off the globe', withEvent({ place: { name: 'P', lat: 91 } }), '/place/lat is beyond 90'],
    ['a source without a publisher', withEvent({ sources: [{ title: 'S' }] }), '/sources/0 has no publisher'],
    ['the number 0 for a source', withEvent({ quotes: [{ source: 0 }] }), '/quotes/0/source is beyond 1'],
    ['a person without a name', fileOf({ people: { a: {} } }), '/people/a has no name'],
    ['a person with a blank in the id', fileOf({ people: { 'a b': { name: 'A' } } }), '/people/a b is not'],
    [
      'a colour by formula',
      fileOf({ lanes: [{ id: 'l', title: 'L', color: 'rgb(0,0,0)' }] }),
      '/color is not',
    ],
    ['a window without an end', fileOf({ view: '2016/' }), '/view is not like'],
    ['a focus on a number', fileOf({ story: [{ id: 's', text: 'T', focus: 1 }] }), '/focus is none of these'],
    ['a title of 501 characters', withEvent({ title: 'x'.repeat(501) }), '/events/0/title is beyond 500'],
    ['101 tags', withEvent({ tags: Array.from({ length: 101 }, () => 't') }), '/tags is beyond 100'],
  ])('is %s', (_, file, fault) => {
    expect(faults(file).join('\n')).toContain(fault);
  });
});

function source(more: object): object {
  return { title: 'S', publisher: 'P', kind: 'news', ...more };
}

/** Somewhere in a value something else: null, another value of the same kind, or one of a wrong kind. */
function changed(value: unknown): fc.Arbitrary<unknown> {
  const replaced = fc.constantFrom<unknown[]>(
    null,
    1,
    3,
    2.5,
    'sessions',
    '2016-09',
    '2016/2017',
    [],
    {},
    true,
  );
  if (typeof value !== 'object' || value === null) return replaced;
  const keys = Object.keys(value);
  if (keys.length === 0) return replaced;
  return fc.oneof({ weight: 1, arbitrary: replaced }, { weight: 12, arbitrary: changedWithin(value, keys) });
}

function changedWithin(value: object, keys: string[]): fc.Arbitrary<unknown> {
  return fc.constantFrom(...keys).chain((key) =>
    changed(new Map<string, unknown>(Object.entries(value)).get(key)).map((inner) => {
      const entries = Object.entries(value).map(([name, old]: [string, unknown]) =>
        name === key ? inner : old,
      );
      return Array.isArray(value)
        ? entries
        : Object.fromEntries(keys.map((name, index) => [name, entries[index]]));
    }),
  );
}
