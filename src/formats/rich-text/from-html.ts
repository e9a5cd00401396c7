import { decoded } from './entities.ts';
import { attributeOf, tokensOf, type Token } from './html-tokens.ts';
import { isWebAddress, tidy, type Node, type Paragraph } from './nodes.ts';

/** What came of some HTML. */
export interface FromHtml {
  paragraphs: Paragraph[];
  /** Whether there were any tags. */
  isMarkup: boolean;
  /** What could not be said in our inline text, in words: 'an image'. */
  lost: string[];
}

type MarkKind = 'emphasis' | 'strong';

/** An element that is open; the outermost has no kind. */
interface Open {
  kind: MarkKind | 'link' | '';
  href?: string;
  nodes: Node[];
}

const MARKS: Record<string, MarkKind> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
};
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;
/** What says nothing that a reader would miss. */
const PLAIN =
  /^(?:a|abbr|acronym|bdi|bdo|big|body|caption|code|data|del|dfn|font|head|html|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|sub|sup|tbody|tfoot|thead|time|tt|u|var|wbr)$/;
const NAMES: Record<string, string> = {
  img: 'an image',
  iframe: 'a frame',
  script: 'a script',
  style: 'a style',
  comment: 'a comment',
  video: 'a video',
  audio: 'a sound',
};
/** As TimelineJS finds bare addresses and makes links of them. */
const BARE = /\bhttps?:\/\/[a-z0-9\-+&@#/%?=~_|!:,.;]*[a-z0-9\-+&@#/%=~_|]/gi;

/** Builds paragraphs of the tokens of some HTML. */
class Builder {
  readonly paragraphs: Paragraph[] = [];
  readonly lost = new Set<string>();
  readonly #autolink: boolean;
  #open: Open[] = [{ kind: '', nodes: [] }];
  /** Of each mark the elements that are open within another of its kind, and change nothing. */
  readonly #inner: Record<MarkKind, number> = { emphasis: 0, strong: 0 };

  constructor(autolink: boolean) {
    this.#autolink = autolink;
  }

  text(html: string): void {
    const text = decoded(html);
    const { nodes } = this.#top();
    let from = 0;
    const isLink = this.#open.some(({ kind }) => kind === 'link');
    for (const { 0: href, index } of this.#autolink && !isLink ? text.matchAll(BARE) : []) {
      if (!isWebAddress(href)) continue;
      nodes.push({ kind: 'text', text: text.slice(from, index) });
      nodes.push({ kind: 'link', href, children: [{ kind: 'text', text: href }] });
      from = index + href.length;
    }
    nodes.push({ kind: 'text', text: text.slice(from) });
  }

  open(name: string, attributes: string): void {
    if (BLOCKS.test(name)) this.break();
    else if (Object.hasOwn(MARKS, name)) this.#mark(MARKS[name]);
    else if (name === 'a') this.#link(attributes);
    else if (!PLAIN.test(name)) this.lost.add(NAMES[name] ?? `<${name.slice(0, 30)}>`);
  }

  close(name: string): void {
    if (BLOCKS.test(name)) this.break();
    else if (Object.hasOwn(MARKS, name)) this.#unmark(MARKS[name]);
    else if (name === 'a') this.#close('link');
  }

  /** Ends a paragraph; what was open is open in the next. */
  break(): void {
    const again = this.#open.map(({ kind, href }) => ({
      kind,
      nodes: [],
      ...(href === undefined ? {} : { href }),
    }));
    while (this.#open.length > 1) this.#pop();
    const nodes = tidy(this.#open[0].nodes);
    if (nodes.some((node) => node.kind !== 'text' || node.text.trim() !== ''))
      this.paragraphs.push(trimmed(nodes));
    this.#open = again;
  }

  #top(): Open {
    return this.#open[this.#open.length - 1];
  }

  #link(attributes: string): void {
    const written = attributeOf(attributes, 'href');
    this.#close('link');
    if (written === undefined) return;
    const href = decoded(written).trim();
    if (isWebAddress(href)) this.#open.push({ kind: 'link', href, nodes: [] });
    else this.lost.add('a link that leads nowhere');
  }

  /** What is strong already is not made stronger, so no more than both marks and a link are open. */
  #mark(kind: MarkKind): void {
    if (this.#open.some((open) => open.kind === kind)) this.#inner[kind] += 1;
    else this.#open.push({ kind, nodes: [] });
  }

  #unmark(kind: MarkKind): void {
    if (this.#inner[kind] > 0) this.#inner[kind] -= 1;
    else this.#close(kind);
  }

  #pop(): void {
    const { kind, href = '', nodes } = this.#open[this.#open.length - 1];
    this.#open.pop();
    const around = this.#top().nodes;
    if (kind === 'link') around.push({ kind, href, children: nodes });
    else if (kind !== '') around.push({ kind, children: nodes });
  }

  /** Closes an element; those that were opened within it go on behind it. */
  #close(kind: Open['kind']): void {
    const at = this.#open.findIndex((open) => open.kind === kind);
    if (at < 1) return;
    const again = this.#open.slice(at + 1).map((open) => ({ ...open, nodes: [] }));
    while (this.#open.length > at) this.#pop();
    this.#open.push(...again);
  }
}

function trimmed(nodes: Node[]): Node[] {
  const first = nodes.at(0);
  if (first?.kind === 'text') nodes[0] = { kind: 'text', text: first.text.trimStart() };
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text.trimEnd() };
  return tidy(nodes);
}

/** In HTML a blank line is a blank; in plain text it parts paragraphs. */
function addText(builder: Builder, text: string, hasBlocks: boolean): void {
  if (hasBlocks) {
    builder.text(text.replace(/\s*\n\s*/g, '\n'));
    return;
  }
  for (const [index, part] of text.split(/\r?\n[^\S\n]*\n\s*/).entries()) {
    if (index > 0) builder.break();
    builder.text(part);
  }
}

function take(builder: Builder, token: Token, hasBlocks: boolean): void {
  if (token.kind === 'text') addText(builder, token.text, hasBlocks);
  else if (token.kind === 'hidden') builder.lost.add(NAMES[token.name] ?? `<${token.name}>`);
  else if (token.kind === 'open') builder.open(token.name, token.attributes);
  else builder.close(token.name);
}

/**
 * Makes paragraphs of HTML without a DOM: emphasis, strong words, links to the web and paragraphs stay, everything else is
 * its text. `autolink` makes links of bare addresses too. Never throws, and runs nothing.
 *
 * @example fromHtml('<b>A</b> &amp; <script>b</script>', false)
 * // {paragraphs: [[strong [text 'A'], text ' &']], isMarkup: true, lost: ['a script']}
 */
export function fromHtml(html: string, autolink: boolean): FromHtml {
  const tokens = [...tokensOf(html)];
  const hasBlocks = tokens.some((token) => token.kind === 'open' && BLOCKS.test(token.name));
  const builder = new Builder(autolink);
  for (const token of tokens) take(builder, token, hasBlocks);
  builder.break();
  return {
    paragraphs: builder.paragraphs,
    isMarkup: tokens.some(({ kind }) => kind !== 'text'),
    lost: [...builder.lost],
  };
}
