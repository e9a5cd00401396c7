import { render } from 'svelte/server';
import type { Model } from '../core/model/index.ts';
import { Head } from '../reader/server.ts';
import { plainText, strings } from '../view/index.ts';
import { addressIn, SHARE_PICTURE } from './site.ts';
import { isoDay, structuredDataOf } from './structured-data.ts';

/** The page's title and all that search engines, and whoever shows a link to it, read in its head. `site` as of `siteOf`. */
export function headOf(model: Model, site: string): string {
  const { file } = model;
  const props = {
    file,
    description: plainText(file.description ?? ''),
    published: isoDay(file.published, file),
    modified: isoDay(file.updated, file),
    address: addressIn(site, ''),
    picture: {
      ...SHARE_PICTURE,
      address: addressIn(site, SHARE_PICTURE.name),
      alt: strings.plotName(file.title),
    },
    structuredData: structuredDataOf(model, site),
  };
  return render(Head, { props }).head;
}
