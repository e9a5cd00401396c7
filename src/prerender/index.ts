/** The room of the finished page: an event file in, the parts of an HTML page out. */
export { fill } from './fill.ts';
export { framePage } from './frame-page.ts';
export { mistakesIn } from './mistakes.ts';
export { pagesOf, type Templates } from './pages.ts';
export { prerender, type FinishedPage } from './prerender.ts';
export { siteOf } from './site.ts';
export { FONT_FILES, type FontFile, type PictureKit } from './share-kit.ts';
export { sharePicture, type SharePicture } from './share-picture.ts';
export type { Font } from './share-type.ts';
