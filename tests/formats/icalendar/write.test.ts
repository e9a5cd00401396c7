import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exportICalendar } from '../../../src/formats/index.ts';
import { folded } from '../../../src/formats/icalendar/lines.ts';
import { files, SEED } from '../support/files.ts';
import { fileWith } from '../support/told.ts';

/** The content lines of a calendar, unfolded. */
function linesOf(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function eventLines(...args: Parameters<typeof fileWith>): string[] {
  const lines = linesOf(exportICalendar(fileWith(...args)).text);
  return lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
}

function timesOf(date: string, timeZone?: string): string[] {
  return eventLines({ date }, timeZone === undefined ? {} : { timeZone }).filter((line) =>
    /^DT(START|END)/.test(line),
  );
}

describe('a folded line', () => {
  it('has no more than 75 octets in each part, and parts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const parts = folded(line).split('\r\n');
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(Buffer.from(folded(line)).toString()).toBe(folded(line));
        expect(parts.map((part, index) => (index > 0 ? part.slice(1) : part)).join('')).toBe(line);
        expect(parts.slice(1).every((part) => part.startsWith(' '))).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('is left as it is where it is short enough', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(folded(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`);
  });
});

describe('a calendar', () => {
  test.each([
    ['2017-03-02', undefined, ['DTSTART;VALUE=DATE:20170302', 'DTEND;VALUE=DATE:20170303']],
    ['2017-02-28/2017-03-02', undefined, ['DTSTART;VALUE=DATE:20170228', 'DTEND;VALUE=DATE:20170303']],
    ['2016-12/2017-02', undefined, ['DTSTART;VALUE=DATE:20161201', 'DTEND;VALUE=DATE:20170301']],
    ['2017/2018', undefined, ['DTSTART;VALUE=DATE:20170101', 'DTEND;VALUE=DATE:20190101']],
    ['2017-03-02T16:00-05:00', undefined, ['DTSTART:20170302T210000Z']],
    ['2017-03-02T16:00', 'America/New_York', ['DTSTART:20170302T210000Z']],
    ['2017-07-02T16:00', 'America/New_York', ['DTSTART:20170702T200000Z']],
    ['2017-03-12T03:00', 'America/New_York', ['DTSTART:20170312T070000Z']],
    ['2017-03-12T01:59', 'America/New_York', ['DTSTART:20170312T065900Z']],
    ['2017-03-02T16:00', 'Pacific/Apia', ['DTSTART:20170302T020000Z']],
    [
      '2017-03-02T16:00/2017-03-02T17:30',
      'America/New_York',
      ['DTSTART:20170302T210000Z', 'DTEND:20170302T223000Z'],
    ],
    ['2017-03-02T16:00/2017-03-04', undefined, ['DTSTART;VALUE=DATE:20170302', 'DTEND;VALUE=DATE:20170305']],
    ['2017-12-31', undefined, ['DTSTART;VALUE=DATE:20171231', 'DTEND;VALUE=DATE:20180101']],
  ])('says when %s is in %s', (date, timeZone, times) => {
    expect(timesOf(date, timeZone)).toEqual(times);
  });

  test.each([
    ['2017', 'a date without a day'],
    ['2017-03', 'a date without a day'],
    ['201X', 'a date without a day'],
    ['2017-03-02~', 'an approximate or uncertain date'],
    ['2017-03-02/..', 'a date with an open or unknown end'],
    ['-0043-03-15', 'a year before 1 or after 9999'],
  ])('leaves out %s, and says that it is %s', (date, why) => {
    const { text, remarks } = exportICalendar(fileWith({ date }));
    expect(text).not.toContain('VEVENT');
    expect(remarks).toEqual([
      {
        code: 'export.dropped',
        path: '/events/0/date',
        count: 1,
        message: `A calendar cannot say ${why}: the event is left out.`,
      },
    ]);
  });

  it('says what is known of an event, with what has a meaning spelt out', () => {
    expect(
      eventLines(
        {
          title: 'A; B, C\\D',
          text: 'One *two*.\n\n[Three](https://a.example/)',
          lane: 'l',
          tags: ['x,y'],
          status: 'alleged',
          place: { name: 'Here, there', lat: 1.5, lon: -2 },
          sources: [{ title: 'S', publisher: 'P', kind: 'news', url: 'https://b.example/' }],
          updated: '2017-04-05',
        },
        { lanes: [{ id: 'l', title: 'Lane' }] },
      ),
    ).toEqual([
      'UID:a@t',
      'DTSTAMP:20170405T000000Z',
      'DTSTART;VALUE=DATE:20170302',
      'DTEND;VALUE=DATE:20170303',
      'SUMMARY:A\\; B\\, C\\\\D',
      'DESCRIPTION:Alleged\\, and not established.\\n\\nOne two.\\n\\nThree (https://a.example/)\\n\\n1. S (P) https://b.example/',
      'LOCATION:Here\\, there',
      'GEO:1.5;-2',
      'URL:https://b.example/',
      'CATEGORIES:Lane,x\\,y',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it('lets no text add a line of its own', () => {
    const { text } = exportICalendar(fileWith({ title: 'A\r\nEND:VEVENT\r\n\u0085\u2028x', text: 'a\rb' }));
    expect(linesOf(text).filter((line) => line.startsWith('END:'))).toEqual(['END:VEVENT', 'END:VCALENDAR']);
  });

  it('is in order, line by line, whatever the file', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { text } = exportICalendar(file);
        expect(text).toMatch(/^BEGIN:VCALENDAR\r\n(?:.*\r\n)*END:VCALENDAR\r\n$/);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        for (const line of linesOf(text).slice(0, -1)) expect(line).toMatch(/^[A-Z-]+(?:;VALUE=DATE)?:/);
        expect(exportICalendar(structuredClone(file)).text).toBe(text);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
