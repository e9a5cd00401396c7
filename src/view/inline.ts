/** A piece of inline text. */
export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly InlineNode[] };

/** What stands between two blank lines. */
export type Paragraph = readonly InlineNode[];

type Mark = '*' | '**';

/** A mark that was opened, and what has come since; the outermost has none. */
interface Open {
  mark: Mark | '';
  nodes: InlineNode[];
}

const KIND_OF = { '*': 'emphasis', '**': 'strong' } as const;

const BLANK_LINES = /\r?\n[^\S\n]*\n\s*/;
/** Stars, or a label in brackets with an address in parentheses, in which one pair of parentheses may stand. */
const MARKS = /\*+|\[([^[\]]+)\]\((https?:\/\/(?:[^\s()]|\([^\s()]*\))+)\)/giu;
const SPACE = /^\s?$/;

/** An address that a link may lead to: the browser must understand it, and no name may stand where a host seems to be. */
function isAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && !username && !password;
  } catch {
    return false;
  }
}

function addText(nodes: InlineNode[], text: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else if (text) nodes.push({ kind: 'text', text });
}

/** Takes up what a mark holds that was never closed: the mark was text after all. */
function addUnclosed(nodes: InlineNode[], { mark, nodes: held }: Open): void {
  addText(nodes, mark);
  for (const node of held) {
    if (node.kind === 'text') addText(nodes, node.text);
    else nodes.push(node);
  }
}

/** The marks that are open, innermost last. Never deeper than both marks, so all of it takes linear time. */
class Stack {
  readonly #open: Open[] = [{ mark: '', nodes: [] }];

  get top(): Open {
    return this.#open[this.#open.length - 1];
  }

  #closeDownTo(depth: number): void {
    while (this.#open.length > depth) {
      const unclosed = this.top;
      this.#open.pop();
      addUnclosed(this.top.nodes, unclosed);
    }
  }

  /** Closes the mark, or opens it, or takes it as text. */
  take(mark: Mark, mayOpen: boolean, mayClose: boolean): void {
    const at = this.#open.findIndex((open) => open.mark === mark);
    if (at > 0 && mayClose) {
      this.#closeDownTo(at + 1);
      const children = this.top.nodes;
      this.#open.pop();
      this.top.nodes.push({ kind: KIND_OF[mark], children });
    } else if (at < 0 && mayOpen) {
      this.#open.push({ mark, nodes: [] });
    } else {
      addText(this.top.nodes, mark);
    }
  }

  finish(): InlineNode[] {
    this.#closeDownTo(1);
    return this.top.nodes;
  }
}

/** Of three stars the one that closes the innermost mark goes first: `***a***`. */
function takeStars(stack: Stack, stars: string, before: string, after: string): void {
  const mayOpen = !SPACE.test(after);
  const mayClose = !SPACE.test(before);
  // More than three are a line or a joke, and no marks.
  if (stars.length > 3) {
    addText(stack.top.nodes, stars);
    return;
  }
  const first = stars.length === 3 && mayClose && stack.top.mark === '*' ? '*' : '**';
  const marks: Mark[] =
    stars.length === 1 ? ['*'] : stars.length === 2 ? ['**'] : [first, first === '*' ? '**' : '*'];
  for (const mark of marks) stack.take(mark, mayOpen, mayClose);
}

function nodesOf(text: string): InlineNode[] {
  const stack = new Stack();
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [found, label, href] = match;
    const to = match.index + found.length;
    addText(stack.top.nodes, text.slice(from, match.index));
    if (label === undefined) takeStars(stack, found, text.charAt(match.index - 1), text.charAt(to));
    else if (isAddress(href)) stack.top.nodes.push({ kind: 'link', href, children: nodesOf(label) });
    else addText(stack.top.nodes, found);
    from = to;
  }
  addText(stack.top.nodes, text.slice(from));
  return stack.finish();
}

/**
 * Reads inline text: `*emphasis*`, `**strong**`, `[label](https://…)`, and a blank line between paragraphs. Whatever is none of
 * these stays text as it was typed, so that nothing is ever lost; nothing throws, and no text takes more than linear time.
 *
 * @example inline('He *denied* it.') // [[text 'He ', emphasis [text 'denied'], text ' it.']]
 * @example inline('[a](javascript:b)') // [[text '[a](javascript:b)']]
 */
export function inline(text: string): Paragraph[] {
  return text
    .trim()
    .split(BLANK_LINES)
    .filter((paragraph) => paragraph !== '')
    .map(nodesOf);
}

/**
 * Inline text without its marks, in one line: for places that take text alone, such as a page's description.
 *
 * @example plainText('He *denied* it.') // 'He denied it.'
 */
export function plainText(text: string): string {
  const textOf = (node: InlineNode): string =>
    node.kind === 'text' ? node.text : node.children.map(textOf).join('');
  return inline(text)
    .map((paragraph) => paragraph.map(textOf).join(''))
    .join(' ')
    .replace(/\s+/g, ' ');
}
