import { describe, expect, test } from 'vitest';
import { fieldsIn } from '../../src/editor/form/fields.ts';
import { emptyRecord, lineOf, listLine, nameOf, valueOf } from '../../src/editor/form/value.ts';

const field = (record: string, key: string) => {
  const found = fieldsIn(record).find((each) => each.key === key);
  if (!found) throw new Error(`${record} has no ${key}.`);
  return found;
};

describe('a line of the form', () => {
  test.each([
    ['event', 'title', ' A ', ' A '],
    ['event', 'title', '', ''],
    ['event', 'text', '', undefined],
    ['event', 'text', '  ', undefined],
    ['event', 'importance', '5', 5],
    ['event', 'importance', 'five', 'five'],
    ['place', 'lat', '-1.5', -1.5],
    ['event', 'tags', 'a, b ,,c', ['a', 'b', 'c']],
    ['step', 'focus', 'a, b', ['a', 'b']],
    ['step', 'focus', '2016/2017', '2016/2017'],
  ])('of %s.%s that reads %j says %j', (record, key, line, value) => {
    expect(valueOf(line, field(record, key))).toEqual(value);
  });

  test('shows what a line can show, and says that it cannot show the rest', () => {
    expect(['a', 5, true, null, undefined].map(lineOf)).toEqual(['a', '5', 'true', '', '']);
    expect([lineOf({}), lineOf([])]).toEqual([null, null]);
    expect([listLine(['a', 'b']), listLine('a'), listLine([1])]).toEqual(['a, b', 'a', null]);
  });
});

test('a new record has what it must have, still empty', () => {
  expect(emptyRecord('source')).toEqual({ title: '', publisher: '', kind: '' });
  expect(emptyRecord('step')).toEqual({ id: '', text: '', focus: [] });
});

test('a record is called by the first of its texts that says something', () => {
  expect(nameOf({ id: 'x', title: '', name: 'Ann' })).toBe('Ann');
  expect([nameOf({ id: 'x' }), nameOf({}), nameOf(null), nameOf('a')]).toEqual(['x', '', '', '']);
});
