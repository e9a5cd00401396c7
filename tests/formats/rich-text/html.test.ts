import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromHtml } from '../../../src/formats/rich-text/from-html.ts';
import { fromInline } from '../../../src/formats/rich-text/from-inline.ts';
import { toHtml, toInline } from '../../../src/formats/rich-text/write.ts';
import { inline, type InlineNode } from '../../../src/view/inline.ts';
import { SEED } from '../support/files.ts';

const inlineOf = (html: string) => toInline(fromHtml(html, false).paragraphs);

describe('HTML made inline text', () => {
  test.each([
    ['<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>', '**a** **b** *c* *d*'],
    ['<B CLASS="x">a</B>', '**a**'],
    ['<p>one</p>\n<p class="x">two</p>', 'one\n\ntwo'],
    ['one<br>two<br/>three', 'one\n\ntwo\n\nthree'],
    ['<div>a\n\n b</div>', 'a\nb'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<a href="https://a.example/?b=1&amp;c=2">d</a>', '[d](https://a.example/?b=1&c=2)'],
    ["<a target=_blank href='http://a.example'>d</a>", '[d](http://a.example)'],
    ['<a href=https://a.example/b>d <b>e</b></a>', '[d **e**](https://a.example/b)'],
    ['<a href="https://a.example/(b) c">d]</a>', '[d](https://a.example/%28b%29%20c)'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href=" jAvAsCrIpT:alert(1)">a</a><a href="//b">b</a><a href="mailto:a@b">c</a>', 'abc'],
    ['<a href="https://user:word@a.example/">a</a>', 'a'],
    ['<a>a</a>', 'a'],
    ['<span style="x">a</span><font>b</font><sup>2</sup>', 'ab2'],
    ['a<script>b</script><style>c</style><!-- d -->e', 'ae'],
    ['a<script>b', 'a'],
    ['<img src=x onerror="alert(1)">a<iframe src="https://b.example"></iframe>', 'a'],
    ['<b>a </b>b<b> c</b>', '**a** b **c**'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<b><strong>a</strong></b>', '**a**'],
    ['<b></b>a<i> </i>b', 'a b'],
    ['<b>a<p>b</b>c', '**a**\n\n**b**c'],
    ['<i>a <b>b</i> c</b>', '*a **b*** **c**'],
    [
      'a &lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &nbsp;&ndash; &bogus; &#0;&#x110000;&#150;',
      'a <b> &amp; ééé \u00a0– &bogus; \ufffd\ufffd–',
    ],
    ['a < b > c <3 <', 'a < b > c <3 <'],
    ['a <b', 'a <b'],
    ['a <i title="x>y">b</i>', 'a *b*'],
    ['a <i title="x>b</i>', 'a *b*'],
    ['one\n\ntwo *three*', 'one\n\ntwo *three*'],
  ])('%s is %j', (html, text) => {
    expect(inlineOf(html)).toBe(text);
  });

  test.each([
    ['plain', false, []],
    ['a &amp; b', false, []],
    ['<b>a</b>', true, []],
    ['<a href="https://a.example">a</a>', true, []],
    [
      '<img src=a><iframe></iframe><script></script><custom-tag>',
      true,
      ['an image', 'a frame', 'a script', '<custom-tag>'],
    ],
    ['<a href="ftp://a">a</a>', true, ['a link that leads nowhere']],
  ])('%s: whether it was markup, and what was lost', (html, isMarkup, lost) => {
    expect(fromHtml(html, false)).toMatchObject({ isMarkup, lost });
  });

  it('makes links of bare addresses where TimelineJS would, and of none within a link', () => {
    const html = 'See https://a.example/b. <a href="https://c.example">https://d.example</a>';
    expect(toInline(fromHtml(html, true).paragraphs)).toBe(
      'See [https://a.example/b](https://a.example/b). [https://d.example](https://c.example)',
    );
  });

  test.each([
    '<',
    '<a ',
    '<a "',
    '<!--',
    '<b>',
    '<a href="',
    '&',
    '&amp;',
    '</b>',
    '<script>',
    '<!',
    '<b><i>',
    '<a b>',
  ])('comes to an end where %s stands a hundred thousand times', (part) => {
    const { paragraphs } = fromHtml(part.repeat(100_000), true);
    expect(toInline(paragraphs).length).toBeLessThanOrEqual(part.length * 100_000);
  });
});

interface Run {
  text: string;
  marks: string;
}

/** Each run of letters with its marks, as a reader sees them; in which order marks are nested is not to be seen. */
function runsOf(nodes: readonly InlineNode[], marks: readonly string[] = []): Run[] {
  const runs = nodes.flatMap((node): Run[] =>
    node.kind === 'text'
      ? [{ text: node.text, marks: [...new Set(marks)].sort().join(' ') }]
      : runsOf(node.children, [...marks, node.kind === 'link' ? node.href : node.kind]),
  );
  return runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    return last?.marks === run.marks
      ? [...joined.slice(0, -1), { text: last.text + run.text, marks: run.marks }]
      : [...joined, run];
  }, []);
}

const pieces = fc.constantFrom(
  'a',
  'b ',
  ' c',
  '*',
  '**',
  '***',
  '[d](https://a.example/)',
  '[*e*](https://b.example/(c))',
  '<',
  '&amp;',
  '\n\n',
  '.',
  ' ',
);

describe('inline text', () => {
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

  it('is read as the view reads it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fromInline(text)).toEqual(inline(text));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('is told by HTML as it is seen', () => {
    const plain = texts.filter((text) => !runs(text).some(({ text: letters }) => letters.includes('*')));
    fc.assert(
      fc.property(plain, (text) => {
        expect(runs(toInline(fromHtml(toHtml(fromInline(text)), false).paragraphs))).toEqual(runs(text));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

/** The runs of all paragraphs; nobody sees blanks at the end of one. */
function runs(text: string): Run[] {
  return inline(text).flatMap((paragraph) => {
    const all = runsOf(paragraph);
    const last = all.at(-1);
    const shown = last ? [...all.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [];
    return [...shown.filter((run) => run.text !== ''), { text: '¶', marks: '' }];
  });
}
