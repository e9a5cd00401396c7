import { quoted, type Say, type Sayings } from './say.ts';
import { syntaxHint } from './syntax-hints.ts';

const tooMany: Say = ({ limit, size }, _, { code }) =>
  `There are ${size} ${code.slice('limit.'.length)} here; at most ${limit} are taken.`;
const tooMuch: Say = ({ limit, size }) => `This has ${size} characters; at most ${limit} are taken.`;

/** What to say of a file as a whole: its form, its keys, its size and its order. */
export const FILE_WORDS = {
  'key.reserved': [({ value }) => `${quoted(value)} cannot be a key: the name is reserved.`, 'Remove it.'],
  'order.time': [
    (_, line) => `This is earlier than the time in line ${line}, which stands before it on the same day.`,
    'Events of one day are told in the order of the file: move this one up.',
  ],
  'events.none': ['There are no events yet.'],
  'events.lost': [({ size }) => `Not one of the ${size} events can be shown.`],
  'json.syntax': [
    ({ reason }) => `This is not JSON: ${reason}.`,
    ({ text = '', reason = '' }, line, { at }) => syntaxHint(text, Number(at), reason, line),
  ],
  'json.duplicate-key': [
    ({ value }, line) => `${quoted(value)} stands here for the second time; the first is in line ${line}.`,
    'Keep one of them.',
  ],
  'file.empty': ['The file is empty.'],
  'file.encoding': [
    ({ reason, size }) =>
      reason
        ? `The file is ${reason}, not UTF-8.`
        : `The file is not UTF-8: byte ${size} belongs to no character.`,
    'Save it as UTF-8.',
  ],
  'file.notjson': [
    ({ reason }) =>
      `This is ${reason === 'html' ? 'a web page' : 'a picture, an archive or a document'}, not an event file.`,
    ({ reason }) =>
      reason === 'html' ? 'HTML came where JSON was wanted: look at the address.' : 'Choose another file.',
  ],
  'format.timelinejs': [
    'This is a file of TimelineJS, not an event file.',
    'Import it as TimelineJS; the editor and the command line can.',
  ],
  'limit.bytes': [({ limit, size }) => `The file has ${size} bytes; at most ${limit} are taken.`],
  'limit.depth': [({ limit }) => `This is nested more than ${limit} levels deep.`],
  'limit.number': ['This number is too large to be read.', 'Write it in quotes if it is no amount.'],
  'limit.key': [tooMuch],
  'limit.keys': [tooMany],
  'limit.events': [tooMany],
  'limit.lanes': [tooMany],
  'limit.tags': [tooMany],
  'limit.items': [tooMany],
  'limit.text': [tooMuch],
  'limit.id': [tooMuch],
  'limit.url': [tooMuch],
  'limit.many': [
    ({ size }) => `There are ${size} events: a heavy file for a phone.`,
    'Think of a file for each chapter.',
  ],
} as const satisfies Sayings;
