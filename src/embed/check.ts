/** What finds and mends faults in a file: a script of its own beside the element's, which no file without faults loads. */
export { readingKindly } from '../core/event-file/index.ts';
