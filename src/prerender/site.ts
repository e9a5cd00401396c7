/** The picture that is shown where somebody shares the page: its name beside the page, and its size. */
export const SHARE_PICTURE = { name: 'timeline.png', widthPx: 1200, heightPx: 630 };

/** What stands around a page. */
export interface Place {
  /** As of {@link siteOf}. */
  readonly site: string;
  /** Whether the share picture is beside it. */
  readonly hasPicture: boolean;
}

/**
 * The address of the folder that the pages will stand in, as whoever builds the site names it; '' where nobody does, and then
 * addresses are relative. Throws for what is no http or https address.
 *
 * @example siteOf('https://example.org/senator') // 'https://example.org/senator/'
 */
export function siteOf(text = ''): string {
  if (text.trim() === '') return '';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`The site's address must be like https://example.org/senator/, and it is “${text}”.`);
  }
  return url.href.replace(/\/*$/, '/');
}

/** Where a file of the site is. `addressIn('', 'a.png')` is './a.png'; `addressIn('https://example.org/', '')` is the page itself. */
export const addressIn = (site: string, path: string): string =>
  site ? new URL(path, site).href : `./${path}`;
