/** The room of the view: components that draw a timeline and what is said of its events, and the words that they use. */
export { default as DateText } from './DateText.svelte';
export { default as EventList } from './EventList.svelte';
export { eventStrings } from './event-strings.ts';
export { focusCard } from './focus.ts';
export type { Focus, Parts, Rest, TimelineHandle, TimelineProps } from './handle.ts';
export { default as Inline } from './Inline.svelte';
export { plainText } from './inline.ts';
export { liveParts } from './live-parts.ts';
export { default as Meanings } from './Meanings.svelte';
export { default as SourceText } from './SourceText.svelte';
export { run } from './run.ts';
export { stringsAtScale } from './strings-at-scale.ts';
export { strings } from './strings.ts';
export { default as Timeline } from './Timeline.svelte';
