import type { EventFile } from '../core/event-file/index.ts';
import { NO_FILTER } from '../core/model/index.ts';
import { codeOf, FRAME_PX, type Choice } from '../reader/server.ts';
import { addressIn, SHARE_PICTURE, type Place } from './site.ts';

export const OEMBED = 'oembed.json';

const WHOLE: Choice = { place: { event: null, view: null, filter: NO_FILTER }, theme: 'auto' };

/**
 * What a system reads that makes an embed of a page's bare address (oEmbed 1.0, https://oembed.com): a frame, for which it needs whole
 * addresses; '' where nobody knows where the site will stand.
 */
export function oembedOf(file: EventFile, { site, hasPicture }: Place): string {
  if (!site) return '';
  const { name, widthPx, heightPx } = SHARE_PICTURE;
  const picture = {
    thumbnail_url: addressIn(site, name),
    thumbnail_width: widthPx,
    thumbnail_height: heightPx,
  };
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: file.title,
      author_name: file.byline,
      provider_name: new URL(site).host,
      provider_url: site,
      html: codeOf('frame', WHOLE, { home: site, title: file.title, hasPicture }),
      ...FRAME_PX,
      ...(hasPicture ? picture : {}),
    },
    null,
    2,
  )}\n`;
}
