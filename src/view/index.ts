export { default as EventBody } from './EventBody.svelte';
export { default as EventList } from './EventList.svelte';
export { default as Inline } from './Inline.svelte';
export { default as Timeline } from './Timeline.svelte';
export { strings } from './strings.ts';
