import { describe, expect, test } from 'vitest';
import { read } from '../../src/core/event-file/index.ts';
import type { InputFormat } from '../../src/formats/index.ts';
import { takeIn } from '../../src/editor/files/take-in.ts';
import { badInputs, sourceOf, type BadInput } from '../core/event-file/support/bad-inputs.ts';
import { EXCEPTIONS as OF_EVENTS, translated } from '../core/event-file/support/neutral.ts';
import { EXCEPTIONS as OF_FORMATS, type FormatInput } from '../formats/support/verdict.ts';

const FORMATS: readonly InputFormat[] = ['events', 'csv', 'timelinejs'];
const FOUND = {
  error: (errors: number) => errors > 0,
  warn: (errors: number) => errors === 0,
  accept: (errors: number) => errors === 0,
};

/** Files of ours beyond this go through nothing that is not tested of the reader itself, only slower. */
const LONGEST = 1_000_000;

function inputsOf(format: InputFormat): FormatInput[] {
  const exceptions: Record<string, Partial<FormatInput>> = format === 'events' ? OF_EVENTS : OF_FORMATS;
  return badInputs(format)
    .filter((input) => format !== 'events' || sourceOf(input).length < LONGEST)
    .map((input) => ({ ...input, ...exceptions[input.id] }));
}

/** The file as it comes from a disk. */
function bytesOf(input: BadInput, format: InputFormat): Uint8Array {
  const source = sourceOf(input);
  const text = format === 'events' ? translated(source).text : source;
  return input.inputBase64 === undefined ? new TextEncoder().encode(text) : Buffer.from(text, 'latin1');
}

describe.each(FORMATS)('what comes of a bad input of %s through the editor is what is stated', (format) => {
  test.each(inputsOf(format).map((input) => [input.id, input] as const))('%s', (_id, stated) => {
    const { code = '', hint = '', row, column, expect: outcome } = stated;
    const taken = takeIn(bytesOf(stated, format), 'old.json', format);
    expect(FOUND[outcome](taken.errors)).toBe(true);
    expect(outcome === 'accept' ? taken.warnings : 0).toBe(0);
    const level = outcome === 'error' ? 'error' : 'warning';
    const told = taken.issues.filter(
      (issue) => issue.code === code.replace('groups', 'lanes') && issue.level === level,
    );
    const wanted = hint.toLowerCase();
    const isTold = told.some(
      ({ message, hint: help = '', path }) =>
        `${message} ${help}`.toLowerCase().includes(wanted) &&
        (row === undefined || path.startsWith(`row ${row}`)) &&
        (column === undefined || path.endsWith(column)),
    );
    expect(code === '' || isTold).toBe(true);
    expect(told.every(({ line, column: at }) => line >= 1 && at >= 1)).toBe(true);
    if (outcome !== 'error') expect(taken.text).not.toBeNull();
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file that is chosen', () => {
  test('is opened as it is written if it is ours, mistakes and all', () => {
    const text = '{"version":1,"title":"T","events":[{"id":"a","date":"2017-02-29","title":"A"}]}';
    expect(takeIn(bytes(text), 'events.json')).toMatchObject({
      format: 'events',
      name: 'events.json',
      text,
      errors: 1,
    });
    expect(takeIn(bytes('{"version": 1,'), 'events.json').text).toBe('{"version": 1,');
  });

  test('is recognised by what is in it', () => {
    const story = '{"events": [{"start_date": {"year": 1945}, "text": {"headline": "A"}}]}';
    expect(takeIn(bytes(story), 'Old story.json')).toMatchObject({
      format: 'timelinejs',
      name: 'Old story.json',
      events: 1,
    });
    const table = takeIn(bytes('title,start\nA,2017\n'), 'old.csv');
    expect(table).toMatchObject({ format: 'csv', name: 'old.json', events: 1 });
    expect(read(table.text ?? '').file).toMatchObject({
      title: 'old',
      events: [{ title: 'A', date: '2017' }],
    });
  });

  test('is refused with a reason where there is nothing to edit', () => {
    expect(takeIn(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'x.json')).toMatchObject({
      text: null,
      errors: 1,
    });
    expect(takeIn(new Uint8Array(), 'x.json').text).toBeNull();
  });
});
