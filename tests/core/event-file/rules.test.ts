import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, read } from '../../../src/core/event-file/index.ts';
import { eventOf, fileOf, fileWith, told } from './support/files.ts';

const LIMITS = { ...DEFAULT_LIMITS, title: 5, text: 8, url: 30, id: 9 };
const source = (url: string) => fileWith({ sources: [{ title: 'L', publisher: 'P', kind: 'news', url }] });

describe('lines and prose', () => {
  it.each([
    ['title', 'x'.repeat(5), []],
    ['title', 'x'.repeat(6), ['limit.text /events/0/title']],
    ['title', ' \u00a0', ['text.blank /events/0/title']],
    ['title', 'a\u0000', ['text.control /events/0/title']],
    ['text', 'x'.repeat(8), []],
    ['text', 'x'.repeat(9), ['limit.text /events/0/text']],
    ['text', ' ', []],
    ['dateLabel', 'x'.repeat(6), ['limit.text /events/0/dateLabel']],
  ])('%s of %j', (key, value, lines) => {
    expect(told(fileWith({ [key]: value }), LIMITS)).toEqual(lines);
  });

  it('are counted before anything is taken out of them', () => {
    expect(told(fileWith({ title: '\u0000'.repeat(6) }), LIMITS)).toEqual(['limit.text /events/0/title']);
  });

  it('take the event along when they are too long', () => {
    expect(read(fileWith({ text: 'x'.repeat(9) }), LIMITS).skipped).toBe(1);
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/', 'https://a.example/', []],
    ['https:\\\\a.example', 'https://a.example/', ['url.normalised']],
    ['javascript:1', undefined, ['url.scheme']],
    [`https://a.example/${'x'.repeat(20)}`, undefined, ['limit.url']],
  ])('of a source: %s is %s', (url, kept, codes) => {
    const { file, issues } = read(source(url), LIMITS);
    expect(file?.events[0].sources).toEqual([
      { title: 'L', publisher: 'P', kind: 'news', ...(kept && { url: kept }) },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('may be mailed to where a person is meant, and nowhere else', () => {
    expect(fileOf(fileWith({}, { contact: 'desk@a.example' })).contact).toBe('mailto:desk@a.example');
    expect(told(source('mailto:desk@a.example'))).toEqual(['url.scheme /events/0/sources/0/url']);
  });

  it('of pictures may be relative, and not insecure', () => {
    expect(eventOf(fileWith({ media: [{ src: 'p/a.jpg', alt: '' }] })).media).toEqual([
      { src: 'p/a.jpg', alt: '' },
    ]);
    expect(told(fileWith({ media: [{ src: 'http://a.example/p.jpg', alt: '' }] }))).toEqual([
      'url.mixed /events/0/media/0/src',
    ]);
  });
});

describe('references', () => {
  const rest = { lanes: [{ id: 'é', title: 'L' }], people: { p: { name: 'P' } } };

  it('lead to what is there, in any form of Unicode', () => {
    expect(eventOf(fileWith({ lane: 'e\u0301', people: ['p'] }, rest))).toMatchObject({
      lane: 'é',
      people: ['p'],
    });
  });

  it('that lead nowhere are left out, one by one', () => {
    const text = fileWith({ lane: 'x', people: ['p', 'q'], related: [{ id: 'z', kind: 'led-to' }] }, rest);
    expect(eventOf(text)).toEqual({ id: 'a', date: '2017', title: 'A', people: ['p'], related: [] });
    expect(told(text)).toEqual([
      'ref.unknown /events/0/lane',
      'ref.unknown /events/0/people/1',
      'ref.unknown /events/0/related/0/id',
    ]);
  });
});

describe('former ids', () => {
  it.each([
    [['old', 'café'], ['old', 'café'], []],
    [['cafe\u0301'], ['café'], []],
    [['a'], [], ['id.duplicate']],
    [['old', 'old'], ['old'], ['id.duplicate']],
    [['a b'], [], ['id.format']],
    [['__proto__'], [], ['id.format']],
    [['much-later'], [], ['limit.id']],
  ])('%j become %j', (aliases, kept, codes) => {
    const { file, issues } = read(fileWith({ aliases }), LIMITS);
    expect(file?.events[0].aliases).toEqual(kept);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('are no ids of another event', () => {
    const epilogue = [{ id: 'z', date: '2018', title: 'Z', aliases: ['a'] }];
    expect(told(fileWith({}, { epilogue }))).toEqual(['id.duplicate /epilogue/0/aliases/0']);
  });
});

describe('dates and windows', () => {
  it.each([
    ['2016-09~', []],
    ['1985/..', []],
    ['2017-02-29', ['date.impossible /events/0/date']],
    ['0000', ['date.year-zero /events/0/date']],
  ])('an event may have the date %s but for %j', (date, lines) => {
    expect(told(fileWith({ date }))).toEqual(lines);
  });

  it.each([
    ['2016-09/2017-03', []],
    ['2017', ['view.open /view']],
    ['2017/..', ['view.open /view']],
    ['../2017', ['view.open /view']],
    ['2017/', ['view.open /view']],
    ['soon', ['date.format /view']],
  ])('a file may open on %s but for %j', (view, lines) => {
    expect(told(fileWith({}, { view }))).toEqual(lines);
    expect(fileOf(fileWith({}, { view })).view).toBe(lines.length === 0 ? view : undefined);
  });

  it("are read on the clock of the file's zone", () => {
    expect(told(fileWith({ date: '2017-10-29T02:30' }, { timeZone: 'Europe/Oslo' }))).toEqual([
      'date.dst-overlap /events/0/date',
    ]);
  });
});

describe('languages, zones and colours', () => {
  it.each([
    ['en', 'en', []],
    ['ckb', 'ckb', []],
    ['en_GB', 'en-GB', ['lang.format']],
    ['english (uk)!!', undefined, ['lang.invalid']],
    ['', undefined, ['lang.invalid']],
  ])('the language %j is %s', (language, kept, codes) => {
    const { file, issues } = read(fileWith({}, { language }));
    expect(file?.language).toBe(kept);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('a zone that is none is left out', () => {
    const text = fileWith({}, { timeZone: 'Europe/Atlantis' });
    expect(told(text)).toEqual(['tz.unknown /timeZone']);
    expect(fileOf(text).timeZone).toBeUndefined();
  });

  it('a colour that is none is left out of its lane', () => {
    const text = fileWith({}, { lanes: [{ id: 'l', title: 'L', color: 'red}*{display:none}' }] });
    expect(told(text)).toEqual(['color.invalid /lanes/0/color']);
    expect(fileOf(text).lanes).toEqual([{ id: 'l', title: 'L' }]);
  });
});
