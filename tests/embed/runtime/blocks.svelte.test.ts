import fc from 'fast-check';
import * as svelte from 'svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import * as runtime from '../../../src/embed/runtime/index.ts';
import Everything from './support/Everything.svelte';
import type { Shown } from './support/shown.ts';
import { withRuntime, type Component } from './support/with-runtime.ts';

const PATH = 'tests/embed/runtime/support/Everything.svelte';

let Ours: Component;

beforeAll(async () => {
  Ours = await withRuntime(PATH, runtime);
});

const item = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  name: fc.constantFrom('one', 'two', '', '<b>'),
  left: fc.option(fc.nat(5)),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
});
const shown: fc.Arbitrary<Shown> = fc.record({
  items: fc.uniqueArray(item, { selector: ({ id }) => id }),
  mode: fc.constantFrom('many', 'some', 'none', null),
  turn: fc.nat(2),
  word: fc.constantFrom('', 'word', '"quoted"'),
});

const EMPTY: Shown = { items: [], mode: null, turn: 0, word: '' };
const itemsOf = (ids: string): Shown['items'] =>
  [...ids].map((id) => ({ id, name: `name ${id}`, left: 1, tags: [] }));

/** A component on the page, by one runtime or the other. */
interface Mounted {
  readonly target: HTMLElement;
  readonly told: string[];
  show: (next: Shown) => void;
  end: () => void;
}

function mounted(by: 'ours' | 'svelte', first: Shown): Mounted {
  const target = document.createElement('div');
  document.body.append(target);
  const told: string[] = [];
  let set: (next: Shown) => void = () => undefined;
  const props = {
    first,
    onready: (show: typeof set) => void (set = show),
    tell: (what: string) => void told.push(what),
  };
  const flush = by === 'ours' ? runtime.flushSync : svelte.flushSync;
  const app =
    by === 'ours' ? runtime.mount(Ours, { target, props }) : svelte.mount(Everything, { target, props });
  flush();
  return {
    target,
    told,
    show(next) {
      set(next);
      flush();
    },
    end() {
      void (by === 'ours' ? runtime.unmount(app) : svelte.unmount(app));
      flush();
      target.remove();
    },
  };
}

/** What a reader has before them: no marks of blocks, no empty texts, attributes in order; and what is in the fields. */
function seen({ target }: Mounted): unknown {
  const nodeOf = (node: Node): unknown => {
    if (!(node instanceof Element)) return node.textContent;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
    const field = node instanceof HTMLInputElement ? [node.value, node.checked] : [];
    return [node.localName, node.namespaceURI, attributes.toSorted(), ...field, ...inside(node)];
  };
  const inside = (node: Node): unknown[] => {
    const parts: unknown[] = [];
    for (const one of node.childNodes) {
      if (one instanceof Comment) continue;
      const part = nodeOf(one);
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string') parts.splice(-1, 1, last + part);
      else if (part !== '') parts.push(part);
    }
    return parts;
  };
  return inside(target);
}

test('whatever is shown in whatever order, it is what Svelte shows, and what comes and goes is told alike', () => {
  fc.assert(
    fc.property(shown, fc.array(shown, { maxLength: 6 }), (first, others) => {
      const [ours, theirs] = [mounted('ours', first), mounted('svelte', first)];
      const compare = () => {
        expect(seen(ours)).toEqual(seen(theirs));
        expect(ours.told.splice(0).toSorted()).toEqual(theirs.told.splice(0).toSorted());
      };
      compare();
      for (const next of others) {
        ours.show(next);
        theirs.show(next);
        compare();
      }
      ours.end();
      theirs.end();
      compare();
    }),
    { numRuns: 30 },
  );
});

describe('a list with keys', () => {
  const nodesOf = ({ target }: Mounted) =>
    new Map([...target.querySelectorAll('li')].map((node) => [node.dataset.id, node]));

  test('keeps the nodes of the items that stay, whatever their order, and makes others only for new ones', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const list = mounted('ours', { ...EMPTY, items: itemsOf(before.join('')) });
        const old = nodesOf(list);
        list.show({ ...EMPTY, items: itemsOf(after.join('')) });
        const now = nodesOf(list);
        expect([...now.keys()]).toEqual(after);
        for (const [id, node] of now) expect(old.get(id) ?? node).toBe(node);
        for (const [id, node] of old) expect(node.isConnected).toBe(now.get(id) === node);
        list.end();
      }),
      { numRuns: 30 },
    );
  });

  test('moves nothing where one goes', async () => {
    const list = mounted('ours', { ...EMPTY, items: itemsOf('abcdef') });
    const changed: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records)
        for (const node of [...addedNodes, ...removedNodes])
          if (node instanceof HTMLLIElement) changed.push(node.dataset.id ?? '');
    });
    observer.observe(list.target, { childList: true, subtree: true });
    list.show({ ...EMPTY, items: itemsOf('abdef') });
    await Promise.resolve();
    observer.disconnect();
    expect(changed).toEqual(['c']);
    list.end();
  });

  test('shows what has the key of another one all the same', () => {
    const list = mounted('ours', { ...EMPTY, items: itemsOf('abab') });
    const ids = () => [...list.target.querySelectorAll('li')].map((node) => node.dataset.id);
    expect(ids()).toEqual(['a', 'b', 'a', 'b']);
    list.show({ ...EMPTY, items: itemsOf('bb') });
    expect(ids()).toEqual(['b', 'b']);
    list.end();
  });
});

test('a choice that stays the same keeps its nodes, and another one takes their place', () => {
  const page = mounted('ours', { ...EMPTY, mode: 'many', items: itemsOf('abc') });
  const [bold] = page.target.querySelectorAll('b');
  page.show({ ...EMPTY, mode: 'many', items: itemsOf('abcd') });
  expect(page.target.querySelector('b')).toBe(bold);
  expect(bold.textContent).toBe('many 4');
  page.show({ ...EMPTY, mode: 'some' });
  expect(bold.isConnected).toBe(false);
  expect(page.target.querySelector('i')?.textContent).toBe('some ');
  page.end();
});

test('what was unmounted leaves nothing, and hears nothing any more', () => {
  const page = mounted('ours', { ...EMPTY, mode: 'some', items: itemsOf('ab') });
  const button = page.target.querySelector('button');
  button?.click();
  expect(page.told).toContain('pressed 2');
  page.end();
  expect(page.target.childNodes).toHaveLength(0);
  const told = page.told.length;
  page.show({ ...EMPTY, items: itemsOf('abc') });
  expect(page.told).toHaveLength(told);
});
