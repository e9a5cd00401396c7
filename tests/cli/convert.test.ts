import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { USAGE } from '../../src/cli/usage.ts';
import { DRIVES, folderOf, GOOD, HOSTILE, MISTAKE } from './support/files.ts';
import { runIn } from './support/recorder.ts';

const TABLE = 'title,start,text\nA,2017-02-28,Hello\n';
const SLIDES = JSON.stringify({
  title: { text: { headline: 'Slides' } },
  events: [{ start_date: { year: 1945 }, text: { headline: 'A <b>bold</b> <img>', text: '<i>x</i>' } }],
});

const folder = folderOf({
  'events.json': GOOD,
  'mistake.json': MISTAKE,
  'the-record.csv': TABLE,
  'slides.json': SLIDES,
  'bad.csv': 'title,start\nA,2017-02-29\n',
  'semicolons.csv': 'title;start\nA;2017\n',
  'there.json': 'mine',
  'hostile.csv': `title,start,${HOSTILE}\n"${HOSTILE}",${HOSTILE},x\n`,
});

describe('convert', () => {
  test('makes an event file of a table, called by its name, and writes it to the letter', async () => {
    const { code, out, err, written = '' } = await runIn(folder, ['convert', 'the-record.csv']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(written)).toEqual({
      version: 1,
      title: 'The record',
      events: [{ id: 'a', date: '2017-02-28', title: 'A', text: 'Hello' }],
    });
  });

  test('makes an event file of TimelineJS, and says on standard error what that changed, with its line', async () => {
    const { code, out, err, written = '' } = await runIn(folder, ['convert', 'slides.json']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(written)).toMatchObject({
      title: 'Slides',
      events: [{ date: '1945', title: 'A bold', text: '*x*', aliases: ['event-a-bbold-b-img'] }],
    });
    expect(err).toMatch(
      /^slides\.json:1:\d+ {2}\/events\/0\/text\/headline {2}warning: HTML is made plain text/,
    );
  });

  test.each([
    ['csv', /^\ufeffid,start,end,title,text,source 1 title,/],
    ['ics', /^BEGIN:VCALENDAR\r\n/],
    ['md', /^# T\n/],
    ['timelinejs', /^\{\n {2}"title": \{/],
    ['events', /^\{\n {2}"version": 1,/],
  ])('writes an event file as %s, whichever way the option is written', async (format, start) => {
    for (const option of [['--to', format], [`--to=${format}`]]) {
      const { code, written } = await runIn(folder, ['convert', 'events.json', ...option]);
      expect(code).toBe(0);
      expect(written).toMatch(start);
    }
  });

  test('says what of an event file another format has no place for, with its line', async () => {
    const { code, err } = await runIn(folder, ['convert', 'events.json', '--to', 'timelinejs']);
    expect(code).toBe(0);
    expect(err).toContain(
      'events.json:2:62  /events/0/sources  warning: "sources" of an event has no place there.',
    );
  });

  test('reads standard input, and what it is told to read', async () => {
    const { code, written = '' } = await runIn(
      folder,
      ['convert', '-', '--from', 'csv'],
      '{,title,start\n,A,2017\n',
    );
    expect(code).toBe(0);
    expect(JSON.parse(written)).toMatchObject({ title: 'Timeline', events: [{ title: 'A', date: '2017' }] });
  });

  test('writes nothing of a file with mistakes, says where they are and exits with 1', async () => {
    const { code, out, err, written } = await runIn(folder, ['convert', 'bad.csv', '--out', 'bad.json']);
    expect({ code, out, written }).toEqual({ code: 1, out: '', written: undefined });
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^bad\.csv:2:3 {2}row 2, start {2}"2017-02-29" is not a date: .*\[date\.impossible\]$/,
      ),
      '  2 | A,2017-02-29',
      '    |   ^',
      '',
      '1 mistake in bad.csv; nothing was written.',
    ]);
    expect(existsSync(join(folder, 'bad.json'))).toBe(false);
    expect((await runIn(folder, ['convert', 'mistake.json', '--to', 'csv'])).code).toBe(1);
  });

  test('writes to a file, and says how much', async () => {
    const args = ['convert', 'semicolons.csv', '--out', 'new.json'];
    const { code, out, err } = await runIn(folder, args);
    expect({ code, out }).toEqual({ code: 0, out: '1 event written to new.json.' });
    expect(err).toContain('[csv.delimiter]');
    expect(JSON.parse(readFileSync(join(folder, 'new.json'), 'utf8'))).toMatchObject({ title: 'Semicolons' });
  });

  test('writes over no file unless it is told to', async () => {
    const args = ['convert', 'events.json', '--out', 'there.json'];
    expect(await runIn(folder, args)).toEqual({
      code: 3,
      out: '',
      err: 'there.json: could not be written: there is one already. Say --force to write over it.',
    });
    expect(readFileSync(join(folder, 'there.json'), 'utf8')).toBe('mine');
    expect((await runIn(folder, [...args, '--force'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'there.json'), 'utf8'))).toMatchObject({ title: 'T' });
  });

  test('writes over the file that it reads, if it is told to', async () => {
    writeFileSync(join(folder, 'same.json'), GOOD);
    expect((await runIn(folder, ['convert', 'same.json', '--out', 'same.json', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'same.json'), 'utf8')).toMatch(/^\{\n {2}"version": 1,\n/);
  });

  test.each([
    ['missing.json', ['convert', 'missing.json'], 'missing.json: could not be read: there is no such file.'],
    [
      'a folder that is not there',
      ['convert', 'events.json', '--out', 'no/a.json'],
      'no/a.json: could not be written: there is no such file.',
    ],
  ])('exits with 3 for %s', async (_, args, err) => {
    expect(await runIn(folder, args)).toEqual({ code: 3, out: '', err });
  });

  test('leaves nothing behind but what was asked for', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    [['convert'], 'Name a file to convert, or - for standard input.'],
    [['convert', 'a.csv', 'b.csv'], 'One file is converted at a time.'],
    [
      ['convert', 'a.csv', '--to', 'xml'],
      'There is no format "xml" to write: events, timelinejs, csv, ics, md.',
    ],
    [['convert', 'a.csv', '--from', 'md'], 'There is no format "md" to read: events, timelinejs, csv.'],
    [
      ['convert', 'a.csv', '--from', 'constructor'],
      'There is no format "constructor" to read: events, timelinejs, csv.',
    ],
    [['convert', 'a.csv', '--to'], 'Say what "--to" is.'],
    [['convert', 'a.csv', '--json'], 'There is no option "--json" of "convert".'],
    [['convert', 'a.csv', '--force=yes'], 'There is no option "--force=yes" of "convert".'],
  ])('complains of %j, reads nothing and exits with 2: %s', async (args, complaint) => {
    expect(await runIn(folder, args)).toEqual({ code: 2, out: '', err: `${complaint}\n\n${USAGE}` });
  });

  test('lets nothing in files or their names drive the terminal', async () => {
    for (const args of [['hostile.csv'], ['events.json', '--out', `no/${HOSTILE}`], [`${HOSTILE}.csv`]]) {
      const { out, err } = await runIn(folder, ['convert', ...args]);
      expect(out + err).toContain('\\u001b');
      expect(out + err).not.toMatch(DRIVES);
    }
  });
});
