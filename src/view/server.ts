/** What only finished pages need, and no reader's script carries. */
export { default as Picture } from './Picture.svelte';
