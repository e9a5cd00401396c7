import { describe, expect, test } from 'vitest';
import { proposalsAt } from '../../src/editor/raw/complete.ts';
import { fieldsIn, recordAt } from '../../src/editor/form/fields.ts';

/** What is proposed where the bar stands. */
function proposed(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  let root: unknown = null;
  try {
    root = JSON.parse(text);
  } catch {
    // While somebody types there is often nothing to read.
  }
  const found = proposalsAt(text, offset, root);
  return (
    found && {
      ...found,
      texts: found.proposals.map((proposal) => proposal.text),
      replaced: text.slice(found.from, found.to),
    }
  );
}

describe('in the JSON view', () => {
  test('keys are proposed that the format has and the object does not', () => {
    const found = proposed('{"events": [{"id": "a", "d|"}]}');
    expect(found?.isKey).toBe(true);
    expect(found?.replaced).toBe('"d"');
    expect(found?.texts).toEqual(expect.arrayContaining(['date', 'dateLabel', 'sources']));
    expect(found?.texts).not.toContain('id');
    expect(found?.proposals.every(({ info }) => info !== '')).toBe(true);
  });

  test('keys are proposed before the first letter, too', () => {
    expect(proposed('{"events": [{"id": "a", "|"\n "title": "A"}]}')?.texts).toContain('date');
    expect(proposed('{"events": [{"id": "a", |}]}')?.texts).toContain('date');
  });

  test('words are proposed where the format knows them all', () => {
    expect(proposed('{"events": [{"status": "|"}]}')?.texts).toEqual([
      '"on-the-record"',
      '"reported"',
      '"alleged"',
      '"disputed"',
    ]);
    expect(proposed('{"events": [{"sources": [{"kind": |}]}]}')?.texts).toEqual([
      '"primary"',
      '"news"',
      '"reference"',
    ]);
    expect(proposed('{"version": |}')?.texts).toEqual(['1']);
  });

  test('ids are proposed that the file itself has', () => {
    const file = (event: string) =>
      `{"lanes": [{"id": "one", "title": "One"}], "people": {"ann": {"name": "Ann"}}, "events": [${event}]}`;
    expect(proposed(file('{"lane": "|"}'))?.texts).toEqual(['"one"']);
    expect(proposed(file('{"people": ["|"]}'))?.texts).toEqual(['"ann"']);
  });

  test('nothing is proposed where nothing is known', () => {
    expect(proposed('{"title": "|"}')).toBeNull();
    expect(proposed('{"nobody": {"|"}}')).toBeNull();
  });
});

describe('the form is made of the format', () => {
  test('each record has its fields in the order of the format, with what they mean', () => {
    expect(fieldsIn('correction').map(({ key }) => key)).toEqual(['date', 'text']);
    for (const record of [
      'file',
      'event',
      'source',
      'quote',
      'media',
      'lane',
      'person',
      'era',
      'step',
      'claim',
      'place',
    ]) {
      expect(fieldsIn(record).length).toBeGreaterThan(0);
      expect(fieldsIn(record).every(({ description }) => description !== '')).toBe(true);
    }
  });

  test.each([
    [[], 'file'],
    [['events', 0], 'event'],
    [['epilogue', 3, 'sources', 1], 'source'],
    [['people', 'ann'], 'person'],
    [['events', 0, 'place'], 'place'],
    [['events'], undefined],
    [['events', 0, 'title'], undefined],
  ])('at %j stands %s', (path, record) => {
    expect(recordAt(path)).toBe(record);
  });

  test('fields have controls by what may stand in them', () => {
    const controls = Object.fromEntries(fieldsIn('event').map(({ key, control }) => [key, control.is]));
    expect(controls).toMatchObject({
      id: 'line',
      date: 'date',
      title: 'line',
      text: 'prose',
      lane: 'reference',
      tags: 'words',
      people: 'references',
      place: 'record',
      importance: 'number',
      status: 'choice',
      sources: 'records',
      updated: 'date',
    });
    expect(fieldsIn('file').find(({ key }) => key === 'people')?.control).toEqual({
      is: 'map',
      record: 'person',
    });
    expect(fieldsIn('file').map(({ key }) => key)).not.toContain('events');
  });
});
