import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, type EventFile } from '../../src/core/event-file/index.ts';
import { modelOf } from '../../src/core/model/index.ts';
import { isoDay, structuredDataOf } from '../../src/prerender/structured-data.ts';

type Data = Record<string, unknown> & { mainEntity: { itemListElement: unknown[]; numberOfItems: number } };

const NOWHERE = { site: '', hasPicture: false };

const event = (id: string, date: string, more: Partial<EventFile['events'][number]> = {}) => ({
  id,
  date,
  title: id.toUpperCase(),
  ...more,
});

function dataOf(rest: Partial<EventFile>, site = ''): Data {
  const file: EventFile = { version: 1, title: 'T', events: [], ...rest };
  return JSON.parse(structuredDataOf(modelOf(file), { site, hasPicture: true })) as Data;
}

describe('the structured data', () => {
  test('lists every event of the published file once, in reading order, with its link', () => {
    const { file } = read(readFileSync('data/events.json'));
    if (!file) throw new Error('refused');
    const model = modelOf(file);
    const { mainEntity } = JSON.parse(structuredDataOf(model, NOWHERE)) as Data;
    expect(file.events.length).toBeGreaterThan(30);
    expect(mainEntity.numberOfItems).toBe(file.events.length);
    expect(mainEntity.itemListElement).toEqual(
      model.events.map(({ id, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: `#${id}`,
      })),
    );
  });

  test('is an article with its dates, author, language, picture and page', () => {
    expect(
      dataOf(
        { description: 'He *did*.', byline: 'Desk', language: 'en-GB', published: '2017-03-02' },
        'https://example.org/',
      ),
    ).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'T',
      description: 'He did.',
      inLanguage: 'en-GB',
      datePublished: '2017-03-02',
      dateModified: '2017-03-02',
      author: { name: 'Desk' },
      image: { url: 'https://example.org/timeline.png', width: 1200, height: 630 },
      mainEntityOfPage: 'https://example.org/',
    });
  });

  test('covers the time from the first to the last day that is sure', () => {
    const events = [
      event('a', '1912~'),
      event('b', '2016-09-08'),
      event('c', '2017-02'),
      event('d', '2017-06?'),
    ];
    expect(dataOf({ events }).temporalCoverage).toBe('2016-09-08/2017-02-28');
    expect(dataOf({ events: [event('a', '2017-03-02T14:30-05:00')] }).temporalCoverage).toBe(
      '2017-03-02/2017-03-02',
    );
    expect(dataOf({ events: [event('a', '2016/..'), event('b', '2017')] }).temporalCoverage).toBe(
      '2016/2017',
    );
    expect(dataOf({ events: [event('a', '-0043-03-15')] }).temporalCoverage).toBe('-0043-03-15/-0043-03-15');
  });

  test('covers no time where no day is sure', () => {
    expect(dataOf({ events: [event('a', '1912~')] })).not.toHaveProperty('temporalCoverage');
    expect(dataOf({})).not.toHaveProperty('temporalCoverage');
  });

  test('cites each source once, be it of an event, of what came after or of a claim', () => {
    const source = (url?: string) => ({ title: 'T', publisher: 'P', kind: 'news' as const, url });
    const data = dataOf({
      events: [event('a', '2017', { sources: [source('https://a.example/'), source()] })],
      epilogue: [event('b', '2019', { sources: [source('https://b.example/')] })],
      claims: [
        { id: 'c', said: 'S', verdict: 'wrong', record: 'R', sources: [source('https://a.example/')] },
      ],
    });
    expect(data.citation).toEqual(['https://a.example/', 'https://b.example/']);
  });

  test('tells the corrections of the page and of its events', () => {
    const correction = (text: string) => ({ date: '2017-03-04', text });
    const told = { '@type': 'CorrectionComment', datePublished: '2017-03-04' };
    const data = dataOf({
      corrections: [correction('It *was* not.')],
      events: [event('a', '2017', { corrections: [correction('Nor this.')] })],
    });
    expect(data.correction).toEqual([
      { ...told, text: 'It was not.' },
      { ...told, text: 'Nor this.', url: '#a' },
    ]);
    expect(dataOf({})).not.toHaveProperty('correction');
  });

  test('can stand in a script element and in HTML, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('</script>', '<!--', '&', '"', '\\', '\u2028', 'a'), { maxLength: 8 }),
        (parts) => {
          const title = parts.join('');
          const json = structuredDataOf(modelOf({ version: 1, title, events: [] }), NOWHERE);
          expect(json).not.toMatch(/[<&]/);
          expect(JSON.parse(json)).toMatchObject({ headline: title });
        },
      ),
    );
  });
});

describe('a day for machines', () => {
  const file: EventFile = { version: 1, title: 'T', events: [], timeZone: 'America/New_York' };

  test.each([
    ['2017-03-02', '2017-03-02'],
    ['2017-03', '2017-03'],
    ['2017-03-03T02:00Z', '2017-03-02'],
    ['2017~', '2017'],
    ['2016/2017', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('of %s is %s', (text, day) => {
    expect(isoDay(text, file)).toBe(day);
  });
});
