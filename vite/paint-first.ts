import type { Plugin, Rolldown } from 'vite';

/** What is on the first screen: a font that comes late is not swapped in. */
const FIRST_FONTS = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-serif-4-latin-600-normal.woff2',
  'source-serif-4-latin-400-normal.woff2',
];

function preloadOf(bundle: Rolldown.OutputBundle, font: string): string {
  const asset = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(font));
  if (!asset) throw new Error(`The page has no font ${font}.`);
  return `<link rel="preload" as="font" type="font/woff2" href="./${asset.fileName}" crossorigin>`;
}

/** The page without the one tag that the pattern finds, and that tag. */
function take(html: string, tag: RegExp): [rest: string, tag: string] {
  const found = tag.exec(html)?.[0];
  if (found === undefined) throw new Error(`The page has no ${tag.source}.`);
  return [html.replace(found, () => ''), found];
}

/**
 * Has a slow line bring first what the first screen is painted with: style sheet and fonts stand at the head's beginning, and the script, which
 * the finished page can do without for a while, is asked for last.
 */
export function paintFirst(page = 'index.html'): Plugin {
  return {
    name: 'paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!bundle || path !== `/${page}`) return html;
        const [unstyled, styles] = take(html, /<link rel="stylesheet"[^>]*>/);
        const [rest, script] = take(unstyled, /<script type="module"[^>]*><\/script>/);
        const first = [styles, ...FIRST_FONTS.map((font) => preloadOf(bundle, font))].join('');
        const last = script.replace('<script', '<script fetchpriority="low"');
        return rest
          .replace(/<meta name="viewport"[^>]*>/, (viewport) => `${viewport}${first}`)
          .replace('</head>', () => `${last}</head>`);
      },
    },
  };
}
