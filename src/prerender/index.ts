/** The room of the finished page: an event file in, the parts of an HTML page out. */
export { mistakesIn } from './mistakes.ts';
export { prerender, type FinishedPage } from './prerender.ts';
export { siteOf } from './site.ts';
export { sharePicture, type SharePicture } from './share-picture.ts';
export type { Font } from './share-type.ts';
