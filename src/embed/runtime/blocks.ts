import { branch, effect, end, nodesOf, type Effect } from './effects.ts';
import { set, source, untrack, type Source } from './signals.ts';

type Draw = (anchor: ChildNode) => void;

/** One part of the page at a time, by a key: the same key keeps it. */
function switcher(anchor: ChildNode): (key: unknown, draw: Draw | null) => void {
  let shown: Effect | null = null;
  let shownKey: unknown;
  return (key, draw) => {
    if (shown && key === shownKey) return;
    if (shown) end(shown);
    shownKey = key;
    shown = draw && branch(() => draw(anchor));
  };
}

/** `{#if}`: `choose` calls back with what it shows, or does not. */
export function ifBlock(anchor: ChildNode, choose: (show: (draw: Draw, key?: number) => void) => void): void {
  const show = switcher(anchor);
  effect(
    () => {
      let chosen: Draw | null = null;
      let chosenKey: number | null = null;
      choose((draw, key = 0) => {
        chosen = draw;
        chosenKey = key;
      });
      show(chosenKey, chosen);
    },
    { keeps: true },
  );
}

/** `{#key}`. */
export function keyBlock(anchor: ChildNode, key: () => unknown, draw: Draw): void {
  const show = switcher(anchor);
  effect(() => show(key(), draw), { keeps: true });
}

/** Of the flags of an each block: its items and their places may change; the node is the parent that it has for itself. */
const ITEM_CHANGES = 1;
const INDEX_CHANGES = 2;
const IS_ALONE = 4;

interface Item {
  readonly value: Source;
  readonly index: Source;
  readonly part: Effect;
}

type DrawItem = (anchor: ChildNode, value: unknown, index: unknown) => void;

/** The keys of values; what has the key of another one is its own key, so that it is shown all the same. */
function keysOf(values: readonly unknown[], keyOf: (value: unknown, index: number) => unknown): unknown[] {
  const keys = new Set<unknown>();
  for (const [index, value] of values.entries()) {
    const key = keyOf(value, index);
    keys.add(keys.has(key) ? {} : key);
  }
  return [...keys];
}

/** Draws one item of a list before a node. */
function itemOf(draw: DrawItem, flags: number, before: ChildNode, value: unknown, place: number): Item {
  const [changing, index] = [source(value), source(place)];
  const part = branch(() =>
    draw(before, flags & ITEM_CHANGES ? changing : value, flags & INDEX_CHANGES ? index : place),
  );
  return { value: changing, index, part };
}

/** `{#each}`: items of the same key stay, and are moved only where their order has changed. */
export function eachBlock(
  node: ChildNode,
  flags: number,
  list: () => Iterable<unknown> | null | undefined,
  keyOf: (value: unknown, index: number) => unknown,
  draw: DrawItem,
): void {
  const anchor = flags & IS_ALONE ? node.appendChild(document.createTextNode('')) : node;
  let items = new Map<unknown, Item>();

  const arrange = (values: readonly unknown[]) => {
    const keys = keysOf(values, keyOf);
    const wanted = new Set(keys);
    for (const [key, { part }] of items) if (!wanted.has(key)) end(part);
    const next = new Map<unknown, Item>();
    let before: ChildNode = anchor;
    for (let place = keys.length - 1; place >= 0; place--) {
      const known = items.get(keys[place]);
      const item = known ?? itemOf(draw, flags, before, values[place], place);
      next.set(keys[place], item);
      if (known) {
        set(known.value, values[place]);
        set(known.index, place);
        if (known.part.last?.nextSibling !== before) before.before(...nodesOf(known.part));
      }
      before = item.part.first ?? before;
    }
    items = next;
  };

  const follow = () => {
    const values = [...(list() ?? [])];
    untrack(() => arrange(values));
  };
  effect(follow, { keeps: true });
}
