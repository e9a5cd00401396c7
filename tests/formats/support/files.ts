import fc from 'fast-check';
import { read, type EventFile } from '../../../src/core/event-file/index.ts';

/** One seed for all laws, so that a run can be repeated. */
export const SEED = 20170302;

const ids = fc.stringMatching(/^[a-zé0-9][a-z0-9._-]{0,8}$/);
/** What spreadsheets run, what CSV quotes, what HTML takes for tags, and what people write. */
const words = fc.oneof(
  fc.constantFrom(
    'First, of all',
    '"No," he said',
    "'tis",
    "''=x",
    '=1+1',
    '-0043',
    '@a',
    '\t=1',
    '＝1',
    "'",
    'a;b\\',
    'A & B <b>',
    '&amp;',
    'x < y > z',
    '𝒜 é',
  ),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const lines = words.map((text) => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cs}]/gu, '') + 'x');
const prose = fc.array(lines, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));
const links = fc.constantFrom('https://a.example/', 'http://b.example/c?d=1&e=2', 'https://c.example/x_(y)');
const days = fc.constantFrom(
  '2017',
  '2017-02',
  '2017-02-03',
  '-0043-03-15',
  '0000',
  '2017-02-03T10:05',
  '2017-02-03T10:05:06.789',
  '+12345',
  '-99999',
);
const dates = fc.oneof(
  days,
  fc.constantFrom(
    '1912~',
    '1912?',
    '201X',
    '2001-21',
    '2017-02-03T10:00-05:00',
    '1985/..',
    '../1985',
    '1985/.. ',
    '1985/',
    '1985/ ',
    '/1985',
    '2016-12/2017-02',
    '2017-02-03/2017',
    '-0099/-0043-03',
  ),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const events = fc.record({
  date: dates,
  title: lines,
  dateLabel: maybe(lines),
  text: maybe(prose),
  note: maybe(prose),
  lane: maybe(fc.constantFrom('l', 'm')),
  tags: maybe(fc.array(lines, { minLength: 1, maxLength: 3 })),
  people: maybe(fc.uniqueArray(fc.constantFrom('p', 'q'), { minLength: 1 })),
  place: maybe(
    fc.record({ name: lines, lat: fc.constantFrom(-12.5, 0, 59.9), lon: fc.constantFrom(-77, 10.75) }),
  ),
  importance: maybe(fc.integer({ min: 1, max: 5 })),
  status: maybe(fc.constantFrom('on-the-record', 'reported', 'alleged', 'disputed')),
  quotes: maybe(fc.array(fc.record({ text: prose, speaker: lines }), { minLength: 1, maxLength: 2 })),
  sources: maybe(
    fc.array(
      fc.record({
        title: lines,
        publisher: lines,
        url: links,
        date: days,
        kind: fc.constantFrom('primary', 'news'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  media: maybe(
    fc.array(
      fc.record({
        src: fc.constantFrom('https://a.example/b.jpg'),
        alt: fc.constantFrom('', 'A letter'),
        caption: lines,
        credit: lines,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
  corrections: maybe(fc.array(fc.record({ date: days, text: prose }), { minLength: 1, maxLength: 2 })),
  updated: maybe(days),
});

/** Good event files, as `read` gives them. */
export const files: fc.Arbitrary<EventFile> = fc
  .record({
    title: lines,
    description: maybe(prose),
    laneTitles: fc.tuple(lines, lines),
    names: fc.tuple(lines, lines),
    ids: fc.uniqueArray(ids, { minLength: 1, maxLength: 5 }),
    events: fc.array(events, { minLength: 5, maxLength: 5 }),
    eras: maybe(
      fc.array(fc.record({ title: lines, date: fc.constantFrom('1900/1910', '-0099/-0043') }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    epilogue: fc.boolean(),
  })
  .map(({ laneTitles, names, ids: given, events: made, epilogue, eras, ...rest }) => {
    const all = given.map((id, index) => ({ id, ...made[index] }));
    const file = {
      version: 1,
      ...rest,
      lanes: laneTitles.map((title, index) => ({
        id: 'lm'.charAt(index),
        title: `${title}${index}`,
        color: '#123456',
      })),
      people: { p: { name: names[0] }, q: { name: names[1] } },
      eras: eras?.map((era, index) => ({ id: `era-${index}`, ...era })),
      events: epilogue ? all.slice(1) : all,
      ...(epilogue ? { epilogue: all.slice(0, 1) } : {}),
    };
    return fileOf(JSON.stringify(file));
  });

/** What `read` leaves of a text; throws where it refuses it. */
function fileOf(text: string): EventFile {
  const { file, issues, errors } = read(text);
  if (!file || errors > 0) throw new Error(JSON.stringify(issues));
  return file;
}
