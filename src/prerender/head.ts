import { render } from 'svelte/server';
import type { Model } from '../core/model/index.ts';
import { Head } from '../reader/server.ts';
import { plainText, strings } from '../view/index.ts';
import { OEMBED } from './oembed.ts';
import { addressIn, SHARE_PICTURE, type Place } from './site.ts';
import { isoDay, structuredDataOf } from './structured-data.ts';

/** The page's title and all that search engines, and whoever shows a link to it, read in its head. */
export function headOf(model: Model, place: Place): string {
  const { file } = model;
  const { site, hasPicture } = place;
  const props = {
    file,
    description: plainText(file.description ?? ''),
    published: isoDay(file.published, file),
    modified: isoDay(file.updated, file),
    address: addressIn(site, ''),
    oembed: site ? addressIn(site, OEMBED) : undefined,
    picture: hasPicture
      ? {
          ...SHARE_PICTURE,
          address: addressIn(site, SHARE_PICTURE.name),
          alt: strings.plotName(file.title),
        }
      : undefined,
    structuredData: structuredDataOf(model, place),
  };
  return render(Head, { props }).head;
}
