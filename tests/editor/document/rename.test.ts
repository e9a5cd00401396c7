import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/editor/document/edit.ts';
import {
  renamed,
  renamePerson,
  renaming,
  targetAt,
  type Naming,
} from '../../../src/editor/document/rename.ts';
import type { Path } from '../../../src/editor/document/change.ts';

const TEXT = `{
  "version": 1,
  "title": "T",
  "lanes": [{ "id": "one", "title": "One" }, { "id": "two", "title": "Two" }],
  "people": { "ann": { "name": "Ann" }, "bob": { "name": "Bob" } },
  "events": [
    { "id": "a", "date": "2017", "title": "A", "lane": "one", "people": ["ann", "bob"] },
    { "id": "b", "date": "2018", "title": "B", "lane": "two", "related": [{ "id": "a", "kind": "see-also" }] }
  ],
  "epilogue": [{ "id": "c", "date": "2019", "title": "C", "lane": "one", "people": ["ann"] }],
  "story": [{ "id": "s", "text": "S", "focus": ["a", "c"] }, { "id": "a", "text": "S", "focus": "2016/2017" }],
  "claims": [{ "id": "k", "said": "S", "verdict": "wrong", "record": "R", "events": ["b", "a"] }]
}
`;

const rootOf = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** What stands there when an id has been typed letter by letter, as the values of a field one after the other. */
function typed(path: Path, original: string, values: readonly string[]): string {
  let text = TEXT;
  let naming: Naming = { original, held: original };
  for (const value of values) {
    const next = renaming(text, rootOf(text), path, value, naming);
    text = applied(text, next.edits);
    naming = next.naming;
  }
  return applied(text, renamed(text, rootOf(text), path, naming));
}

const EVENT_A = ['events', 0, 'id'];

test('only events and lanes are referred to by an id that is a field', () => {
  expect(targetAt(EVENT_A)).toBe('event');
  expect(targetAt(['epilogue', 0, 'id'])).toBe('event');
  expect(targetAt(['lanes', 0, 'id'])).toBe('lane');
  for (const path of [
    ['story', 0, 'id'],
    ['events', 0, 'title'],
    ['events', 0, 'related', 0, 'id'],
  ])
    expect(targetAt(path)).toBeUndefined();
});

describe('an event that gets another id', () => {
  test('takes along what refers to it, and keeps its former id for the links to it', () => {
    const expected = TEXT.replace('"id": "a", "date"', '"id": "new", "date"')
      .replace('["ann", "bob"]', '["ann", "bob"], "aliases": ["a"]')
      .replace('{ "id": "a", "kind"', '{ "id": "new", "kind"')
      .replace('["a", "c"]', '["new", "c"]')
      .replace('["b", "a"]', '["b", "new"]');
    expect(typed(EVENT_A, 'a', ['new'])).toBe(expected);
    expect(typed(EVENT_A, 'a', ['', 'n', 'ne', 'new'])).toBe(expected);
  });

  test('passes by the id of another without taking what refers to that', () => {
    const root = rootOf(typed(EVENT_A, 'a', ['b', 'bc']));
    expect(root.claims).toMatchObject([{ events: ['b', 'bc'] }]);
    expect(root.story).toMatchObject([{ focus: ['bc', 'c'] }, {}]);
  });

  test('lets all stay where it was if the new id is none in the end, or that of another', () => {
    expect(typed(EVENT_A, 'a', ['an', ''])).toBe(TEXT.replace('"id": "a", "date"', '"id": "", "date"'));
    expect(typed(EVENT_A, 'a', ['bo', 'b'])).toBe(TEXT.replace('"id": "a", "date"', '"id": "b", "date"'));
  });

  test('has no former id that it has again, and leaves none where nothing changed', () => {
    expect(typed(EVENT_A, 'a', ['x', 'a'])).toBe(TEXT);
    const text = typed(EVENT_A, 'a', ['x']);
    const naming = { original: 'x', held: 'x' };
    const { edits, naming: after } = renaming(text, rootOf(text), EVENT_A, 'a', naming);
    const back = applied(text, edits);
    const { events } = rootOf(applied(back, renamed(back, rootOf(back), EVENT_A, after)));
    expect(events).toMatchObject([{ id: 'a', aliases: ['x'] }, {}]);
  });
});

test('a lane that gets another id takes its events along, and has no former ids', () => {
  expect(typed(['lanes', 0, 'id'], 'one', ['first'])).toBe(TEXT.replaceAll('"one"', '"first"'));
});

test('a person who gets another id takes along what refers to them, and keeps their place', () => {
  expect(applied(TEXT, renamePerson(TEXT, rootOf(TEXT), 'ann', 'anna'))).toBe(
    TEXT.replaceAll('"ann"', '"anna"'),
  );
});
