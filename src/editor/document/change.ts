import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { least, type Edits } from './edit.ts';
import { marginAt, settingOf, valueText, type Setting } from './layout.ts';

/** The way to a value: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** The keys that a record has, in the format's order: where a new one goes. Empty where nothing is known. */
export type Order = (path: Path) => readonly string[];

const NO_ORDER: Order = () => [];

function find(root: Node | undefined, path: Path): Node | undefined {
  return root && findNodeAtLocation(root, [...path]);
}

const endOf = ({ offset, length }: Node) => offset + length;

function keyOf(property: Node): string {
  const key: unknown = property.children?.[0]?.value;
  return String(key);
}

/** Puts something between the entries of a list or an object, before the entry `at`, in the manner of those that are there. */
function inserted(
  text: string,
  parent: Node,
  at: number,
  render: (setting: Setting, margin: string) => string,
): Edits {
  const setting = settingOf(text);
  const { children = [], offset } = parent;
  const first = children.at(0);
  if (!first) {
    const margin = marginAt(text, offset);
    const inner = margin + setting.indent;
    const entry = render(setting, inner);
    const insert = setting.lineBreak ? setting.lineBreak + inner + entry + setting.lineBreak + margin : entry;
    return [{ from: offset + 1, to: endOf(parent) - 1, insert }];
  }
  const isBlock = /[\r\n]/.test(text.slice(offset, first.offset));
  const margin = isBlock ? marginAt(text, first.offset) : '';
  const gap = isBlock ? setting.lineBreak + margin : setting.lineBreak ? ' ' : '';
  const entry = render(isBlock ? setting : { ...setting, lineBreak: '' }, margin);
  if (at >= children.length) {
    const end = endOf(children[children.length - 1]);
    return [{ from: end, to: end, insert: `,${gap}${entry}` }];
  }
  const start = children[at].offset;
  return [{ from: start, to: start, insert: `${entry},${gap}` }];
}

/** Before which of an object's keys a new one goes. */
function placeFor(key: string, parent: Node, order: readonly string[]): number {
  const { children = [] } = parent;
  const rank = order.indexOf(key);
  if (rank < 0) return children.length;
  const isBefore = (property: Node) => {
    const other = order.indexOf(keyOf(property));
    return other >= 0 && other < rank;
  };
  return children.findLastIndex(isBefore) + 1;
}

/** What must be put into a value that is there, so that all of the rest of a path comes about. */
function wrapped(value: unknown, steps: Path): unknown {
  return steps.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}

function added(text: string, root: Node, path: Path, value: unknown, order: Order): Edits {
  const depth = path.findIndex((_, index) => !find(root, path.slice(0, index + 1)));
  const way = path.slice(0, depth);
  const parent = find(root, way);
  const step = path[depth];
  const whole = wrapped(value, path.slice(depth + 1));
  if (!parent) return [];
  if (typeof step === 'number') {
    if (parent.type !== 'array') return [];
    return inserted(text, parent, step, (setting, margin) =>
      valueText(whole, setting, margin, margin.length),
    );
  }
  if (parent.type !== 'object') return replaced(text, parent, { [step]: whole });
  const name = JSON.stringify(step);
  return inserted(text, parent, placeFor(step, parent, order(way)), (setting, margin) => {
    const colon = setting.lineBreak || text.slice(0, 200).includes(': ') ? ': ' : ':';
    return `${name}${colon}${valueText(whole, setting, margin, margin.length + name.length + 2)}`;
  });
}

function replaced(text: string, node: Node, value: unknown): Edits {
  const start = node.parent?.type === 'property' ? node.parent.offset : node.offset;
  const margin = marginAt(text, start);
  const before = margin.length + node.offset - start;
  return least(text, {
    from: node.offset,
    to: endOf(node),
    insert: valueText(value, settingOf(text), margin, before),
  });
}

