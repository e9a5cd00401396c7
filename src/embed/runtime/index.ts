/**
 * What compiled components need of Svelte, and no more: a third of its bytes. Stands in the embeds' scripts in place of `svelte`,
 * `svelte/events` and `svelte/internal/client`, under their names. What a component needs and this does not have fails the build.
 */
export {
  append,
  child,
  comment,
  firstChild as first_child,
  fromTree as from_tree,
  sibling,
  text,
} from './nodes.ts';
export { child as only_child } from './nodes.ts';
export { eachBlock as each, ifBlock as if, keyBlock as key } from './blocks.ts';
export {
  setAttribute as set_attribute,
  setChecked as set_checked,
  setClass as set_class,
  setStyle as set_style,
  setText as set_text,
  setValue as set_value,
} from './attributes.ts';
export { derived, flush as flushSync } from './effects.ts';
export { get, set, source as state, untrack } from './signals.ts';
export {
  attach,
  bindSize as bind_element_size,
  bindThis as bind_this,
  listen as delegated,
  listen as event,
  mount,
  on,
  onMount,
  pop,
  prop,
  propsId as props_id,
  push,
  templateEffect as template_effect,
  tick,
  unmount,
  userEffect as user_effect,
} from './component.ts';

/**
 * Of hydration, and of listeners at a root: there is nothing to do, and the bundler may leave the calls out.
 * @__NO_SIDE_EFFECTS__
 */
function nothing(): void {
  // Empty on purpose.
}
export {
  nothing as delegate,
  nothing as next,
  nothing as noop,
  nothing as remove_input_defaults,
  nothing as reset,
};

/** Classes are words here, never lists of them. */
export const clsx = (classes: string | null | undefined): string => classes ?? '';
