import { parseDate } from '../time/index.ts';
import type { Code } from './codes.ts';
import { NAMED_COLOURS } from './contrast.ts';
import { slugOf } from './ids.ts';
import { nearest } from './near.ts';
import type { Fault, Facts } from './report.ts';
import { syntaxHint } from './syntax-hints.ts';
import { isObject } from './values.ts';

/** What there is to say of one fault, in English like all of the interface. */
export interface Words {
  message: string;
  hint?: string;
}

/** How other people's formats and other habits call our keys. */
const ALSO_CALLED =
  'start:date end:date when:date year:date headline:title name:title heading:title summary:text body:text description:text category:lane group:lane groups:lanes lang:language locale:language timezone:timeZone link:sources url:sources source:sources image:media images:media location:place tag:tags items:events';

const LONGEST_QUOTED = 80;

/** A value as it is quoted: short, and recognisable. */
function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_QUOTED
    ? `${text.slice(0, LONGEST_QUOTED)}…${text.startsWith('"') ? '"' : ''}`
    : text;
}

function codePoint(text = ''): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function meant(word: unknown, known: Iterable<string> = []): string | undefined {
  const found = typeof word === 'string' ? nearest(word, known) : undefined;
  return found && `Did you mean "${found}"?`;
}

/** The key that somebody meant by a name that is not ours. */
function meantKey(name: unknown, known: Iterable<string> = []): string | undefined {
  const keys = [...known];
  const [, other] =
    ALSO_CALLED.split(' ')
      .map((pair) => pair.split(':'))
      .find(([called]) => called === name) ?? [];
  return other !== undefined && keys.includes(other) ? `Did you mean "${other}"?` : meant(name, keys);
}

const WANTED: Record<string, string> = {
  text: 'Text',
  number: 'A number',
  list: 'A list',
  object: 'An object',
  date: 'A date, as text,',
};

