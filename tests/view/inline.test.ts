import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inline, plainText, type InlineNode } from '../../src/view/inline.ts';

const SEED = { seed: 20170302, numRuns: 500 };

const MARK = { emphasis: '*', strong: '**' } as const;

/** Writes nodes as their author would. */
function written(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'link') return `[${written(node.children)}](${node.href})`;
      return MARK[node.kind] + written(node.children) + MARK[node.kind];
    })
    .join('');
}

const text = (value: string) => ({ kind: 'text', text: value });
const emphasis = (value: string) => ({ kind: 'emphasis', children: [text(value)] });
const strong = (value: string) => ({ kind: 'strong', children: [text(value)] });
const link = (label: string, href: string) => ({ kind: 'link', href, children: [text(label)] });

/** Whatever an author, a program or an enemy may type, with much of what has a meaning. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '[',
        ']',
        '(',
        ')',
        '](',
        'https://a.example/',
        'javascript:',
        '\n',
        '\n\n',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('inline text', () => {
  test.each([
    ['', []],
    [' \n ', []],
    ['plain', [[text('plain')]]],
    ['He *denied* it.', [[text('He '), emphasis('denied'), text(' it.')]]],
    ['**Not** so', [[strong('Not'), text(' so')]]],
    ['one\n\ntwo', [[text('one')], [text('two')]]],
    ['one\r\n \r\n\r\ntwo', [[text('one')], [text('two')]]],
    ['one\ntwo', [[text('one\ntwo')]]],
    ['[The letter](https://a.example/b?c=1#d)', [[link('The letter', 'https://a.example/b?c=1#d')]]],
    ['[a](http://a.example/b_(c))', [[link('a', 'http://a.example/b_(c)')]]],
    ['***a***', [[{ kind: 'strong', children: [emphasis('a')] }]]],
    ['**a *b* c**', [[{ kind: 'strong', children: [text('a '), emphasis('b'), text(' c')] }]]],
    [
      '*a [b](https://c.example) d*',
      [[{ kind: 'emphasis', children: [text('a '), link('b', 'https://c.example'), text(' d')] }]],
    ],
    ['[*a*](https://b.example)', [[{ kind: 'link', href: 'https://b.example', children: [emphasis('a')] }]]],
  ])('reads %j', (typed, paragraphs) => {
    expect(inline(typed)).toEqual(paragraphs);
  });

  test.each([
    '5 * 3 * 2',
    '*open',
    'open**',
    '** a **',
    '****',
    '*****a*****',
    '[label]',
    '[label](relative)',
    '[label](/path)',
    '[label](//host.example)',
    '[label](javascript:alert(1))',
    '[label](JAVASCRIPT:alert(1))',
    '[label](java\tscript:alert(1))',
    '[label](data:text/html,<script>alert(1)</script>)',
    '[label](https:relative)',
    '[label](https://)',
    '[label](https://bank.example@evil.example/)',
    '[label](https://a.example/ b)',
    '[](https://a.example)',
    '<b>markup</b> &amp; {braces}',
  ])('leaves %j as text', (typed) => {
    expect(inline(typed)).toEqual([[text(typed)]]);
  });

  test('takes an unclosed mark for text, and what it holds for what it is', () => {
    expect(inline('**a *b* c')).toEqual([[text('**a '), emphasis('b'), text(' c')]]);
    expect(inline('*a **b* c')).toEqual([[{ kind: 'emphasis', children: [text('a **b')] }, text(' c')]]);
  });

  test('never loses a character: what is read, written again, is what was typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const again = inline(typed).map(written).join('\n\n');
        const blankLinesAlike = typed.trim().replace(/\r?\n[^\S\n]*\n\s*/g, '\n\n');
        expect(again).toBe(blankLinesAlike);
      }),
      SEED,
    );
  });

  test('links to web pages only, whatever is typed', () => {
    const linksIn = (nodes: readonly InlineNode[]): string[] =>
      nodes.flatMap((node) =>
        node.kind === 'text' ? [] : [...(node.kind === 'link' ? [node.href] : []), ...linksIn(node.children)],
      );
    const address = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('javascript:a', 'data:,a', 'https://a@b.example/', 'HTTPS://a.example'),
    );
    fc.assert(
      fc.property(address, anyText, (href, label) => {
        const hrefs = inline(`[${label}](${href})`).flatMap(linksIn);
        expect(hrefs.filter((each) => !/^https?:$/.test(new URL(each).protocol))).toEqual([]);
      }),
      SEED,
    );
  });

  test('reads the longest text that a file may hold in linear steps, also one made of marks that never close', () => {
    for (const part of [' *a', '**a *b ', '[a](https://a.example/(', '[', '*', '[a]', '\n ', '***a']) {
      const typed = part.repeat(20_000 / part.length).trim();
      expect(inline(typed).map(written).join('\n\n')).toHaveLength(typed.length);
    }
  });
});

describe('plain text', () => {
  test('is inline text in one line, without marks and addresses', () => {
    expect(plainText('He *denied*\nit.\n\n[The letter](https://a.example)')).toBe('He denied it. The letter');
  });
});