function removed(entry: Node): Edits {
  const { parent } = entry;
  const children = parent?.children;
  if (!parent || !children) return [];
  const at = children.indexOf(entry);
  if (children.length === 1) return [{ from: parent.offset + 1, to: endOf(parent) - 1, insert: '' }];
  return at + 1 < children.length
    ? [{ from: entry.offset, to: children[at + 1].offset, insert: '' }]
    : [{ from: endOf(children[at - 1]), to: endOf(entry), insert: '' }];
}

/**
 * The edits that set a value in a JSON text, or take it out where `value` is undefined. Everything else stays as it is to the
 * byte; what is new is set as its neighbours are. What is missing on the way is made. No edits where the text is no JSON, or where
 * there is nothing to do.
 *
 * @example applied('{"a": 1}', set('{"a": 1}', ['b'], 2)) // '{"a": 1, "b": 2}'
 */
export function set(text: string, path: Path, value: unknown, order: Order = NO_ORDER): Edits {
  const root = parseTree(text);
  if (!root) return [];
  const node = find(root, path);
  if (value === undefined) {
    if (!node?.parent) return [];
    return removed(node.parent.type === 'property' ? node.parent : node);
  }
  return node ? replaced(text, node, value) : added(text, root, path, value, order);
}

/** The edits that give a value another key, in its place. No edits where there is no such key. */
export function renameKey(text: string, path: Path, name: string): Edits {
  const property = find(parseTree(text), path)?.parent;
  const key = property?.type === 'property' ? property.children?.[0] : undefined;
  if (!key) return [];
  return least(text, { from: key.offset, to: endOf(key), insert: JSON.stringify(name) });
}

/** The edits that put a value into a list before the entry `at`, or behind the last; the list is made if there is none. */
export function insert(text: string, list: Path, at: number, value: unknown, order: Order = NO_ORDER): Edits {
  const root = parseTree(text);
  const node = find(root, list);
  if (!root || (node && node.type !== 'array')) return [];
  if (!node) return added(text, root, [...list, 0], value, order);
  return inserted(text, node, at, (setting, margin) => valueText(value, setting, margin, margin.length));
}

/** The edits that put one entry of a list in another place; what stands between entries stays. */
export function move(text: string, list: Path, from: number, to: number): Edits {
  const { children = [] } = find(parseTree(text), list) ?? {};
  if (from === to || !children[from] || !children[to]) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const entries = children.slice(low, high + 1);
  const order = [...entries.keys()];
  order.splice(to - low, 0, ...order.splice(from - low, 1));
  const slice = ({ offset, length }: Node) => text.slice(offset, offset + length);
  const parts = order.map((index, place) => {
    const next = entries[place + 1];
    return slice(entries[index]) + (next ? text.slice(endOf(entries[place]), next.offset) : '');
  });
  return least(text, {
    from: entries[0].offset,
    to: endOf(entries[entries.length - 1]),
    insert: parts.join(''),
  });
}

/** The text of a value, as it is written; undefined where there is none. */
export function sourceAt(text: string, path: Path): string | undefined {
  const node = find(parseTree(text), path);
  return node && text.slice(node.offset, endOf(node));
}

/** The way to the value that an offset stands in, as far as the text can be read. */
export function pathAt(text: string, offset: number): Path {
  const root = parseTree(text);
  const path: (string | number)[] = [];
  let node = root;
  while (node?.children) {
    const within: Node | undefined = node.children.find(
      (child) => offset >= child.offset && offset <= endOf(child),
    );
    if (within && node.type === 'array') path.push(node.children.indexOf(within));
    if (within?.type === 'property') path.push(keyOf(within));
    node = within?.type === 'property' ? within.children?.[1] : within;
    if (!node || offset < node.offset) break;
  }
  return path;
}

/** Where a value stands in the text; null where there is none. */
export function rangeAt(text: string, path: Path): { from: number; to: number } | null {
  const node = find(parseTree(text), path);
  return node ? { from: node.offset, to: endOf(node) } : null;
}
