import { parseChecked, type EventFile } from '../core/event-file/index.ts';
import { framedOf, frameFileOf } from '../embed/server.ts';
import { fill } from './fill.ts';
import { prerender } from './prerender.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => SIGNS[sign]);

/** What the script works with, as text that cannot end the element it stands in. */
const dataOf = (file: EventFile) => JSON.stringify(frameFileOf(file)).replaceAll('<', String.raw`\u003c`);

/** The finished timeline: nobody hydrates it, and its own links stay in the frame. */
function timelineOf(file: EventFile): { html: string; language: string } {
  const bytes = new TextEncoder().encode(JSON.stringify(framedOf(file)));
  const { timeline, language } = prerender(bytes, { site: '', hasPicture: false });
  const html = timeline.replace(/<!--[\s\S]*?-->/g, '').replaceAll('<a href="#', '<a target="_self" href="#');
  return { html, language };
}

/**
 * Makes the page in a frame of a file as `prerender` published it. The template has the script and the style sheet in it already,
 * and slots for what is the file's own; `page` is the address of the page that the frame is a part of.
 */
export function framePage(template: string, published: string, page: string): string {
  const file = parseChecked(new TextEncoder().encode(published));
  const { html, language } = timelineOf(file);
  const parts = new Map([
    ['language', language],
    ['title', escaped(file.title)],
    ['page', escaped(page)],
    ['timeline', html],
    ['file', `<script type="application/json" id="file~">${dataOf(file)}</script>`],
  ]);
  return fill(template, 'embed', parts);
}