function typeHint({ value, wanted }: Facts, path: string): string | undefined {
  if (path === '') return 'A file is one object: {"version": 1, "title": "...", "events": [...]}.';
  if (wanted === 'date' && isObject(value) && 'year' in value) {
    const parts = [value.year, value.month, value.day]
      .filter(Boolean)
      .map((part) => String(part).padStart(2, '0'));
    return `This looks like TimelineJS: write "${parts.join('-')}".`;
  }
  if (wanted === 'date') return 'Write it as text, such as "2017-02-03", "2017-02" or "2017".';
  if (wanted === 'list')
    return typeof value === 'string' ? `Write [${quoted(value)}].` : 'Write it in brackets: [...].';
  if (wanted === 'text' && typeof value === 'number') return `Write it in quotes: "${value}".`;
  if (
    wanted === 'number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return `Write it without quotes: ${Number(value)}.`;
  return undefined;
}

function missingHint({ wanted = '', known = [] }: Facts): string | undefined {
  const found = [...known].find((key) => meantKey(key, [wanted]));
  return found && `There is "${found}": did you mean "${wanted}"?`;
}

function colourHint(value: unknown): string {
  const text = String(value).slice(0, 40).trim();
  const parts = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)$/.exec(text)?.slice(1).map(Number);
  const hex = parts?.every((part) => part < 256)
    ? parts.map((part) => part.toString(16).padStart(2, '0')).join('')
    : /^([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1];
  return hex
    ? `Did you mean "#${hex}"?`
    : `Write #rgb, #rrggbb, or one of ${Object.keys(NAMED_COLOURS).join(', ')}.`;
}

function referenceHint({ value, wanted, known = [], size = 0 }: Facts): string | undefined {
  if (wanted !== 'source')
    return meant(value, known) ?? `Write the id of ${wanted === 'event' ? 'an' : 'a'} ${wanted}.`;
  return size > 0 ? `The event's sources are numbered from 1 to ${size}.` : 'The event has no sources.';
}

type Say = string | ((facts: Facts, line: number | undefined, fault: Fault) => string | undefined);

const tooMany: Say = ({ limit, size }, _, { code }) =>
  `There are ${size} ${code.slice('limit.'.length)} here; at most ${limit} are taken.`;
const tooMuch: Say = ({ limit, size }) => `This has ${size} characters; at most ${limit} are taken.`;

const ID_HINT = 'An id has letters, digits, "-", "_" and ".", and nothing else';

/** Of every code: what it says, and how to mend it. */
const SAYINGS: Record<Exclude<Code, `date.${string}` | 'report.capped'>, readonly [Say, Say?]> = {
  'schema.unknown': [
    ({ value }) => `${quoted(value)} is not a key that is known here; it is kept, and not shown.`,
    ({ value, known }) => meantKey(value, known),
  ],
  'schema.type': [
    ({ value, wanted = '' }) => `${WANTED[wanted]} is wanted here, not ${quoted(value)}.`,
    (facts, _, { path }) => typeHint(facts, path),
  ],
  'schema.missing': [({ wanted }) => `"${wanted}" is missing here.`, missingHint],
  'schema.enum': [
    ({ value }) => `${quoted(value)} is none of the words that may stand here.`,
    ({ value, known = [] }) => meant(value, known) ?? `Write one of ${[...known].join(', ')}.`,
  ],
  'status.unknown': [
    ({ value }) => `${quoted(value)} is no status, and an event of unknown standing is not shown.`,
    ({ value, known = [] }) => meant(value, known) ?? `Write one of ${[...known].join(', ')}.`,
  ],
  'schema.range': [({ value, wanted }) => `${quoted(value)} is not ${wanted}.`],
  'schema.version': [
    ({ value }) => `Version ${quoted(value)} is not one that can be read here.`,
    'Write "version": 1.',
  ],
  'ref.unknown': [({ value, wanted }) => `There is no ${wanted} ${quoted(value)}.`, referenceHint],
  'text.blank': ['This text has nothing that can be seen.', 'Write some words.'],
  'text.surrogate': ['There is half a character here; "\ufffd" takes its place.', 'Type it again.'],
  'text.control': [
    ({ text }) => `There is a control character here, ${codePoint(text)}; it is taken out.`,
    'Remove it.',
  ],
  'text.bidi': [
    ({ text }) =>
      `There is an invisible character here, ${codePoint(text)}, that turns the direction of the text.`,
    'Remove it: each label already stands by itself.',
  ],
  'text.invisible': [
    ({ text }) => `There is an invisible character here, ${codePoint(text)}.`,
    'Remove it, or searching will not find the word.',
  ],
  'text.combining': ['There are more than eight marks on one letter here.', 'Remove some.'],
  'text.fancy': [
    ({ text }) => `"${text}" is a mathematical sign, which screen readers spell out.`,
    'Write plain letters.',
  ],
  'id.missing': [
    'This entry has no id; links to it will last only as long as its words.',
    ({ text }) => `Write "id": "${text}".`,
  ],
  'id.format': [
    ({ value }) => `${quoted(value)} cannot be an id.`,
    ({ value }) => {
      const slug = slugOf(String(value).slice(0, LONGEST_QUOTED));
      return slug ? `${ID_HINT}: "${slug}".` : `${ID_HINT}.`;
    },
  ],
  'id.duplicate': [
    ({ value }, line) => `${quoted(value)} is already the id of another entry, in line ${line}.`,
    'Give each its own, or links lead to the wrong one.',
  ],
  'id.similar': [
    ({ value, text }) => `${quoted(value)} differs from another id, "${text}", by capital letters only.`,
    'Use another word: addresses are typed by hand too.',
  ],
  'id.reserved': [
    ({ value }) => `${quoted(value)} cannot be an id: the name is reserved.`,
    'Use another word.',
  ],
  'key.reserved': [({ value }) => `${quoted(value)} cannot be a key: the name is reserved.`, 'Remove it.'],
  'order.time': [
    (_, line) => `This is earlier than the time in line ${line}, which stands before it on the same day.`,
    'Events of one day are told in the order of the file: move this one up.',
  ],
  'events.none': ['There are no events yet.'],
  'events.lost': [({ size }) => `Not one of the ${size} events can be shown.`],
  'view.open': [
    ({ value }) => `${quoted(value)} is no window: it needs a beginning and an end.`,
    'Write an interval, such as "2016-09/2017-03".',
  ],
  'lang.format': [
    ({ value, text }) => `${quoted(value)} is taken as "${text}".`,
    ({ text }) => `Write "${text}".`,
  ],
  'lang.invalid': [
    ({ value }) => `${quoted(value)} is not a language.`,
    'Write a tag such as "en-GB" or "nb".',
  ],
  'tz.unknown': [
    ({ value }) => `${quoted(value)} is not a time zone.`,
    ({ value }) =>
      meant(value, Intl.supportedValuesOf('timeZone')) ?? 'Write a name such as "America/New_York".',
  ],
  'color.invalid': [({ value }) => `${quoted(value)} is not a colour.`, ({ value }) => colourHint(value)],
  'a11y.contrast': [
    ({ value, ratio }) => `${quoted(value)} hardly stands out from white paper: ${ratio?.toFixed(1)} to 1.`,
    'Choose a darker one, with at least 3 to 1.',
  ],
  'a11y.alt': [
    'This picture has no "alt" for those who cannot see it.',
    'Say what it shows; "alt": "" if it only decorates.',
  ],
  'url.scheme': [
    ({ value }) => `${quoted(value)} is not a web address.`,
    'Write one with https:// or http://.',
  ],
  'url.relative': [
    ({ value }) => `${quoted(value)} is not a whole address.`,
    'Begin it with https:// and the name of the site.',
  ],
  'url.invalid': [
    ({ value }) => `${quoted(value)} is not an address.`,
    'Copy it from the browser once more.',
  ],
  'url.userinfo': [
    ({ value }) => `${quoted(value)} shows a user name or a password.`,
    'Remove what is before the "@".',
  ],
  'url.mixed': [
    ({ value }) => `${quoted(value)} is not shown in a secure page.`,
    'Write https:// for http://.',
  ],
  'url.normalised': [
    ({ value, text }) => `${quoted(value)} is taken as ${quoted(text)}.`,
    ({ text }) => `Write ${quoted(text)}.`,
  ],
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
  'limit.number': [({ limit }) => `This number is too large, or longer than ${limit} characters.`],
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
};

function isDateCode(code: Code): code is Extract<Code, `date.${string}`> {
  return code.startsWith('date.');
}

/** A fault in words; `line` is that of the other place that belongs to it. */
export function inWords(fault: Fault, line: number | undefined): Words {
  const { code, facts } = fault;
  if (isDateCode(code)) {
    const { problems } = parseDate(String(facts.value), facts.timeZone ?? 'UTC');
    const { message = '', hint } = problems.find((problem) => problem.code === code) ?? {};
    return { message, hint };
  }
  if (code === 'report.capped') return { message: '' };
  const [message, hint] = SAYINGS[code];
  const say = (words: Say | undefined) => (typeof words === 'function' ? words(facts, line, fault) : words);
  return { message: say(message) ?? '', hint: say(hint) };
}
