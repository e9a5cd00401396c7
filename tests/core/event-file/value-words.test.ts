import { describe, expect, it } from 'vitest';
import { fileWith, said } from './support/files.ts';

const link = (url: string) =>
  fileWith({ sources: [{ title: 'A letter', publisher: 'A', kind: 'primary', url }] });
const colour = (color: string) => fileWith({}, { lanes: [{ id: 'l', title: 'L', color }] });
const NAMES =
  'aqua, black, blue, fuchsia, gray, green, lime, maroon, navy, olive, orange, purple, red, silver, teal, white, yellow';

describe('what is said of values by what they mean', () => {
  it.each<[string, string, string, string?]>([
    [
      'text.blank',
      fileWith({ title: ' \u200b' }),
      'This text has nothing that can be seen.',
      'Write some words.',
    ],
    [
      'text.surrogate',
      fileWith({ title: 'x\ud800' }),
      'There is half a character here; "\ufffd" takes its place.',
      'Type it again.',
    ],
    [
      'text.control',
      fileWith({ title: 'x\u001b' }),
      'There is a control character here, U+001B; it is taken out.',
      'Remove it.',
    ],
    [
      'text.bidi',
      fileWith({ title: 'x\u202ey' }),
      'There is an invisible character here, U+202E, that turns the direction of the text.',
      'Remove it: each label already stands by itself.',
    ],
    [
      'text.invisible',
      fileWith({ title: 'A\u{e0041}' }),
      'There is an invisible character here, U+E0041.',
      'Remove it, or searching will not find the word.',
    ],
    [
      'text.combining',
      fileWith({ title: `Z${'\u0301'.repeat(9)}` }),
      'There are more than eight marks on one letter here.',
      'Remove some.',
    ],
    [
      'text.fancy',
      fileWith({ title: '𝐇ello' }),
      '"𝐇" is a mathematical sign, which screen readers spell out.',
      'Write plain letters.',
    ],
    [
      'id.missing',
      fileWith({ id: undefined, title: 'A letter' }),
      'This entry has no id; links to it will last only as long as its words.',
      'Write "id": "a-letter".',
    ],
    [
      'id.format',
      fileWith({ id: 'Flynn resigns!' }),
      '"Flynn resigns!" cannot be an id.',
      'An id has letters, digits, "-", "_" and ".", and nothing else: "flynn-resigns".',
    ],
    [
      'id.format',
      fileWith({ id: '!' }),
      '"!" cannot be an id.',
      'An id has letters, digits, "-", "_" and ".", and nothing else.',
    ],
    [
      'id.duplicate',
      `{"version": 1, "title": "T", "events": [\n{"id": "a", "date": "2017", "title": "A"},\n{"id": "a", "date": "2017", "title": "B"}]}`,
      '"a" is already the id of another entry, in line 2.',
      'Give each its own, or links lead to the wrong one.',
    ],
    [
      'id.duplicate',
      fileWith({ aliases: ['old', 'old'] }),
      '"old" is already the id of another entry, in line 1.',
      'Give each its own, or links lead to the wrong one.',
    ],
    [
      'id.duplicate',
      fileWith({}, { people: { é: { name: 'E' }, 'e\u0301': { name: 'E' } } }),
      '"e\u0301" is already the id of another entry.',
      'Give each its own, or links lead to the wrong one.',
    ],
    [
      'id.similar',
      fileWith({}, { epilogue: [{ id: 'A', date: '2018', title: 'B' }] }),
      '"A" differs from another id, "a", by capital letters only.',
      'Use another word: addresses are typed by hand too.',
    ],
    [
      'id.reserved',
      fileWith({ id: 'constructor' }),
      '"constructor" cannot be an id: the name is reserved.',
      'Use another word.',
    ],
    [
      'view.open',
      fileWith({}, { view: '2017/..' }),
      '"2017/.." is no window: it needs a beginning and an end.',
      'Write an interval, such as "2016-09/2017-03".',
    ],
    ['lang.format', fileWith({}, { language: 'en_GB' }), '"en_GB" is taken as "en-GB".', 'Write "en-GB".'],
    [
      'lang.invalid',
      fileWith({}, { language: 'english (uk)' }),
      '"english (uk)" is not a language.',
      'Write a tag such as "en-GB" or "nb".',
    ],
    [
      'tz.unknown',
      fileWith({}, { timeZone: 'America/NewYork' }),
      '"America/NewYork" is not a time zone.',
      'Did you mean "America/New_York"?',
    ],
    [
      'tz.unknown',
      fileWith({}, { timeZone: 'Atlantis' }),
      '"Atlantis" is not a time zone.',
      'Write a name such as "America/New_York".',
    ],
    ['color.invalid', colour('c00000'), '"c00000" is not a colour.', 'Did you mean "#c00000"?'],
    [
      'color.invalid',
      colour('rgb(200, 0, 0)'),
      '"rgb(200, 0, 0)" is not a colour.',
      'Did you mean "#c80000"?',
    ],
    [
      'color.invalid',
      colour('rgb(256,0,0)'),
      '"rgb(256,0,0)" is not a colour.',
      `Write #rgb, #rrggbb, or one of ${NAMES}.`,
    ],
    [
      'a11y.contrast',
      colour('#ffffff'),
      '"#ffffff" hardly stands out from white paper: 1.0 to 1.',
      'Choose a darker one, with at least 3 to 1.',
    ],
    [
      'a11y.alt',
      fileWith({ media: [{ src: 'a.jpg' }] }),
      'This picture has no "alt" for those who cannot see it.',
      'Say what it shows; "alt": "" if it only decorates.',
    ],
    [
      'url.scheme',
      link('javascript:alert(1)'),
      '"javascript:alert(1)" is not a web address.',
      'Write one with https:// or http://.',
    ],
    [
      'url.relative',
      link('www.a.example'),
      '"www.a.example" is not a whole address.',
      'Begin it with https:// and the name of the site.',
    ],
    ['url.invalid', link('https://'), '"https://" is not an address.', 'Copy it from the browser once more.'],
    [
      'url.userinfo',
      link('https://me:pw@a.example/'),
      '"https://me:pw@a.example/" shows a user name or a password.',
      'Remove what is before the "@".',
    ],
    [
      'url.mixed',
      fileWith({ media: [{ src: 'http://a.example/p.jpg', alt: '' }] }),
      '"http://a.example/p.jpg" is not shown in a secure page.',
      'Write https:// for http://.',
    ],
    [
      'url.normalised',
      link('https:\\\\a.example\\b'),
      '"https:\\\\\\\\a.example\\\\b" is taken as "https://a.example/b".',
      'Write "https://a.example/b".',
    ],
  ])('%s, of %s', (code, text, ...words) => {
    expect(said(text, code)).toEqual(words);
  });
});
