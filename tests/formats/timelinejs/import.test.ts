import { describe, expect, it, test } from 'vitest';
import { exportTimelineJs, importCsv, importTimelineJs } from '../../../src/formats/index.ts';
import { Anchors } from '../../../src/formats/timelinejs/anchors.ts';
import { eventOf, fileOf, fileWith, told } from '../support/told.ts';

const TITLE = { text: { headline: 'T' } };
const story = (events: object[], rest: object = {}) =>
  importTimelineJs(JSON.stringify({ title: TITLE, events, ...rest }), { timeZone: 'UTC' });
const slide = (keys: object) => story([{ start_date: { year: 2017 }, text: { headline: 'A' }, ...keys }]);
const sheet = (...rows: string[]) => importCsv(rows.join('\n'), { title: 'T', timeZone: 'UTC' });

describe('a date of TimelineJS', () => {
  test.each([
    [{ year: 1945 }, '1945'],
    [{ year: '1945', month: '', day: '' }, '1945'],
    [{ year: '1945', month: '5' }, '1945-05'],
    [{ year: 1945, month: 5, day: 8 }, '1945-05-08'],
    [{ year: 1945, month: 5, day: 8, hour: 9 }, '1945-05-08T09:00'],
    [{ year: 1945, month: 5, day: 8, hour: 9, minute: 5 }, '1945-05-08T09:05'],
    [{ year: 1945, month: 5, day: 8, hour: 9, second: 7 }, '1945-05-08T09:00:07'],
    [
      { year: 1945, month: 5, day: 8, hour: 9, minute: 5, second: 7, millisecond: 4 },
      '1945-05-08T09:05:07.004',
    ],
    [{ year: -1 }, '0000'],
    [{ year: '-44', month: 3, day: 15 }, '-0043-03-15'],
    [{ year: 12345 }, '+12345'],
    [{ year: -13800000000 }, '-13799999999'],
  ])('%j is %s, as exact as it is given', (start_date, date) => {
    expect(eventOf(slide({ start_date })).date).toBe(date);
  });

  test.each([
    [{ year: 1945 }, '1939/1945'],
    [{ year: 1939 }, '1939'],
    [{ year: '1939', month: '' }, '1939'],
    [{ year: 1945, month: 5 }, '1939/1945-05'],
  ])('from 1939 to %j is %s: a year at the end is that whole year, and no end is none', (end_date, date) => {
    expect(eventOf(slide({ start_date: { year: 1939 }, end_date })).date).toBe(date);
  });

  test.each([
    [{ year: 2017, month: 13 }, 'date.impossible /events/0/start_date/month'],
    [{ year: 2017, month: 2, day: 29 }, 'date.impossible /events/0/start_date/day'],
    [{ year: 2017, month: 2, day: 1, hour: 25 }, 'date.impossible /events/0/start_date/hour'],
    [{ year: 2017, month: 2, day: 1, hour: 5, minute: 61 }, 'date.impossible /events/0/start_date/minute'],
    [{ year: 2017, day: 5 }, 'date.format /events/0/start_date'],
    [{ year: 2017, month: 'May' }, 'date.format /events/0/start_date/month'],
    [{ year: 2017, month: [2] }, 'schema.type /events/0/start_date/month'],
    [{ month: 2 }, 'schema.missing /events/0/start_date'],
    [[2017], 'schema.type /events/0/start_date'],
    ['2017', 'schema.type /events/0/start_date'],
  ])('%j is told as %s, and the slide kept under "extensions"', (start_date, issue) => {
    const result = slide({ start_date });
    expect(told(result)).toContain(issue);
    expect(fileOf(result).events).toEqual([]);
    expect(fileOf(result).extensions).toMatchObject({
      timelinejs: expect.arrayContaining([
        { path: '/events/0', value: expect.objectContaining({ start_date }) as object },
      ]) as unknown[],
    });
  });

  it('that ends before it begins is told at its end', () => {
    expect(told(slide({ end_date: { year: 2016 } }))).toContain('date.order /events/0/end_date');
  });

  it('before year 1 is told of once a file', () => {
    const events = [-44, -43].map((year) => ({ start_date: { year }, text: { headline: 'A' } }));
    expect(told(story(events))).toEqual(['date.bce-convention /events/0/start_date/year']);
  });

  test.each([
    [{ display_date: 'Then' }, 'Then'],
    [{ start_date: { year: 2017, display_date: 'Then' } }, 'Then'],
    [
      { start_date: { year: 2017, display_date: 'Then' }, end_date: { year: 2018, display_date: 'now' } },
      'Then – now',
    ],
  ])('%j is called %j', (keys, label) => {
    expect(eventOf(slide(keys)).dateLabel).toBe(label);
  });
});

