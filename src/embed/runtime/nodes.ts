import { own } from './effects.ts';

/** A text, a gap, or an element: its name, its attributes, and what is in it. */
type Item = string | undefined | readonly [string, Readonly<Record<string, string>> | null, ...Item[]];

const SVG = 'http://www.w3.org/2000/svg';

/** Of the flags of a template: it is more than one node; it is a part of an SVG. */
const IS_FRAGMENT = 1;
const IS_SVG = 4;

function elementsOf(tree: readonly Item[], space: string | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const item of tree) {
    if (item === undefined || typeof item === 'string') {
      fragment.append(item ?? document.createComment(''));
      continue;
    }
    const [name, attributes, ...inner] = item;
    const inSpace = name === 'svg' ? SVG : space;
    const element = inSpace ? document.createElementNS(inSpace, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
    element.append(elementsOf(inner, name === 'foreignObject' ? undefined : inSpace));
    fragment.append(element);
  }
  return fragment;
}

/** Makes the nodes of a template, which stands as lists in the script: a name, attributes, and what is in it; a gap is a place for a block. */
export function fromTree(tree: readonly Item[], flags = 0): () => Node {
  let made: DocumentFragment | undefined;
  return () => {
    made ??= elementsOf(tree, flags & IS_SVG ? SVG : undefined);
    const copy = document.importNode(made, true);
    own(copy.firstChild, copy.lastChild);
    return flags & IS_FRAGMENT ? copy : (copy.firstChild ?? copy);
  };
}

/** A place for a block alone: a mark before it, since what it shows may be nothing, and one behind. */
export function comment(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(document.createComment(''), '');
  own(fragment.firstChild, fragment.lastChild);
  return fragment;
}

export function text(value: unknown = ''): Text {
  const node = document.createTextNode(String(value));
  own(node, node);
  return node;
}

export const child = (node: Node): Node | null => node.firstChild;

/** The first node of a template that a block may stand in, behind the mark of where it begins. */
export function firstChild({ firstChild: first }: Node): Node | null {
  return first instanceof Comment && first.data === '' ? first.nextSibling : first;
}

export function sibling(node: Node, steps = 1): Node | null {
  let at: Node | null = node;
  for (let step = 0; step < steps; step++) at = at?.nextSibling ?? null;
  return at;
}

export const append = (anchor: ChildNode, nodes: Node): void => anchor.before(nodes);
