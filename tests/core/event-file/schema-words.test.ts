import { describe, expect, it } from 'vitest';
import { fileWith, said } from './support/files.ts';

const file = '{"version": 1, "title": "T", "events": []}';

describe('what is said of values that are not as wanted', () => {
  it.each<[string, string, string, string?]>([
    [
      'schema.unknown',
      fileWith({ headline: 'x' }),
      '"headline" is not a key that is known here; it is kept, and not shown.',
      'Did you mean "title"?',
    ],
    [
      'schema.unknown',
      fileWith({ tittle: 'x' }),
      '"tittle" is not a key that is known here; it is kept, and not shown.',
      'Did you mean "title"?',
    ],
    [
      'schema.unknown',
      fileWith({ onclick: 'x' }),
      '"onclick" is not a key that is known here; it is kept, and not shown.',
    ],
    [
      'schema.type',
      '[]',
      'An object is wanted here, not a list.',
      'A file is one object: {"version": 1, "title": "...", "events": [...]}.',
    ],
    [
      'schema.type',
      fileWith({ date: { year: 2017, month: 2, day: '' } }),
      'A date, as text, is wanted here, not an object.',
      'This looks like TimelineJS: write "2017-02".',
    ],
    [
      'schema.type',
      fileWith({ date: 2017 }),
      'A date, as text, is wanted here, not 2017.',
      'Write it as text, such as "2017-02-03", "2017-02" or "2017".',
    ],
    ['schema.type', fileWith({ tags: 'a,b' }), 'A list is wanted here, not "a,b".', 'Write ["a,b"].'],
    [
      'schema.type',
      fileWith({ tags: {} }),
      'A list is wanted here, not an object.',
      'Write it in brackets: [...].',
    ],
    ['schema.type', fileWith({ text: 5 }), 'Text is wanted here, not 5.', 'Write it in quotes: "5".'],
    ['schema.type', fileWith({ text: true }), 'Text is wanted here, not true.'],
    [
      'schema.type',
      fileWith({ importance: ' 4 ' }),
      'A number is wanted here, not " 4 ".',
      'Write it without quotes: 4.',
    ],
    ['schema.type', fileWith({ importance: 'high' }), 'A number is wanted here, not "high".'],
    ['schema.type', fileWith({ importance: ' ' }), 'A number is wanted here, not " ".'],
    ['schema.missing', '{"version": 1, "events": []}', '"title" is missing here.', 'Add "title": "...".'],
    [
      'schema.missing',
      '{"version": 1, "title": "T", "evnts": []}',
      '"events" is missing here.',
      'There is "evnts": did you mean "events"?',
    ],
    [
      'schema.missing',
      file.replace('[]', '[{"id": "a", "title": "A", "start": "2017"}]'),
      '"date" is missing here.',
      'There is "start": did you mean "date"?',
    ],
    [
      'schema.enum',
      fileWith({ related: [{ id: 'a', kind: 'led to' }] }),
      '"led to" is none of the words that may stand here.',
      'Did you mean "led-to"?',
    ],
    [
      'schema.enum',
      fileWith({ related: [{ id: 'a', kind: 'because' }] }),
      '"because" is none of the words that may stand here.',
      'Write one of led-to, response-to, contradicts, see-also.',
    ],
    [
      'status.unknown',
      fileWith({ status: 'aleged' }),
      '"aleged" is no status, and an event of unknown standing is not shown.',
      'Did you mean "alleged"?',
    ],
    [
      'status.unknown',
      fileWith({ status: 'maybe' }),
      '"maybe" is no status, and an event of unknown standing is not shown.',
      'Write one of on-the-record, reported, alleged, disputed.',
    ],
    ['schema.range', fileWith({ importance: 2.5 }), '2.5 is not a whole number from 1 to 5.'],
    ['schema.range', fileWith({ place: { name: 'P', lat: 91 } }), '91 is not a number from -90 to 90.'],
    [
      'schema.version',
      file.replace('1', '2'),
      'Version 2 is not one that can be read here.',
      'Write "version": 1.',
    ],
    [
      'ref.unknown',
      fileWith({ lane: 'sesions' }, { lanes: [{ id: 'sessions', title: 'S' }] }),
      'There is no lane "sesions".',
      'Did you mean "sessions"?',
    ],
    ['ref.unknown', fileWith({ people: ['x'] }), 'There is no person "x".', 'Write the id of a person.'],
    [
      'ref.unknown',
      fileWith({ related: [{ id: 'other', kind: 'led-to' }] }),
      'There is no event "other".',
      'Write the id of an event: "a".',
    ],
    [
      'ref.unknown',
      fileWith({ quotes: [{ text: 'Q', speaker: 'S', source: 1 }] }),
      'There is no source 1.',
      'The event has no sources.',
    ],
    [
      'ref.unknown',
      fileWith({
        quotes: [{ text: 'Q', speaker: 'S', source: 0 }],
        sources: [{ title: 'A letter', publisher: 'A', kind: 'primary' }],
      }),
      'There is no source 0.',
      "The event's sources are numbered from 1 to 1.",
    ],
  ])('%s, of %s', (code, text, ...words) => {
    expect(said(text, code)).toEqual(words);
  });
});
