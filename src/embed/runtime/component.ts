import { branch, effect, end, flush, outside, type Effect } from './effects.ts';
import { untrack } from './signals.ts';

type Props = Readonly<Record<string, unknown>>;
type Component = (anchor: ChildNode, props: Props) => unknown;

/** What each component that is being made wants done once it is on the page. */
const pending: (() => unknown)[][] = [];

export const push = (): void => void pending.push([]);

/** Those of a component run after those of the components in it. */
export function pop(): void {
  for (const action of pending.pop() ?? []) late(action);
}

/** Runs once everything is drawn. */
const late = (action: () => unknown) => effect(action, { isLate: true });

/** `$effect`. */
export const userEffect = (action: () => unknown): void => void pending.at(-1)?.push(action);

export const onMount = (action: () => unknown): void => userEffect(() => untrack(action));

/** What a template says of an element, again whenever it changes; `values` are what has calls in it. */
export function templateEffect(
  say: (...values: unknown[]) => void,
  values: readonly (() => unknown)[] = [],
): void {
  effect(() => say(...values.map((value) => value())));
}

const IS_LAZY = 16;

/** A prop with a value in place of a missing one. Called with a value it returns that: a prop's inside was changed, and the prop stays. */
export function prop(
  props: Props,
  name: string,
  flags: number,
  missing?: unknown,
): (...changed: unknown[]) => unknown {
  let fallback: unknown = missing;
  let isMade = !(flags & IS_LAZY);
  return (...changed) => {
    if (changed.length > 0) return changed[0];
    const value = props[name];
    if (value !== undefined) return value;
    if (!isMade && typeof missing === 'function') {
      fallback = Reflect.apply(missing, null, []);
      isMade = true;
    }
    return fallback;
  };
}

let ids = 0;

export const propsId = (): string => `c${ids++}`;

export const bindThis = (element: unknown, keep: (element: unknown) => void): void => keep(element);

/** `{@attach}`. */
export function attach(element: Element, attachment: () => (element: Element) => unknown): void {
  late(() => attachment()(element));
}

/** `bind:clientWidth`. */
export function bindSize(element: HTMLElement, _name: 'clientWidth', keep: (px: number) => void): void {
  const measure = () => keep(element.clientWidth);
  late(() => {
    untrack(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
}

type Listener = (this: EventTarget, event: Event) => unknown;

/** Adds a listener that belongs to no effect. Returns what takes it away. */
export function on(
  target: EventTarget,
  type: string,
  listener: Listener,
  options?: AddEventListenerOptions,
): () => void {
  const hear = (event: Event) => void outside(() => listener.call(target, event));
  target.addEventListener(type, hear, options);
  return () => target.removeEventListener(type, hear, options);
}

/** Chromium does not hear pointers on an element that was copied and is not on the page yet. */
export function listen(type: string, target: EventTarget, listener: Listener): void {
  if (type.startsWith('pointer')) late(() => untrack(() => void on(target, type, listener)));
  else on(target, type, listener);
}

const mounted = new WeakMap<object, () => void>();

/** Puts a component at the end of an element. Returns what {@link unmount} takes. */
export function mount(
  component: Component,
  { target, props = {} }: { target: Element; props?: Props },
): object {
  const anchor = document.createTextNode('');
  target.append(anchor);
  const app = {};
  outside(() => {
    const part: Effect = branch(() => void component(anchor, props));
    mounted.set(app, () => {
      end(part);
      anchor.remove();
    });
  });
  return app;
}

export function unmount(app: object): Promise<void> {
  mounted.get(app)?.();
  mounted.delete(app);
  return Promise.resolve();
}

/** Resolves once the page is in step with all that was set. */
export async function tick(): Promise<void> {
  await Promise.resolve();
  flush();
}
