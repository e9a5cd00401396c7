import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  finish,
  LineFile,
  Lines,
  read,
  readingLines,
  readKindly,
} from '../../../src/core/event-file/index.ts';
import { fromLines, isLines } from '../../../src/core/event-file/lines.ts';

const HEAD = { version: 1, title: 'A log', lanes: [{ id: 'a', title: 'A' }] };
const EVENTS = [
  { id: 'one', date: '2017-03-02', title: 'One', lane: 'a' },
  { id: 'two', date: '2017-03-03', title: 'Two' },
];
const linesOf = (...values: object[]) => values.map((value) => JSON.stringify(value)).join('\n');
const whole = { ...HEAD, events: EVENTS };

test('pieces of a text give the lines of the whole, however it is cut', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', ' '), maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(30)), (text, cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      const lines = new Lines();
      const found = places.slice(1).flatMap((to, at) => lines.add(text.slice(places[at], to)));
      const all = text.split(/\r\n|[\r\n]/);
      // After a last line that CR ends, no empty one is told.
      if (text.endsWith('\r')) all.pop();
      expect([...found, lines.end()]).toEqual(all);
    }),
  );
});

test.each([
  [true, linesOf(...EVENTS)],
  [true, `\n${linesOf(HEAD, ...EVENTS)}`],
  [true, '{"date": "2017"} \r\n{"da'],
  [false, JSON.stringify(whole)],
  [false, `${JSON.stringify(whole)}\n`],
  [false, JSON.stringify(whole, null, 2)],
  [false, '{"a": 1}\n<html>'],
  [false, '[1]\n[2]'],
  [false, ''],
])('that it is one event a line is %s of %j', (expected, text) => {
  expect(isLines(text)).toBe(expected);
});

test('a file of lines is read as the same file in one piece', () => {
  expect(read(linesOf(HEAD, ...EVENTS)).file).toEqual(read(JSON.stringify(whole)).file);
  expect(readKindly(`${linesOf(HEAD, ...EVENTS)}\n\n`).file).toEqual(whole);
  expect(readKindly(linesOf(...EVENTS)).file?.events.map(({ id }) => id)).toEqual(['one', 'two']);
});

test('faults name the line on which they stand, and in a file with a head the column', () => {
  const text = linesOf(HEAD, EVENTS[0], { ...EVENTS[1], date: '2017-02-29' });
  const [issue] = read(`${text}\r\n`).issues;
  expect(issue).toMatchObject({ code: 'date.impossible', line: 3, path: '/events/1/date' });
  expect(text.split('\n')[2].slice(issue.column - 1)).toMatch(/^"2017-02-29"/);
  expect(read(`${linesOf(...EVENTS)}\n{"id": \n${linesOf(EVENTS[0])}`).issues[0]).toMatchObject({
    code: 'json.syntax',
    line: 3,
  });
});

test('the text in one piece has the same lines', () => {
  expect(fromLines('{"version":1,"title":"T"}\n{"id":"a"}\n\n{"id":"b"}')).toBe(
    '{"version":1,"title":"T","events":[\n{"id":"a"},\n\n{"id":"b"}\n]}',
  );
});

test('lines that come one by one give the same file, and what is no object is left out and counted', () => {
  const file = new LineFile();
  for (const line of `${linesOf(HEAD, EVENTS[0])}\n{"id"\n\n${linesOf(EVENTS[1])}`.split('\n'))
    file.take(line);
  expect(file.badLines).toEqual([3]);
  expect(finish(readingLines(file))).toEqual({ file: whole, skipped: 1, faults: [] });
});
