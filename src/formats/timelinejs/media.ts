import type { Origin } from '../findings.ts';
import { attributeOf, tokensOf } from '../rich-text/html-tokens.ts';
import { isWebAddress } from '../rich-text/nodes.ts';
import type { Values } from '../values.ts';
import type { Given } from './dates.ts';
import type { GivenMedia } from './story.ts';
import { lineOf, type Told } from './texts.ts';

/** What media became: a picture, and sources. */
export interface FromMedia {
  picture?: Values;
  sources: Values[];
  /** Where fields of the picture and of the sources come from, `media/0/src`. */
  origins: [string, Origin][];
}

const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i;
const SCHEME = /^[\0-\x20]*[a-z][a-z0-9+.-]*:/i;

/** The address in markup that somebody pasted for a player, if it is one of the web. */
function addressIn(markup: string): string | undefined {
  for (const token of tokensOf(markup)) {
    if (token.kind !== 'open') continue;
    const written =
      attributeOf(token.attributes, 'src') ??
      attributeOf(token.attributes, 'href') ??
      attributeOf(token.attributes, 'cite');
    const address = written?.startsWith('//') ? `https:${written}` : written;
    if (address !== undefined && isWebAddress(address)) return address;
  }
  return undefined;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** A source that leads to an address. */
export function sourceOf(url: string, title: string | undefined, publisher: string | undefined): Values {
  return { title: title ?? hostOf(url), publisher: publisher ?? hostOf(url), url, kind: 'reference' };
}

/** An address without its shorthand: TimelineJS takes `//a.example/b.jpg` too. */
function completed(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address;
}

/** Whether an address is taken as that of a picture; one that is not of the web too, for the reader of event files to refuse. */
function isPicture(address: string): boolean {
  if (address.startsWith('<')) return false;
  if (!SCHEME.test(address)) return PICTURE.test(address);
  return !isWebAddress(address) || (PICTURE.test(new URL(address).pathname) && !/^http:/i.test(address));
}

interface Words {
  caption?: string;
  credit?: string;
  alt?: string;
  title?: string;
}

/** Texts that go along with media. */
function wordsOf(media: GivenMedia, told: Told): Words {
  const [caption, credit, alt, title] = [media.caption, media.credit, media.alt, media.title].map((given) =>
    lineOf(given, told),
  );
  return { caption: caption ?? title, credit, alt, title: title ?? caption };
}

/** The link on a picture, as a source. */
function addLink({ sources, origins }: FromMedia, link: Given, title: string | undefined): void {
  const url = typeof link.value === 'string' ? completed(link.value.trim()) : link.value;
  origins.push([`sources/${sources.length}/url`, link.origin]);
  sources.push({ ...sourceOf(String(url), title, undefined), url });
}

function addSource(
  result: FromMedia,
  url: Given,
  address: string,
  words: Words,
  { findings, left }: Told,
): void {
  const isMarkup = address.startsWith('<');
  const found = isMarkup ? addressIn(address) : address;
  if (isMarkup || found === undefined || !isWebAddress(found)) left.push(url.origin);
  if (found === undefined || !isWebAddress(found)) {
    findings.say('import.media/lost', url.origin, { value: url.value });
    return;
  }
  const isHttp = !isMarkup && PICTURE.test(new URL(address).pathname);
  findings.say(isHttp ? 'import.media/http' : 'import.media', url.origin, { value: url.value });
  result.origins.push([`sources/${result.sources.length}/url`, url.origin]);
  result.sources.push(sourceOf(found, words.title, words.credit));
}

/** Media of a slide as a picture of ours, or as a source where they are none: no player, no request to others. */
export function fromMedia(media: GivenMedia, told: Told): FromMedia {
  const words = wordsOf(media, told);
  const { url, link } = media;
  const result: FromMedia = { sources: [], origins: [] };
  if (link) addLink(result, link, words.title);
  if (!url) {
    for (const given of [media.caption, media.credit]) {
      if (!given) continue;
      told.findings.say('import.dropped', given.origin, { text: 'words about media that are not there' });
      told.left.push(given.origin);
    }
    return result;
  }
  const address = typeof url.value === 'string' ? completed(url.value.trim()) : '';
  if (typeof url.value === 'string' && !isPicture(address)) {
    addSource(result, url, address, words, told);
    return result;
  }
  const { caption, credit, alt } = words;
  result.picture = { src: address || url.value, alt, caption, credit };
  result.origins.push(['media/0/src', url.origin], ['media/0', url.origin]);
  return result;
}
