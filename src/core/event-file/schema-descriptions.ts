import type {
  CLAIM,
  CORRECTION,
  ERA,
  EVENT,
  FILE,
  LANE,
  MEDIA,
  PERSON,
  PLACE,
  QUOTE,
  RELATED,
  SOURCE,
  STEP,
} from './fields.ts';
import type { RecordKind } from './kinds.ts';

/**
 * What each key means, in words: for the JSON Schema, and so for whoever hovers over a key in an editor. Only `schema.ts`
 * imports this, so that the reader's bundle is spared it.
 */

/** A key without a description does not compile, nor does a description without a key. */
type Described<R extends RecordKind> = { readonly [K in keyof R['fields']]: string };

const OF_FILE: Described<typeof FILE> = {
  $schema:
    'The address of this schema, absolute or relative to the file. It lets editors complete and check the file.',
  version: 'The version of the format: 1.',
  title: 'The title of the whole timeline.',
  description:
    'Two or three sentences on what the timeline tells. *Emphasis*, **strong** and [links](https://...) work.',
  byline: 'Who made the timeline: "Jane Doe and John Roe".',
  published: 'The day on which the timeline was first published: "2017-03-02".',
  updated: 'The day of the last change of substance.',
  language: 'The language of the texts, a BCP 47 tag. Dates are written in it. English if missing.',
  timeZone:
    'The time zone of the story, an IANA name. Times are shown, and days begin, by its clocks. UTC if missing.',
  view: 'The window of time that is shown first, an interval: "2016-07/2017-04". Everything if missing.',
  lanes: 'The lanes, from top to bottom. Events without a lane share one below them.',
  people:
    'The people of the story by their ids, which events refer to: {"kislyak": {"name": "Sergei Kislyak"}}.',
  eras: 'Named stretches of time, drawn behind the events.',
  events: 'The events, in any order; those of one day are told in the order of the file.',
  epilogue: 'What came after: events that are listed behind the others and not drawn on the axis.',
  story: 'The steps of the story, told in this order beside the timeline.',
  claims: 'What was said or written about the events, each beside what the record shows.',
  corrections: 'What was wrong in the whole and has been put right, with its date.',
  contact: 'Where a reader reports an error: a web address, or "mailto:" and a mail address.',
  extensions: 'Whatever an importer could not place. It is kept, and not shown.',
};

const OF_EVENT: Described<typeof EVENT> = {
  id: 'The name of the event in links: letters, digits, "-", "_" and "." only. Once published, keep it.',
  date: 'When it was, as exactly as is known and no more, in EDTF: a day "2016-09-08", a month "2016-09", a year "2016", a time with its offset "2017-03-02T16:00-05:00", about "1912~", perhaps "1912?", an interval "2016-11-09/2017-01-20", without an end "1985/..", a decade "198X".',
  title: 'What happened, in a few words, as the label on the timeline. Up to about 60 characters fit.',
  dateLabel: 'What is printed instead of the date in words: "Early in the morning of 9 November".',
  text: 'What happened, in full. *Emphasis*, **strong** and [links](https://...) work; an empty line begins a paragraph.',
  note: 'A remark of the editors, shown apart from the text: what is not known, or how it was found out.',
  lane: 'The id of the lane that it stands in.',
  tags: 'Words to find it by.',
  people: 'The ids of those who took part: ["sessions", "kislyak"].',
  place: 'Where it was.',
  importance: 'From 1 to 5; what is more important gets its label first. 3 if missing.',
  status:
    'How firm it is: "on-the-record" (said, signed or done in public, or established since), "reported" (by news organisations, from sources they do not name), "alleged" (claimed by somebody, and not established) or "disputed" (accounts differ). "on-the-record" if missing.',
  quotes: 'What was said, word for word, and by whom.',
  sources: 'Who says so. Quotes refer to them by their number, from 1.',
  media: 'Pictures.',
  corrections: 'What was wrong here and has been put right, with its date.',
  updated: 'The day on which this event was last changed: "2017-03-06".',
  aliases: 'Former ids of the event, so that old links still find it.',
  related: 'Other events that it has to do with, and how.',
};

