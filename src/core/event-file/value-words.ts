import { NAMED_COLOURS } from './contrast.ts';
import { slugOf } from './ids.ts';
import { LONGEST_QUOTED, meant, quoted, type Sayings } from './say.ts';

function codePoint(text = ''): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
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

const ID_HINT = 'An id has letters, digits, "-", "_" and ".", and nothing else';

/** What to say of values by what they mean: texts, ids, addresses, colours, languages, zones and windows. */
export const VALUE_WORDS = {
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
    ({ value }, line) =>
      `${quoted(value)} is already the id of another entry${line === undefined ? '' : `, in line ${line}`}.`,
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
} as const satisfies Sayings;
