import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, read } from '../../../src/core/event-file/index.ts';
import { eventOf, fileWith, told } from './support/files.ts';

const timed = (...dates: string[]) =>
  JSON.stringify({
    version: 1,
    title: 'T',
    events: dates.map((date, index) => ({ id: `e${index}`, date, title: 'A' })),
  });

describe('remarks on characters', () => {
  it.each([
    ['text.bidi', 'invoice\u202efdp.exe'],
    ['text.bidi', '\u2066isolated\u2069'],
    ['text.invisible', 'New\u200bYork'],
    ['text.invisible', 'a\uffffb'],
    ['text.invisible', 'A\u{e0041}'],
    ['text.invisible', 'soft\u2060'],
    ['text.combining', `Z${'\u0301'.repeat(9)}`],
    ['text.fancy', '𝐇𝐞𝐥𝐥𝐨'],
  ])('%s of %j, which is kept', (code, title) => {
    expect(told(fileWith({ title }))).toEqual([`${code} /events/0/title`]);
    expect(eventOf(fileWith({ title })).title).toBe(title);
  });

  it.each([
    'می‌خواهم',
    '👩‍🚀 and 👨‍👩‍👧‍👦',
    'England 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    `Z${'\u0301'.repeat(8)}`,
    'مرحبا 2017 (test)',
    '\ue000',
  ])('there is none on %s', (title) => {
    expect(told(fileWith({ title }))).toEqual([]);
  });

  it('there are on every text of the table, however deep', () => {
    const place = { name: 'P\u200b' };
    const quotes = [{ text: 'Q\u200b', speaker: 'S' }];
    expect(told(fileWith({ place, quotes }, { people: { p: { name: 'P\u200b' } } }))).toEqual([
      'text.invisible /events/0/place/name',
      'text.invisible /events/0/quotes/0/text',
      'text.invisible /people/p/name',
    ]);
  });

  it('there are none on a text that is left out', () => {
    expect(told(fileWith({ text: '\u200b'.repeat(20_001) }))).toEqual(['limit.text /events/0/text']);
  });
});

describe('remarks on order', () => {
  it.each([
    ['an earlier time behind a later one', ['2017-02-03T10:00', '2017-02-03T09:00'], ['/events/1/date']],
    [
      'offsets that turn the order around',
      ['2017-02-03T10:00Z', '2017-02-03T11:00+02:00'],
      ['/events/1/date'],
    ],
    [
      'every one that is earlier',
      ['2017-02-03T10:00', '2017-02-03T09:00', '2017-02-03T08:00'],
      ['/events/1/date', '/events/2/date'],
    ],
    ['times in order', ['2017-02-03T09:00', '2017-02-03T10:00'], []],
    ['equal times', ['2017-02-03T09:00', '2017-02-03T09:00'], []],
    ['days out of order, as a file may have them', ['2017-02-04T09:00', '2017-02-03T10:00'], []],
    ['days without times', ['2017-02-03', '2017-02-03T09:00', '2017-02-03'], []],
  ])('on %s', (_name, dates, paths) => {
    expect(told(timed(...dates))).toEqual(paths.map((path) => `order.time ${path}`));
  });

  it('compares an epilogue with itself', () => {
    const epilogue = [{ id: 'z', date: '2017-02-03T09:00', title: 'Z' }];
    expect(told(fileWith({ date: '2017-02-03T10:00' }, { epilogue }))).toEqual([]);
  });
});

describe('remarks on ids', () => {
  it('that differ by capital letters, once each', () => {
    const lanes = [
      { id: 'x', title: 'X' },
      { id: 'X', title: 'X' },
    ];
    expect(told(fileWith({}, { lanes, epilogue: [{ id: 'A', date: '2018', title: 'B' }] }))).toEqual([
      'id.similar /lanes/1/id',
      'id.similar /epilogue/0/id',
    ]);
  });

  it('are none where kinds differ', () => {
    expect(told(fileWith({}, { lanes: [{ id: 'A', title: 'L' }] }))).toEqual([]);
  });
});

describe('remarks on the rest', () => {
  it.each([
    ['a key that is unknown', fileWith({ headline: 1 }), ['schema.unknown /events/0/headline']],
    ['an unknown key of the file', fileWith({}, { colour: 1 }), ['schema.unknown /colour']],
    ['what is in extensions: nothing', fileWith({}, { extensions: { anything: [{ goes: 1 }] } }), []],
    ['a picture without words', fileWith({ media: [{ src: 'a.jpg' }] }), ['a11y.alt /events/0/media/0']],
    [
      'a picture with null for words',
      fileWith({ media: [{ src: 'a.jpg', alt: null }] }),
      ['a11y.alt /events/0/media/0'],
    ],
    ['a picture that only decorates', fileWith({ media: [{ src: 'a.jpg', alt: '' }] }), []],
    [
      'a pale lane',
      fileWith({}, { lanes: [{ id: 'l', title: 'L', color: '#ccc' }] }),
      ['a11y.contrast /lanes/0/color'],
    ],
    ['a dark lane', fileWith({}, { lanes: [{ id: 'l', title: 'L', color: '#777' }] }), []],
    ['no events', timed(), ['events.none /events']],
  ])('on %s', (_name, text, lines) => {
    expect(told(text)).toEqual(lines);
  });

  it('on a file that is heavy for a phone', () => {
    const limits = { ...DEFAULT_LIMITS, many: 3 };
    expect(told(timed('2017', '2018'), limits)).toEqual([]);
    expect(told(timed('2017', '2018', '2019'), limits)).toEqual(['limit.many /events']);
  });

  it('are warnings, and change nothing', () => {
    const { file, issues } = read(fileWith({ headline: 1, title: 'New\u200bYork' }));
    expect(new Set(issues.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(file?.events[0]).toEqual({ id: 'a', date: '2017', title: 'New\u200bYork', headline: 1 });
  });
});