describe('a slide', () => {
  it('is an event, its group a lane, its picture media, its place a place', () => {
    const result = slide({
      unique_id: 'first',
      text: { headline: 'A', text: '<p>One</p><p>Two <b>2</b></p>' },
      group: ' G ',
      media: { url: '//a.example/b.jpg', caption: 'C <i>c</i>', credit: 'D', alt: 'E' },
      location: { name: 'Here', lat: '1.5', lon: 2 },
    });
    expect(eventOf(result)).toEqual({
      id: 'first',
      aliases: ['event-first'],
      date: '2017',
      title: 'A',
      text: 'One\n\nTwo **2**',
      lane: 'g',
      place: { name: 'Here', lat: 1.5, lon: 2 },
      media: [{ src: 'https://a.example/b.jpg', alt: 'E', caption: 'C c', credit: 'D' }],
    });
    expect(fileOf(result).lanes).toEqual([{ id: 'g', title: 'G' }]);
  });

  test.each([
    ['https://www.youtube.com/watch?v=1', 'youtube.com', 'https://www.youtube.com/watch?v=1'],
    ['http://a.example/b.jpg', 'a.example', 'http://a.example/b.jpg'],
    ['<iframe src="https://player.example/1"></iframe>', 'player.example', 'https://player.example/1'],
    ['<blockquote cite="https://a.example/1">x</blockquote>', 'a.example', 'https://a.example/1'],
  ])('with %s has a source that leads there', (url, host, address) => {
    const result = slide({ media: { url, credit: 'C' } });
    expect(eventOf(result).media).toBeUndefined();
    expect(eventOf(result).sources).toEqual([
      { title: host, publisher: 'C', url: address, kind: 'reference' },
    ]);
    expect(told(result)).toEqual(['import.media /events/0/media/url']);
  });

  it('keeps what has no place under "extensions", and says so', () => {
    const keys = {
      background: { color: 'red' },
      media: { url: '<div>x</div>', thumbnail: 'b.jpg' },
      foo: { bar: 1 },
      text: { headline: 'A', text: '<img src="c.jpg">' },
    };
    const result = slide(keys);
    expect(told(result).sort()).toEqual([
      'import.dropped /events/0/background',
      'import.dropped /events/0/media/thumbnail',
      'import.html /events/0/text/text',
      'import.media /events/0/media/url',
      'schema.unknown /events/0/foo',
    ]);
    expect(fileOf(result).extensions).toEqual({
      timelinejs: expect.arrayContaining([
        { path: '/events/0/background', value: { color: 'red' } },
        { path: '/events/0/media/thumbnail', value: 'b.jpg' },
        { path: '/events/0/media/url', value: '<div>x</div>' },
        { path: '/events/0/foo', value: { bar: 1 } },
        { path: '/events/0/text/text', value: '<img src="c.jpg">' },
      ]) as unknown[],
    });
  });

  it('without a headline is called by its first words, or else by its date', () => {
    const events = [
      {
        start_date: { year: 2017 },
        text: { text: '<b>Some</b> words of a text that goes on and on, and on, far beyond a title' },
      },
      { start_date: { year: 2018 }, media: { url: 'a.jpg', caption: 'A picture' } },
      { start_date: { year: 2019 } },
    ];
    expect(fileOf(story(events)).events.map(({ title }) => title)).toEqual([
      'Some words of a text that goes on and on, and on, far…',
      'A picture',
      '2019',
    ]);
  });

  it('keeps links of its headline as sources', () => {
    expect(eventOf(slide({ text: { headline: 'A <a href="https://a.example/">letter</a>' } }))).toMatchObject(
      {
        title: 'A letter',
        sources: [{ title: 'letter', publisher: 'a.example', url: 'https://a.example/', kind: 'reference' }],
      },
    );
  });

  test.each([
    [undefined, 'See [https://a.example/](https://a.example/)'],
    [false, 'See https://a.example/'],
  ])('with autolink %s has %j', (autolink, text) => {
    expect(eventOf(slide({ autolink, text: { headline: 'A', text: 'See https://a.example/' } })).text).toBe(
      text,
    );
  });
});

