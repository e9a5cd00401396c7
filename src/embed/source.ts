const LONGEST = 2048;

/**
 * The file that a frame's `?src=` names, or null where it may not be shown: only JSON files of the frame's own site and at or below its
 * own folder, so that nobody shows a stranger's events under this site's address.
 *
 * @example sourceOf('data/2017.json', 'https://news.example/t/embed.html')?.href // 'https://news.example/t/data/2017.json'
 */
export function sourceOf(src: string, page: string): URL | null {
  if (src.length > LONGEST || !URL.canParse(src, page)) return null;
  const url = new URL(src, page);
  const home = new URL('.', page);
  const isOurs =
    url.protocol === home.protocol && url.host === home.host && url.username + url.password === '';
  return isOurs && url.pathname.startsWith(home.pathname) && url.pathname.endsWith('.json') ? url : null;
}
