import { describe, expect, it, test } from 'vitest';
import { exportCsv, importCsv } from '../../../src/formats/index.ts';
import { eventOf, fileOf, fileWith, told } from '../support/told.ts';

const table = (...rows: string[]) => importCsv(rows.join('\n'), { title: 'T' });

describe('a table with our columns', () => {
  it('has a column for every field of an event', () => {
    const event = eventOf(
      table(
        'Title,Start,End,Date label,Text,Note,Lane,Lane color,Tags,People,Place,Latitude,Longitude,Importance,Status,Updated,Aliases,Source title,Source publisher,Source url,Source kind,Source 2 title,Source 2 publisher,Source 2 kind,Quote text,Quote speaker,Quote source,Media src,Media alt,Correction date,Correction text',
        'A,2017,2018,then,t,n,L,navy,x; y,Jeff Sessions; Al Franken,Here,1.5,-2,4,alleged,2018,old,S,P,https://a.example/,news,S2,P2,primary,Q,R,2,a.jpg,"\'",2019,c',
      ),
    );
    expect(event).toEqual({
      id: 'a',
      date: '2017/2018',
      title: 'A',
      dateLabel: 'then',
      text: 't',
      note: 'n',
      lane: 'l',
      tags: ['x', 'y'],
      people: ['jeff-sessions', 'al-franken'],
      place: { name: 'Here', lat: 1.5, lon: -2 },
      importance: 4,
      status: 'alleged',
      updated: '2018',
      aliases: ['old'],
      sources: [
        { title: 'S', publisher: 'P', url: 'https://a.example/', kind: 'news' },
        { title: 'S2', publisher: 'P2', kind: 'primary' },
      ],
      quotes: [{ text: 'Q', speaker: 'R', source: 2 }],
      media: [{ src: 'a.jpg', alt: '' }],
      corrections: [{ date: '2019', text: 'c' }],
    });
  });

  it('lets quotes count the sources that are there', () => {
    const rows = [
      'title,start,source 3 title,source 3 publisher,source 3 kind,quote text,quote speaker,quote source',
      'A,2017,S,P,news,Q,R,3',
    ];
    expect(eventOf(table(...rows)).quotes).toEqual([{ text: 'Q', speaker: 'R', source: 1 }]);
  });

  it('makes lanes and people of their names, each once', () => {
    const file = fileOf(table('title,start,group,people', 'A,2017,One,P; Q', 'B,2018,Two,Q', 'C,2019,One,'));
    expect(file.lanes).toEqual([
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two' },
    ]);
    expect(file.people).toEqual({ p: { name: 'P' }, q: { name: 'Q' } });
    expect(file.events.map(({ lane }) => lane)).toEqual(['one', 'two', 'one']);
  });

  it('gives ids that are missing, wrong or given twice, and never one that somebody else has written', () => {
    const result = table(
      'id,title,start',
      ',A,2017',
      'a,B,2017',
      'a,C,2017',
      'x y,D,2017',
      'constructor,E,2017',
    );
    expect(fileOf(result).events.map(({ id }) => id)).toEqual(['a-2', 'a', 'c', 'd', 'e']);
    expect(told(result)).toEqual(['id.duplicate row 4, id', 'id.format row 5, id', 'id.format row 6, id']);
  });

  it('keeps what it has no place for under "extensions"', () => {
    const file = fileOf(table('title,start,notes', 'A,2017,x', 'B,soon,y', 'C,2018,'));
    expect(file.events.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(file.extensions).toEqual({
      csv: [
        { row: 2, column: 'notes', value: 'x' },
        { row: 3, column: 'notes', value: 'y' },
        { row: 3, column: '', value: ['B', 'soon', 'y'] },
      ],
    });
  });

  it('tells what the reader of event files finds at the cell that it comes from, and keeps what that refuses', () => {
    const result = table(
      'title,start,status,source 1 title,source 1 publisher,source 1 kind,source 1 url',
      'A,2017,rumoured,S,P,news,ftp://a',
      'B,2018,,S,P,news,ftp://b',
    );
    expect(told(result)).toEqual([
      'status.unknown row 2, status',
      'url.scheme row 2, source 1 url',
      'url.scheme row 3, source 1 url',
    ]);
    expect(result.report.issues.at(0)).toMatchObject({
      line: 2,
      column: 8,
      cell: { row: 2, column: 'status' },
    });
    expect(fileOf(result).extensions).toMatchObject({
      csv: expect.arrayContaining([
        { row: 2, column: '', value: expect.arrayContaining(['A']) as string[] },
        { row: 3, column: 'source 1 url', value: 'ftp://b' },
      ]) as unknown[],
    });
  });

  it('puts rows of the epilogue there', () => {
    expect(fileOf(table('title,start,section', 'A,2017,', 'B,2018,epilogue')).epilogue).toEqual([
      { id: 'b', date: '2018', title: 'B' },
    ]);
  });

  it('is called as it is told, and its times are in the zone that it is told', () => {
    expect(fileOf(importCsv('title,start\nA,2017T\nB,2017', { timeZone: 'America/New_York' }))).toMatchObject(
      { title: 'Timeline', timeZone: 'America/New_York' },
    );
  });

  test.each([
    ['2017', '..', '2017/..'],
    ['2017', '..\ufeff', '2017/..\ufeff'],
    ['..', '2017', '../2017'],
    ['1985/', '', '1985/'],
    ['/1985', '', '/1985'],
    ["'-0043", '', '-0043'],
    ['2016-09-08/2016-09-11', '', '2016-09-08/2016-09-11'],
  ])('start %j and end %j are %s', (start, end, date) => {
    expect(eventOf(table('title,start,end', `A,${start},${end}`)).date).toBe(date);
  });

  it('tells a hundred mistakes and how many there are', () => {
    const { report } = table('title,start', ...Array.from({ length: 150 }, () => 'A,soon'));
    expect(report.issues).toHaveLength(101);
    expect(report.issues.at(-1)).toMatchObject({ code: 'report.capped', level: 'error' });
    expect(report).toMatchObject({ errors: 150, warnings: 0 });
  });
});

describe('bytes', () => {
  it('of Windows-1252 are read as that, with a word of it', () => {
    const result = importCsv(Buffer.from('title,start\ncaf\u00e9 \u0080,2017\n', 'latin1'));
    expect(eventOf(result).title).toBe('café €');
    expect(told(result)).toEqual(['csv.encoding ']);
  });

  it('of a workbook are no table, and it is said what to do', () => {
    const { file, report } = importCsv(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
    expect(file).toBeNull();
    expect(report.issues).toMatchObject([
      { code: 'file.notcsv', hint: expect.stringContaining('CSV') as string },
    ]);
  });
});

describe('a table that goes out', () => {
  it('has the columns that are needed, guarded cells, and line breaks of RFC 4180', () => {
    const { text } = exportCsv(
      fileWith({ date: '-0043/0000', title: '=A, "b"', place: { name: 'Here', lat: -1 } }),
    );
    expect(text).toBe(
      '\ufeffid,start,end,title,text,place,latitude\r\na,\'-0043,0000,"\'=A, ""b""",,Here,\'-1\r\n',
    );
  });

  it('tells what has no place in it', () => {
    const { remarks } = exportCsv(fileWith({}, { description: 'D', lanes: [{ id: 'l', title: 'L' }] }));
    expect(remarks.map(({ path }) => path)).toEqual(['/description', '/lanes/0', '/title']);
  });
});
