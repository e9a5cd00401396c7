import { describe, expect, test } from 'vitest';
import { check } from '../../src/editor/check.ts';
import { found, outlineOf, spotOf } from '../../src/editor/outline.ts';

const FILE = JSON.stringify({
  version: 1,
  title: 'T',
  language: 'en-GB',
  lanes: [{ id: 'one', title: 'One' }],
  events: [
    { id: 'late', date: '2017-03-01', title: 'Late' },
    { id: 'wrong', date: '2017-02-29', title: 'Wrong' },
    { id: 'early', date: '2016~', title: 'Early', lane: 'one' },
    { date: '2017-01-01', title: 'Nameless' },
    { id: 'late', date: '2017-03-02', title: 'Twice' },
    5,
  ],
  epilogue: [{ id: 'after', date: '2016-01-01', title: 'After' }],
});

const { root, file, issues } = check(FILE);
const items = outlineOf(root ?? {}, file, issues);

describe('the list of events', () => {
  test('begins with what cannot be shown, goes on in time, and ends with the epilogue', () => {
    expect(items.map(({ title }) => title)).toEqual([
      'Wrong',
      '',
      'Early',
      'Nameless',
      'Late',
      'Twice',
      'After',
    ]);
  });

  test('says of each where it stands in the file, and its id on the timeline', () => {
    const found = items.map(({ spot, id }) => [spot.list, spot.index, id]);
    expect(found).toEqual([
      ['events', 1, null],
      ['events', 5, null],
      ['events', 2, 'early'],
      ['events', 3, 'nameless'],
      ['events', 0, 'late'],
      ['events', 4, 'twice'],
      ['epilogue', 0, 'after'],
    ]);
    expect(spotOf(items, 'twice')).toEqual({ list: 'events', index: 4 });
    expect(spotOf(items, 'nobody')).toBeNull();
  });

  test('has dates in words, and as they are written where they are none', () => {
    expect(items.map(({ date }) => date).slice(0, 4)).toEqual([
      '2017-02-29',
      '',
      'about 2016',
      '1 January 2017',
    ]);
  });

  test('counts what is wrong with each', () => {
    expect(items[0]).toMatchObject({ errors: 1, warnings: 0 });
    expect(items.find(({ title }) => title === 'Nameless')).toMatchObject({ errors: 0, warnings: 1 });
    expect(items.find(({ title }) => title === 'Early')).toMatchObject({ errors: 0, warnings: 0 });
  });

  test('is searched by all words, in title, date, lane and id', () => {
    const titles = (search: string) => found(items, search).map(({ title }) => title);
    expect(titles('2017 march')).toEqual(['Late', 'Twice']);
    expect(titles('ONE')).toEqual(['Early']);
    expect(titles('twice 2017')).toEqual(['Twice']);
    expect(titles('nothing')).toEqual([]);
    expect(found(items, ' ')).toBe(items);
  });
});

test('a text that is no JSON has no list', () => {
  expect(check('{').root).toBeNull();
  expect(check('{"a": 1, "a": 2}').root).toBeNull();
  expect(check('[]').root).toBeNull();
});

test('a text of which nothing can be shown still has a form', () => {
  const { file: shown, root: form } = check('{"version": 1, "title": "", "events": []}');
  expect(shown).toBeNull();
  expect(form).toMatchObject({ title: '' });
});
