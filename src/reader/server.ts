/** What the finished page is made of; no reader's script carries it. */
export { fingerprint } from './fingerprint.ts';
export { codeOf, FRAME_PX, type Choice } from './embed/codes.ts';
export { default as EmbedLink } from './EmbedLink.svelte';
export { default as Head } from './Head.svelte';
export { default as Masthead } from './Masthead.svelte';
export { default as Record } from './Record.svelte';
export { default as Story } from './Story.svelte';
export { words } from './words.ts';
