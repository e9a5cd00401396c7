/** What reads a file that the page was not made of, and writes what it says. A script of its own, which no good page loads. */
export { readKindly } from '../core/event-file/index.ts';
export { liveParts } from '../view/index.ts';