describe('links to slides', () => {
  test.each([
    [['', 'The Letter, to the FBI!'], 'the-letter-to-the-fbi'],
    [['', '1945: Émigrés/Ñandú · x_y'], '_1945-emigres-nandu-x-y'],
    [['Own Id', 'A'], 'Own Id'],
    [['', '日本'], undefined],
    [['  ', 'A'], 'a'],
  ] as const)('%j end in %s', ([uniqueId, headline], anchor) => {
    expect(new Anchors().next(uniqueId, headline)).toBe(anchor);
  });

  it('have numbers where ids clash, as TimelineJS counts', () => {
    const anchors = new Anchors();
    expect(['a', 'a', 'a', 'b-2', 'b', 'b'].map((id) => anchors.next(id, ''))).toEqual([
      'a',
      'a-2',
      'a-3',
      'b-2',
      'b',
      'b-3',
    ]);
  });

  it('go on working: they are aliases, even where an event is called otherwise', () => {
    const events = ['x', 'x', 'y z', 'event-x'].map((unique_id) => ({
      start_date: { year: 2017 },
      text: { headline: 'H' },
      unique_id,
    }));
    const result = story(events);
    expect(fileOf(result).events.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['x', undefined],
      ['x-2', ['event-x-2']],
      ['y-z', undefined],
      ['event-x', ['event-event-x']],
    ]);
    expect(told(result)).toEqual([
      'import.anchor /events/0',
      'id.renamed /events/1/unique_id',
      'id.renamed /events/2/unique_id',
      'import.anchor /events/2/unique_id',
    ]);
  });
});

describe('a story', () => {
  it('has its title and its text from the title slide, and eras', () => {
    const eras = [{ start_date: { year: 1900 }, end_date: { year: 1910 }, text: { headline: 'E' } }];
    const title = { text: { headline: 'The <i>T</i>', text: 'Intro' }, media: { url: 'a.jpg' } };
    const result = story([{ start_date: { year: 1905 }, text: { headline: 'A' } }], { title, eras });
    expect(fileOf(result)).toMatchObject({
      title: 'The T',
      description: 'Intro',
      eras: [{ id: 'e', title: 'E', date: '1900/1910' }],
    });
    expect(told(result)).toContain('import.dropped /title/media/url');
  });

  it('of version 2 is read too, months first where a date has slashes', () => {
    const timeline = {
      headline: 'T',
      text: 'Intro',
      type: 'default',
      date: [
        {
          startDate: '2011,3,23',
          endDate: '2011,3,24',
          headline: 'A',
          text: 'a',
          tag: 'G',
          asset: { media: 'https://a.example/b.jpg', credit: 'C', caption: 'D' },
        },
        { startDate: '3/4/2011', headline: 'B' },
        { startDate: '2011-03-05T06:07:08', headline: 'C' },
      ],
      era: [{ startDate: '2011', endDate: '2012', headline: 'E' }],
    };
    const result = importTimelineJs(JSON.stringify({ timeline }), { timeZone: 'UTC' });
    expect(fileOf(result)).toMatchObject({
      title: 'T',
      description: 'Intro',
      events: [
        {
          id: 'a',
          date: '2011-03-23/2011-03-24',
          text: 'a',
          lane: 'g',
          media: [{ src: 'https://a.example/b.jpg', credit: 'C', caption: 'D' }],
        },
        { id: 'b', date: '2011-03-04' },
        { id: 'c', date: '2011-03-05T06:07:08' },
      ],
      eras: [{ id: 'e', date: '2011/2012', title: 'E' }],
    });
    expect(told(result)).toEqual([
      'a11y.alt /timeline/date/0/asset/media',
      'date.ambiguous /timeline/date/1/startDate',
    ]);
  });
});

