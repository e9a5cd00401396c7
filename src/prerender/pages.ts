import { fill } from './fill.ts';
import { framePage } from './frame-page.ts';
import { OEMBED } from './oembed.ts';
import { prerender } from './prerender.ts';
import { addressIn, type Place } from './site.ts';

/** The pages as the build left them, with slots for what is an event file's own. */
export interface Templates {
  readonly page: string;
  readonly frame: string;
}

/**
 * The pages of an event file and the file itself, as they are published, by their names: `index.html`, `embed.html`,
 * `events.json`, and `oembed.json` where the site's address is known. Throws where nothing of the file can be shown.
 */
export function pagesOf(bytes: Uint8Array, templates: Templates, place: Place): Map<string, string> {
  const page = prerender(bytes, place);
  const parts = new Map(Object.entries(page));
  return new Map([
    ['index.html', fill(templates.page, 'page', parts)],
    ['embed.html', framePage(templates.frame, page.published, addressIn(place.site, ''))],
    ['events.json', page.published],
    ...(page.oembed ? [[OEMBED, page.oembed] as const] : []),
  ]);
}
