import type { Node, Paragraph } from './nodes.ts';

type Escape = (text: string) => string;

const SIGNS = { emphasis: '*', strong: '**' } as const;
const TAGS = { emphasis: 'i', strong: 'b' } as const;

/** What an address in our inline text may be: no blanks, and parentheses in pairs. */
const ADDRESS = /^(?:[^\s()]|\([^\s()]*\))+$/;

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
}

/** An address with what would end it spelt out. */
function address(href: string): string {
  return ADDRESS.test(href) ? href : href.replace(/[\s()]/g, encoded);
}

function signed(nodes: readonly Node[], escape: Escape): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escape(node.text);
      const inner = signed(node.children, escape);
      if (node.kind === 'link') return `[${inner.replace(/[[\]]/g, ' ').trim()}](${address(node.href)})`;
      return SIGNS[node.kind] + inner + SIGNS[node.kind];
    })
    .join('');
}

/** Paragraphs as our inline text; a text keeps its stars, which may be taken for marks. */
export function toInline(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((nodes) => signed(nodes, (text) => text)).join('\n\n');
}

const MARKDOWN = /[\\`*_[\]<>#|~&]/g;

/** Paragraphs as Markdown (CommonMark), in which nothing but our own marks is one. */
export function toMarkdown(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((nodes) =>
      signed(nodes, (text) => text.replace(MARKDOWN, '\\$&').replace(/^(\s*\d*)([-+.)])(?=\s)/gm, '$1\\$2')),
    )
    .join('\n\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function tagged(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeHtml(node.text);
      const inner = tagged(node.children);
      if (node.kind === 'link') return `<a href="${escapeHtml(node.href)}">${inner}</a>`;
      return `<${TAGS[node.kind]}>${inner}</${TAGS[node.kind]}>`;
    })
    .join('');
}

/** Paragraphs as HTML; one alone needs no tags of its own. */
export function toHtml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 1
    ? tagged(paragraphs[0])
    : paragraphs.map((nodes) => `<p>${tagged(nodes)}</p>`).join('');
}

/** Paragraphs as text alone; the address of a link stands behind it. */
export function toPlain(paragraphs: readonly Paragraph[]): string {
  const plain = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'text') return node.text;
        const inner = plain(node.children);
        return node.kind === 'link' && node.href !== inner ? `${inner} (${node.href})` : inner;
      })
      .join('');
  return paragraphs.map(plain).join('\n\n');
}
