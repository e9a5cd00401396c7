import type { Fields, Infer, Kind, ListLimit, Rule } from './kinds.ts';

/**
 * The event file, version 1, as one table. The types below are inferred from it, the reader walks it, the writer takes
 * its order of keys from it and the JSON Schema is made of it, so that the four can never disagree. What each key means
 * in words stands in `schema-descriptions.ts`, outside the reader's bundle.
 */

const text = <R extends Rule>(rule: R) => ({ is: 'text', rule }) as const;
const choice = <const V extends string>(...values: V[]) =>
  ({ is: 'choice', values, code: 'schema.enum' }) as const;
const number = (min: number, max: number, whole = false) => ({ is: 'number', min, max, whole }) as const;
const list = <K extends Kind>(of: K, limit: ListLimit = 'items') => ({ is: 'list', of, limit }) as const;
const map = <K extends Kind>(of: K) => ({ is: 'map', of }) as const;
const record = <F extends Fields, const R extends keyof F & string>(
  name: string,
  required: readonly R[],
  fields: F,
) => ({ is: 'record', name, required, fields }) as const;

const LINE = text('line');
const PROSE = text('prose');
const ID = text('id');
const DATE = text('date');
const LINK = text('link');
const EVENTS = list(text('event'));

export const CORRECTION = record('correction', ['date', 'text'], { date: DATE, text: PROSE });

export const PLACE = record('place', ['name'], { name: LINE, lat: number(-90, 90), lon: number(-180, 180) });

export const QUOTE = record('quote', ['text', 'speaker'], {
  text: PROSE,
  speaker: LINE,
  source: { is: 'source-number' } as const,
});

export const SOURCE = record('source', ['title', 'publisher', 'kind'], {
  title: LINE,
  publisher: LINE,
  url: LINK,
  date: DATE,
  kind: choice('primary', 'news', 'reference'),
  archiveUrl: LINK,
});

export const MEDIA = record('media', ['src'], {
  src: text('picture'),
  alt: LINE,
  caption: PROSE,
  credit: LINE,
});

export const RELATED = record('related', ['id', 'kind'], {
  id: text('event'),
  kind: choice('led-to', 'response-to', 'contradicts', 'see-also'),
});

export const EVENT = record('event', ['id', 'date', 'title'], {
  id: ID,
  date: text('when'),
  title: LINE,
  dateLabel: LINE,
  text: PROSE,
  note: PROSE,
  lane: text('lane'),
  tags: list(LINE, 'tags'),
  people: list(text('person')),
  place: PLACE,
  importance: number(1, 5, true),
  // Without a code of its own a misspelt standing would fall back on the firmest of all.
  status: { ...choice('on-the-record', 'reported', 'alleged', 'disputed'), code: 'status.unknown' } as const,
  quotes: list(QUOTE),
  sources: list(SOURCE),
  media: list(MEDIA),
  corrections: list(CORRECTION),
  updated: DATE,
  aliases: list(ID),
  related: list(RELATED),
});

export const LANE = record('lane', ['id', 'title'], { id: ID, title: LINE, color: text('colour') });

export const PERSON = record('person', ['name'], { name: LINE, role: LINE, url: text('contact') });

export const ERA = record('era', ['id', 'title', 'date'], { id: ID, title: LINE, date: DATE });

export const STEP = record('step', ['id', 'text', 'focus'], {
  id: ID,
  title: LINE,
  text: PROSE,
  focus: { is: 'focus' } as const,
});

export const CLAIM = record('claim', ['id', 'said', 'verdict', 'record'], {
  id: ID,
  said: PROSE,
  verdict: choice('confirmed', 'imprecise', 'misquoted', 'wrong', 'unsupported', 'opinion'),
  record: PROSE,
  events: EVENTS,
  sources: list(SOURCE),
});

export const FILE = record('file', ['version', 'title', 'events'], {
  $schema: LINE,
  version: { is: 'version' } as const,
  title: LINE,
  description: PROSE,
  byline: LINE,
  published: DATE,
  updated: DATE,
  language: text('language'),
  timeZone: text('zone'),
  view: text('window'),
  lanes: list(LANE, 'lanes'),
  people: map(PERSON),
  eras: list(ERA),
  events: list(EVENT, 'events'),
  epilogue: list(EVENT, 'events'),
  story: list(STEP),
  claims: list(CLAIM),
  corrections: list(CORRECTION),
  contact: text('contact'),
  extensions: { is: 'anything' } as const,
});

/** An event file, version 1. Keys that the table does not know are kept on the objects, outside the type. */
export type EventFile = Infer<typeof FILE>;
/** One entry of the file. After `read` it always has an `id`; `date` stays the author's text. */
export type TimelineEvent = Infer<typeof EVENT>;
export type Lane = Infer<typeof LANE>;
export type Person = Infer<typeof PERSON>;
export type Era = Infer<typeof ERA>;
export type Step = Infer<typeof STEP>;
export type Claim = Infer<typeof CLAIM>;
export type Source = Infer<typeof SOURCE>;
export type Quote = Infer<typeof QUOTE>;
export type Correction = Infer<typeof CORRECTION>;
export type Media = Infer<typeof MEDIA>;
export type Place = Infer<typeof PLACE>;
export type Related = Infer<typeof RELATED>;
/** How firm an event is; `on-the-record` where the file says nothing. */
export type Status = NonNullable<TimelineEvent['status']>;
/** What the record shows of something an article said. */
export type Verdict = Claim['verdict'];
