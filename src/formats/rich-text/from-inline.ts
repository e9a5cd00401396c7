import { isWebAddress, type Node, type Paragraph } from './nodes.ts';

type Mark = '*' | '**';

interface Open {
  mark: Mark | '';
  nodes: Node[];
}

const KIND_OF = { '*': 'emphasis', '**': 'strong' } as const;
const BLANK_LINES = /\r?\n[^\S\n]*\n\s*/;
/** As in the view, which draws inline text: stars, or a label in brackets with an address in parentheses. */
const MARKS = /\*+|\[([^[\]]+)\]\((https?:\/\/(?:[^\s()]|\([^\s()]*\))+)\)/giu;
const BESIDE_BLANK = /^\s?$/;

function addText(nodes: Node[], text: string): void {
  const last = nodes.at(-1);
  if (last?.kind === 'text') last.text += text;
  else if (text) nodes.push({ kind: 'text', text });
}

/** Closes marks down to a depth: they were text after all. */
function unmark(open: Open[], depth: number): void {
  for (const { mark, nodes } of open.splice(depth)) {
    const around = open[depth - 1].nodes;
    addText(around, mark);
    for (const node of nodes) {
      if (node.kind === 'text') addText(around, node.text);
      else around.push(node);
    }
  }
}

function takeMark(open: Open[], mark: Mark, mayOpen: boolean, mayClose: boolean): void {
  const at = open.findIndex((each) => each.mark === mark);
  if (at > 0 && mayClose) {
    unmark(open, at + 1);
    const [{ nodes }] = open.splice(at);
    open[at - 1].nodes.push({ kind: KIND_OF[mark], children: nodes });
  } else if (at < 0 && mayOpen) open.push({ mark, nodes: [] });
  else addText(open[open.length - 1].nodes, mark);
}

/** Three stars close the innermost mark first; more are no marks. */
function marksOf(stars: string, innermost: Mark | '', mayClose: boolean): Mark[] {
  if (stars === '*' || stars === '**') return [stars];
  if (stars.length > 3) return [];
  return mayClose && innermost === '*' ? ['*', '**'] : ['**', '*'];
}

function nodesOf(text: string): Node[] {
  const open: Open[] = [{ mark: '', nodes: [] }];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [found, label, href] = match;
    const to = match.index + found.length;
    const top = open[open.length - 1];
    addText(top.nodes, text.slice(from, match.index));
    if (label === undefined) {
      const mayOpen = !BESIDE_BLANK.test(text.charAt(to));
      const mayClose = !BESIDE_BLANK.test(text.charAt(match.index - 1));
      const marks = marksOf(found, top.mark, mayClose);
      if (marks.length === 0) addText(top.nodes, found);
      for (const mark of marks) takeMark(open, mark, mayOpen, mayClose);
    } else if (isWebAddress(href)) top.nodes.push({ kind: 'link', href, children: nodesOf(label) });
    else addText(top.nodes, found);
    from = to;
  }
  addText(open[open.length - 1].nodes, text.slice(from));
  unmark(open, 1);
  return open[0].nodes;
}

/**
 * Reads our inline text: `*emphasis*`, `**strong**`, `[label](https://…)`, and a blank line between paragraphs.
 *
 * @example fromInline('He *denied* it.') // [[text 'He ', emphasis [text 'denied'], text ' it.']]
 */
export function fromInline(text: string): Paragraph[] {
  return text
    .trim()
    .split(BLANK_LINES)
    .filter((paragraph) => paragraph !== '')
    .map(nodesOf);
}
