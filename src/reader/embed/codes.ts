import { writeAddress, type Place } from '../../core/input/index.ts';

/** What an embed shows, and how. */
export interface Choice {
  readonly place: Place;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What a code is made of besides: where the site stands, what it is called, and whether it has a picture. */
export interface Site {
  /** The address of the folder that the page is in. */
  readonly home: string;
  readonly title: string;
  readonly hasPicture: boolean;
}

/** The ways into an article, in the order in which they are offered. */
export const WAYS = ['script', 'element', 'frame', 'amp', 'picture'] as const;
export type Way = (typeof WAYS)[number];

/** Until its own height is known, a frame has this. */
export const FRAME_PX = { width: 680, height: 640 };
const PICTURE_PX = { width: 600, height: 315 };

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** ` name="value"`, and nothing for no value. */
const attribute = (name: string, value: string) => (value === '' ? '' : ` ${name}="${escaped(value)}"`);

/** The words of a frame's address that say what it shows. */
export function queryOf({ place, theme }: Choice): string {
  return writeAddress(place, theme === 'auto' ? '' : `?theme=${theme}`, { embedded: true });
}

const frameOf = (choice: Choice, { home }: Site) => `${home}embed.html${queryOf(choice)}`;
const nameOf = ({ title }: Site) => `Timeline: ${title}`;
const linkTo = (site: Site) => `<a href="${escaped(site.home)}">${escaped(nameOf(site))}</a>`;

/** An element knows where to go by attributes of the same names; what it has none for is left out. */
function elementOf(choice: Choice, { home }: Site): string {
  const params = new URLSearchParams(queryOf(choice));
  const words = ['view', 'event', 'lanes', 'q', 'theme'].map((name) =>
    attribute(name, params.get(name) ?? ''),
  );
  return `<through-line src="${escaped(home)}events.json"${words.join('')}>`;
}

type Code = (choice: Choice, site: Site) => string[];

const CODES: Record<Way, Code> = {
  script: (choice, site) => [
    `<div data-throughline-src="${escaped(frameOf(choice, site))}" data-throughline-links>${linkTo(site)}</div>`,
    `<script src="${escaped(site.home)}embed.js" async></script>`,
  ],
  element: (choice, site) => [
    `${elementOf(choice, site)}<p>${linkTo(site)}</p></through-line>`,
    `<script type="module" src="${escaped(site.home)}v1/through-line.js"></script>`,
  ],
  frame: (choice, site) => [
    `<iframe src="${escaped(frameOf(choice, site))}" title="${escaped(nameOf(site))}" width="100%" height="${FRAME_PX.height}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`,
  ],
  amp: (choice, site) => [
    `<amp-iframe src="${escaped(frameOf(choice, site))}" title="${escaped(nameOf(site))}" width="${FRAME_PX.width}" height="${FRAME_PX.height}" layout="responsive" sandbox="allow-scripts allow-popups" frameborder="0" resizable>`,
    `  <div overflow tabindex="0" role="button" aria-label="Show the whole timeline">Show the whole timeline</div>`,
    ...(site.hasPicture
      ? [`  <amp-img layout="fill" src="${escaped(site.home)}timeline.png" placeholder></amp-img>`]
      : []),
    `</amp-iframe>`,
  ],
  picture: (_choice, site) => [
    `<a href="${escaped(site.home)}"><img src="${escaped(site.home)}timeline.png" alt="${escaped(nameOf(site))}" width="${PICTURE_PX.width}" height="${PICTURE_PX.height}" style="max-width: 100%; height: auto; border: 0"></a>`,
  ],
};

/** The ways that there are: without a picture none that is one. */
export const waysOf = ({ hasPicture }: Site): Way[] => WAYS.filter((way) => way !== 'picture' || hasPicture);

/**
 * What to paste into an article.
 *
 * @example codeOf('picture', choice, site) // '<a href="https://a.example/"><img src="https://a.example/timeline.png" …></a>'
 */
export const codeOf = (way: Way, choice: Choice, site: Site): string => CODES[way](choice, site).join('\n');
