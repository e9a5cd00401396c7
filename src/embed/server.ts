/** What the page in a frame is made of; no frame's script carries it. */
export { frameFileOf, framedOf } from './frame-file.ts';