const OF_LANE: Described<typeof LANE> = {
  id: 'The name that events call the lane by: "sessions".',
  title: 'What stands beside the lane: "Sessions".',
  color: 'The colour of its marks: "#rrggbb", "#rgb" or a basic name, dark enough for white paper.',
};

const OF_PERSON: Described<typeof PERSON> = {
  name: 'The name in full: "Sergei Kislyak".',
  role: 'Who that is, in a few words: "Russian ambassador to the United States".',
  url: 'Where more is to be read: a web address, or "mailto:" and a mail address.',
};

const OF_ERA: Described<typeof ERA> = {
  id: 'The name of the era in links: "transition".',
  title: 'What is written on the band: "Transition".',
  date: 'From when to when, an interval: "2016-11-09/2017-01-19".',
};

const OF_STEP: Described<typeof STEP> = {
  id: 'The name of the step in links.',
  title: 'Its heading.',
  text: 'What is told. *Emphasis*, **strong** and [links](https://...) work; an empty line begins a paragraph.',
  focus:
    'What the timeline shows meanwhile: ids of events, ["first-call", "resigns"], or an interval, "2016-07/2016-11".',
};

const OF_CLAIM: Described<typeof CLAIM> = {
  id: 'The name of the claim in links.',
  said: 'What was said or written.',
  verdict:
    'What became of it: "confirmed", "imprecise", "misquoted", "wrong", "unsupported" (nothing was found for it) or "opinion" (nothing that could be true or false).',
  record: 'What the record shows.',
  events: 'The ids of the events that show it.',
  sources: 'Who says so.',
};

const OF_SOURCE: Described<typeof SOURCE> = {
  title: 'The title of the article, document or recording.',
  publisher: 'Who published it: "Washington Post".',
  url: 'Where it is to be read: an address with https:// or http://.',
  date: 'When it was published: "2017-03-01".',
  kind: 'What it is: "primary" (the document, recording or speech itself), "news" (a report about it) or "reference" (a book, a chronology).',
  archiveUrl: 'A lasting copy of it, in a web archive.',
};

const OF_QUOTE: Described<typeof QUOTE> = {
  text: 'The words, without quotation marks around them.',
  speaker: 'Who said or wrote them: "Jeff Sessions".',
  source: 'The number of the source among the sources of the event, from 1.',
};

const OF_MEDIA: Described<typeof MEDIA> = {
  src: 'The address of the picture: https://, or relative to the page.',
  alt: 'What the picture shows, for those who cannot see it; "" if it only decorates.',
  caption: 'What stands under the picture.',
  credit: 'Who made it, and who owns it: "Jane Doe/AP".',
};

const OF_PLACE: Described<typeof PLACE> = {
  name: 'The name of the place: "Trump Tower, New York".',
  lat: 'Its latitude in degrees, from -90 to 90, north positive.',
  lon: 'Its longitude in degrees, from -180 to 180, east positive.',
};

const OF_CORRECTION: Described<typeof CORRECTION> = {
  date: 'When it was put right: "2017-03-06".',
  text: 'What was wrong, and what is right.',
};

const OF_RELATED: Described<typeof RELATED> = {
  id: 'The id of the other event.',
  kind: 'How it relates: this event "led-to" the other, is a "response-to" it, "contradicts" it, or "see-also".',
};

/** The descriptions of a record's keys, by the name of the record. */
export const DESCRIPTIONS: { readonly [record: string]: { readonly [key: string]: string } | undefined } = {
  file: OF_FILE,
  event: OF_EVENT,
  lane: OF_LANE,
  person: OF_PERSON,
  era: OF_ERA,
  step: OF_STEP,
  claim: OF_CLAIM,
  source: OF_SOURCE,
  quote: OF_QUOTE,
  media: OF_MEDIA,
  place: OF_PLACE,
  correction: OF_CORRECTION,
  related: OF_RELATED,
};