describe('a spreadsheet of TimelineJS', () => {
  it('has events, eras and a title by their type', () => {
    const result = sheet(
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background',
      ',,,,,,,,,The title,Intro,,,,,,title,,',
      '"2,017",3,2,4:05 PM,,,,,Then,A,Hello,a.jpg,C,D,,E,,G,',
      '1900,,,,1910,,,,,An era,,,,,,,era,,',
    );
    expect(told(result)).toEqual([]);
    expect(fileOf(result)).toEqual({
      version: 1,
      title: 'The title',
      description: 'Intro',
      timeZone: 'UTC',
      lanes: [{ id: 'g', title: 'G' }],
      eras: [{ id: 'an-era', title: 'An era', date: '1900/1910' }],
      events: [
        {
          id: 'a',
          aliases: ['event-a'],
          date: '2017-03-02T16:05',
          title: 'A',
          dateLabel: 'Then',
          text: 'Hello',
          lane: 'g',
          media: [{ src: 'a.jpg', alt: 'E', caption: 'D', credit: 'C' }],
        },
      ],
    });
  });

  test.each([
    ['12:00 AM', '00:00'],
    ['12:30 pm', '12:30'],
    ['9', '09:00'],
    ['13:05:06', '13:05:06'],
    ['13:05:06.7', '13:05:06.700'],
  ])('reads the time %s as %s', (time, read) => {
    expect(eventOf(sheet('Year,Month,Day,Time,Headline', `2017,3,2,${time},A`)).date).toBe(
      `2017-03-02T${read}`,
    );
  });

  test.each(['13 PM', 'noon', '1:2', '25:00'])('tells that %s is no time, at its cell', (time) => {
    expect(told(sheet('Year,Month,Day,Time,Headline', `2017,3,2,${time},A`)).at(-1)).toMatch(
      /^date\.\w+ row 2, Time$/,
    );
  });

  it('of version 1 has dates in one column', () => {
    const result = sheet('Start Date,End Date,Headline,Tag', '3/23/2011,2011,A,G', '2011-03-04T05:06,,B,');
    expect(fileOf(result).events.map(({ date }) => date)).toEqual(['2011-03-23/2011', '2011-03-04T05:06']);
  });

  it('keeps what stands in columns that it has no place for', () => {
    const result = sheet('Year,Headline,Background,Notes', '2017,A,red,x', '2018,B,,');
    expect(told(result).sort()).toEqual(['csv.header row 1, Notes', 'import.dropped row 2, Background']);
    expect(fileOf(result).extensions).toEqual({
      csv: [
        { row: 2, column: 'Notes', value: 'x' },
        { row: 2, column: 'Background', value: 'red' },
      ],
    });
  });
});

describe('a story that goes out', () => {
  const slides = (...args: Parameters<typeof fileWith>) =>
    (JSON.parse(exportTimelineJs(fileWith(...args)).text) as { events: object[] }).events;

  test.each([
    ['-0043-03-15', { start_date: { year: -44, month: 3, day: 15 } }],
    ['0000', { start_date: { year: -1 } }],
    ['1912~', { start_date: { year: 1912 }, display_date: 'about 1912' }],
    ['201X', { start_date: { year: 2010 }, end_date: { year: 2019 }, display_date: '2010s' }],
    ['1985/..', { start_date: { year: 1985 }, display_date: 'since 1985' }],
    ['../1985', { start_date: { year: 1985 }, display_date: 'until 1985' }],
    ['2016-09-08/2017', { start_date: { year: 2016, month: 9, day: 8 }, end_date: { year: 2017 } }],
  ])('has %s as its parts, and words where those are not all', (date, parts) => {
    expect(slides({ date })[0]).toMatchObject(parts);
    expect('display_date' in slides({ date })[0]).toBe('display_date' in parts);
  });

  it('has its texts as HTML in which nothing of ours is markup', () => {
    expect(slides({ title: '<b>A', text: 'x *y* <z>\n\n[a](https://a.example/?b&c)' })[0]).toMatchObject({
      text: {
        headline: '&lt;b&gt;A',
        text: '<p>x <i>y</i> &lt;z&gt;</p><p><a href="https://a.example/?b&amp;c">a</a></p>',
      },
      autolink: false,
    });
  });
});

test('a file with one event a line is no story, and that is said', () => {
  const lines = '{"id":"a","title":"A","date":"2017"}\n{"id":"b","title":"B","date":"2018"}\n';
  const { file, report } = importTimelineJs(lines);
  expect(file).toBeNull();
  expect(report.errors).toBe(1);
});
