import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What is on the first screen: a font that comes late is not swapped in. */
const FIRST_FONTS = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-serif-4-latin-600-normal.woff2',
  'source-serif-4-latin-400-normal.woff2',
];

function preload(bundle: Rolldown.OutputBundle, font: string): HtmlTagDescriptor {
  const asset = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(font));
  if (!asset) throw new Error(`The page has no font ${font}.`);
  const attrs = {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    href: `./${asset.fileName}`,
    crossorigin: true,
  };
  return { tag: 'link', attrs, injectTo: 'head' };
}

/** Has the page that stands in the site's folder load its first fonts with its style sheet, not after it. */
export function fontPreloads(page = 'index.html'): Plugin {
  return {
    name: 'font-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        bundle && path === `/${page}` ? FIRST_FONTS.map((font) => preload(bundle, font)) : [],
    },
  };
}
