import { badInputs, sourceOf } from '../core/event-file/support/bad-inputs.ts';
import { exportCsv, exportTimelineJs } from '../../src/formats/index.ts';
import type { EventFile } from '../../src/core/event-file/index.ts';
import { chanceOf, mutated, pick, type Chance } from './mutate.ts';
import { reshaped } from './reshape.ts';

/** Small inputs make many in a second, and mistakes need no large ones. */
const LONGEST = 4000;

/** Stories of TimelineJS, in each of its forms, with everything in them that is known. */
const STORIES = [
  JSON.stringify({
    scale: 'human',
    title: { text: { headline: 'T', text: '<p>Intro</p>' }, media: { url: 'https://a.example/b.jpg' } },
    events: [
      {
        start_date: { year: 2017, month: '3', day: '2', hour: 4, minute: '', display_date: 'then' },
        end_date: { year: '2018' },
        text: { headline: 'A <b>b</b>', text: '<p>One <a href="https://a.example/">two</a></p><p>Three</p>' },
        media: {
          url: 'https://a.example/b.jpg',
          caption: 'C',
          credit: 'D',
          alt: 'E',
          thumbnail: 'f.jpg',
          link: 'https://b.example/',
        },
        group: 'G',
        display_date: 'Then',
        unique_id: 'first',
        background: { color: 'red' },
        location: { name: 'Here', lat: '1.5', lon: 2 },
      },
      {
        start_date: { year: '-44' },
        text: { headline: 'B' },
        media: { url: '<iframe src="https://c.example/"></iframe>' },
      },
    ],
    eras: [{ start_date: { year: 1900 }, end_date: { year: 1910 }, text: { headline: 'E' } }],
  }),
  JSON.stringify({
    timeline: {
      headline: 'T',
      type: 'default',
      text: '<p>Intro</p>',
      startDate: '2011',
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
      ],
      era: [{ startDate: '2011', endDate: '2012', headline: 'E' }],
    },
  }),
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background\n,,,,,,,,,The title,Intro,,,,,,title,,\n2017,3,2,4:05 PM,2018,,,,Then,A,Hello,a.jpg,C,D,,E,,G,\n1900,,,,1910,,,,,An era,,,,,,,era,,\n',
  'Start Date,End Date,Headline,Text,Media,Tag\n3/23/2011,2011,A,<b>b</b>,https://a.example/,G\n2011-03-04T05:06,,B,,,\n',
];

/** A file with everything in it that the format knows. */
const FULL: EventFile = {
  version: 1,
  title: 'T',
  description: 'A *story* with a [link](https://a.example/).',
  language: 'en-GB',
  timeZone: 'America/New_York',
  view: '2016-07/2017-05',
  lanes: [{ id: 'l', title: 'L', color: '#123456' }],
  people: { p: { name: 'P', role: 'R', url: 'https://a.example/' } },
  eras: [{ id: 'e', title: 'E', date: '1900/1910' }],
  events: [
    {
      id: 'a',
      date: '2016-09-08/2016-09-11',
      title: 'A',
      dateLabel: 'then',
      text: 'One **two**.\n\nThree.',
      note: 'N',
      lane: 'l',
      tags: ['x', 'y'],
      people: ['p'],
      place: { name: 'Here', lat: 1.5, lon: -2 },
      importance: 4,
      status: 'alleged',
      quotes: [{ text: 'Q', speaker: 'P', source: 1 }],
      sources: [{ title: 'S', publisher: 'P', url: 'https://a.example/', date: '2017-03', kind: 'news' }],
      media: [{ src: 'https://a.example/b.jpg', alt: 'B', caption: 'C', credit: 'D' }],
      corrections: [{ date: '2017', text: 'C' }],
      updated: '2017-03-06',
      aliases: ['old'],
      related: [{ id: 'b', kind: 'led-to' }],
    },
    { id: 'b', date: '2017-03-02T16:00-05:00~', title: 'B' },
    { id: 'c', date: '-0043-03-15', title: 'C' },
  ],
  epilogue: [{ id: 'd', date: '1985/..', title: 'D' }],
  story: [{ id: 's', text: 'S', focus: ['a', 'b'] }],
  claims: [{ id: 'f', said: 'F', verdict: 'imprecise', record: 'R', events: ['a'] }],
};

function corpus(): string[] {
  const stated = [...badInputs('events'), ...badInputs('csv'), ...badInputs('timelinejs')]
    .filter(({ gen }) => gen === undefined)
    .map(sourceOf)
    .filter((text) => text.length <= LONGEST);
  const whole = [
    JSON.stringify(FULL),
    JSON.stringify(FULL, null, 2),
    exportCsv(FULL).text,
    exportTimelineJs(FULL).text,
    ...STORIES,
  ];
  // Files with everything in them are worth as much as all the others.
  return [...stated, ...Array.from({ length: 40 }, () => whole).flat()];
}

/** An input: a text, or the bytes of one, some of them wrong. */
export type Input = string | Uint8Array;

function inBytes(text: string, chance: Chance): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (let count = Math.floor(chance() * 4); count > 0 && bytes.length > 0; count -= 1) {
    bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
  }
  return bytes;
}

/** Inputs without end, the same for the same seed. */
export function* inputsOf(seed: number): Generator<Input> {
  const texts = corpus();
  const chance = chanceOf(seed);
  for (;;) {
    const base = pick(texts, chance);
    // Half of them stay in their format, so that what stands behind the parsers is reached.
    const text = chance() < 0.5 ? reshaped(base, chance) : mutated(base, texts, chance, LONGEST);
    yield chance() < 0.1 ? inBytes(text, chance) : text;
  }
}
