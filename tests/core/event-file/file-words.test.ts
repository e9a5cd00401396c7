import { describe, expect, it } from 'vitest';
import { FILE_WORDS } from '../../../src/core/event-file/file-words.ts';
import { DEFAULT_LIMITS } from '../../../src/core/event-file/index.ts';
import { fileWith, said } from './support/files.ts';

const many = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, i) => make(i));
const events = (...times: string[]) =>
  `{"version":1,"title":"T","events":[\n${times
    .map((date, index) => JSON.stringify({ id: `e${index}`, date, title: 'A' }))
    .join(',\n')}]}`;

describe('what is said of a file as a whole', () => {
  it.each<[string, string | Uint8Array, string, string?]>([
    ['file.empty', ' \n', 'The file is empty.'],
    [
      'file.notjson',
      '<!doctype html>',
      'This is a web page, not an event file.',
      'HTML came where JSON was wanted: look at the address.',
    ],
    [
      'file.notjson',
      Uint8Array.of(0x89, 0x50, 0x1a, 0xff),
      'This is a picture, an archive or a document, not an event file.',
      'Choose another file.',
    ],
    [
      'file.encoding',
      Uint8Array.of(0xff, 0xfe),
      'The file is UTF-16 or UTF-32, not UTF-8.',
      'Save it as UTF-8.',
    ],
    [
      'file.encoding',
      Uint8Array.of(0x22, 0xe9, 0x22),
      'The file is not UTF-8: byte 1 belongs to no character.',
      'Save it as UTF-8.',
    ],
    [
      'format.timelinejs',
      '{"events": [{"start_date": {"year": 2017}}]}',
      'This is a file of TimelineJS, not an event file.',
      'Import it as TimelineJS; the editor and the command line can.',
    ],
    [
      'json.syntax',
      '{"a": 1,}',
      'This is not JSON: key in double quotes expected.',
      'Remove the comma before it.',
    ],
    [
      'json.syntax',
      '{\n"a": [1,\n2',
      'This is not JSON: unexpected end of file.',
      'The file is truncated: the bracket in line 2 is never closed.',
    ],
    [
      'json.duplicate-key',
      '{"version": 1,\n"title": "T", "events": [],\n"title": "U"}',
      '"title" stands here for the second time; the first is in line 2.',
      'Keep one of them.',
    ],
    [
      'key.reserved',
      fileWith({}).replace('"id"', '"constructor":1,"id"'),
      '"constructor" cannot be a key: the name is reserved.',
      'Remove it.',
    ],
    [
      'order.time',
      events('2017-02-03T10:00', '2017-02-03T09:00'),
      'This is earlier than the time in line 2, which stands before it on the same day.',
      'Events of one day are told in the order of the file: move this one up.',
    ],
    ['events.none', events(), 'There are no events yet.'],
    ['events.lost', events(...Array<string>(101).fill('x')), 'Not one of the 101 events can be shown.'],
    ['limit.bytes', 'x'.repeat(16777217), 'The file has 16777217 bytes; at most 16777216 are taken.'],
    ['limit.depth', '['.repeat(33), 'This is nested more than 32 levels deep.'],
    [
      'limit.number',
      fileWith({}).replace('"id"', '"x":1e999,"id"'),
      'This number is too large to be read.',
      'Write it in quotes if it is no amount.',
    ],
    ['limit.key', fileWith({ ['k'.repeat(201)]: 1 }), 'This has 201 characters; at most 200 are taken.'],
    [
      'limit.keys',
      fileWith({ x: Object.fromEntries(many(1001, (index) => [`k${String(index)}`, 0]) as [string, 0][]) }),
      'There are 1001 keys here; at most 1000 are taken.',
    ],
    [
      'limit.lanes',
      fileWith({}, { lanes: many(1001, (index) => ({ id: `l${index}`, title: 'L' })) }),
      'There are 1001 lanes here; at most 1000 are taken.',
    ],
    [
      'limit.tags',
      fileWith({ tags: many(101, () => 'x') }),
      'There are 101 tags here; at most 100 are taken.',
    ],
    [
      'limit.items',
      fileWith({ aliases: many(1001, String) }),
      'There are 1001 items here; at most 1000 are taken.',
    ],
    ['limit.text', fileWith({ title: 'x'.repeat(501) }), 'This has 501 characters; at most 500 are taken.'],
    ['limit.id', fileWith({ id: 'x'.repeat(201) }), 'This has 201 characters; at most 200 are taken.'],
    [
      'limit.url',
      fileWith({ media: [{ src: 'x'.repeat(2049), alt: '' }] }),
      'This has 2049 characters; at most 2048 are taken.',
    ],
  ])('%s', (code, text, ...words) => {
    expect(said(text, code)).toEqual(words);
  });

  it('leaves out no code of its subject', () => {
    expect(
      Object.keys(FILE_WORDS)
        .filter((code) => code.startsWith('limit.'))
        .sort(),
    ).toEqual(
      Object.keys({ ...DEFAULT_LIMITS, number: 0 })
        .filter((limit) => limit !== 'issues' && limit !== 'title')
        .map((limit) => `limit.${limit}`)
        .sort(),
    );
  });
});
