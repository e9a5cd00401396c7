/** A piece of inline text. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: Node[] }
  | { kind: 'link'; href: string; children: Node[] };

/** What stands between two blank lines. */
export type Paragraph = Node[];

/** An address that a link may lead to: http or https, and no name where a host seems to be. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && !username && !password;
}

function isMark(node: Node | undefined): node is Extract<Node, { kind: 'emphasis' | 'strong' }> {
  return node?.kind === 'emphasis' || node?.kind === 'strong';
}

/** Puts neighbours of one kind together, and leaves out what is empty. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' ? node.text === '' : node.children.length === 0) continue;
    if (node.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + node.text };
    } else if (isMark(node) && isMark(last) && last.kind === node.kind) {
      result[result.length - 1] = { kind: node.kind, children: joined([...last.children, ...node.children]) };
    } else result.push(node);
  }
  return result;
}

/** Blanks at the ends of what is marked go outside: a mark beside a blank is none. */
function unmarkedBlanks(node: Node): Node[] {
  if (!isMark(node)) return [node];
  const children = [...node.children];
  const outside: Record<'before' | 'after', Node[]> = { before: [], after: [] };
  const first = children.at(0);
  if (first?.kind === 'text') {
    const text = first.text.trimStart();
    outside.before.push({ kind: 'text', text: first.text.slice(0, first.text.length - text.length) });
    children[0] = { kind: 'text', text };
  }
  const last = children.at(-1);
  if (last?.kind === 'text') {
    const text = last.text.trimEnd();
    outside.after.push({ kind: 'text', text: last.text.slice(text.length) });
    children[children.length - 1] = { kind: 'text', text };
  }
  return [...outside.before, { kind: node.kind, children: joined(children) }, ...outside.after];
}

/** Nodes in order: none empty, none beside one of its kind, no blank at the end of a mark. */
export function tidy(nodes: readonly Node[]): Node[] {
  const inner = nodes.map((node) =>
    node.kind === 'text' ? node : { ...node, children: tidy(node.children) },
  );
  return joined(joined(inner).flatMap(unmarkedBlanks));
}
