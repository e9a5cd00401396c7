import { expect, test } from 'vitest';
import { eventsOf, findings, words } from './support.ts';

test('what was meant as a link and is none is told, wherever links may stand', () => {
  const dead = 'As [he said](www.example.org/a).';
  const [event, last] = eventsOf({ text: dead, note: dead }, { id: 'last', text: dead });
  const more = {
    description: dead,
    epilogue: [last],
    story: [{ id: 's', text: dead, focus: '2016/2017' }],
    claims: [{ id: 'c1', said: dead, verdict: 'wrong', record: dead }],
  };
  expect(findings([event], more).sort()).toEqual([
    'lint.link /claims/0/record',
    'lint.link /claims/0/said',
    'lint.link /description',
    'lint.link /epilogue/0/text',
    'lint.link /events/0/note',
    'lint.link /events/0/text',
    'lint.link /story/0/text',
  ]);
  expect(words([event])).toBe(
    '"www.example.org/a" is no address of a web page, so the link is shown as it is typed. Write the whole address, as in "[label](https://example.org/)".',
  );
});

test.each(['javascript:alert(1', 'mailto:a@b.example', 'ftp://a.example', '/about', 'example.org', '#top/a'])(
  'an address such as %s is told',
  (address) => {
    expect(findings(eventsOf({ text: `[label](${address})` }))).toEqual(
      /[()]/.test(address) ? [] : ['lint.link /events/0/text'],
    );
  },
);

test.each([
  '[he said](https://a.example/b_(c))',
  '[he said](HTTP://a.example)',
  'He said [sic] (see p. 4).',
  'He said [sic](sic).',
  '“[I]t is” (a.example)',
])('no link and no other brackets are taken for one: %s', (text) => {
  expect(findings(eventsOf({ text }))).toEqual([]);
});
