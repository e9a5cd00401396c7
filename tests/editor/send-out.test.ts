import { describe, expect, test } from 'vitest';
import { parseChecked } from '../../src/core/event-file/index.ts';
import { importCsv, importTimelineJs } from '../../src/formats/index.ts';
import { OUTPUT_FORMATS, sendOut } from '../../src/editor/files/send-out.ts';

const TEXT =
  '{"version":1,"title":"T","events":[{"id":"a","date":"2017-02","title":"A"}],"contact":"mailto:a@b.example"}';
const file = parseChecked(new TextEncoder().encode(TEXT));
const sent = OUTPUT_FORMATS.map((format) => sendOut(file, TEXT, 'events.json', format));

describe('what goes out', () => {
  test('has a name of its own in every format', () => {
    const names = sent.map(({ name }) => name);
    expect(names).toEqual(['events.json', 'events.csv', 'events-timelinejs.json', 'events.ics', 'events.md']);
  });

  test('is our own file without a remark, and can come in again', () => {
    const [ours, csv, timelinejs] = sent;
    expect(ours.remarks).toEqual([]);
    expect(parseChecked(new TextEncoder().encode(ours.text))).toEqual(file);
    for (const back of [importCsv(csv.text), importTimelineJs(timelinejs.text)]) {
      expect(back.file?.events).toMatchObject([{ date: '2017-02', title: 'A' }]);
    }
  });

  test('names what the format does not say, with its place in our file', () => {
    const [, , timelinejs] = sent;
    const remark = timelinejs.remarks.find(({ path }) => path === '/contact');
    expect(remark).toMatchObject({ level: 'warning', line: 1, column: TEXT.indexOf('"mailto') + 1 });
  });
});
