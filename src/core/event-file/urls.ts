import type { Code } from './codes.ts';

/** What came of an address: how it is kept, or why not; both for one that is kept in another form. */
export interface UrlFinding {
  url?: string;
  code?: Code;
}

const HAS_SCHEME = /^[\0-\x20]*[a-z][a-z0-9+.-]*:/i;
/** What no address holds as it is (RFC 3986), and what cannot be seen. */
const ODD = /[\s\\<>"`{|}^\p{C}]/gu;
const MAIL = /^[^\s@:/?#]+@[^\s@:/?#]+$/;

function parsed(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * Checks an address that a reader may follow. The only schemes are http and https, and mailto where `mail` allows a
 * person; a plain mail address is then taken as mailto.
 *
 * @example checkLink('javascript:alert(1)', false) // {code: 'url.scheme'}
 * @example checkLink('https:\\\\a.example\\b', false) // {url: 'https://a.example/b', code: 'url.normalised'}
 */
export function checkLink(text: string, mail: boolean): UrlFinding {
  if (mail && MAIL.test(text)) return { url: `mailto:${text}`, code: 'url.normalised' };
  const url = parsed(text);
  if (!url) return { code: HAS_SCHEME.test(text) ? 'url.invalid' : 'url.relative' };
  const schemes = mail ? ['http:', 'https:', 'mailto:'] : ['http:', 'https:'];
  if (!schemes.includes(url.protocol)) return { code: 'url.scheme' };
  if (url.username || url.password) return { code: 'url.userinfo' };
  if (text.search(ODD) < 0) return { url: text };
  // Browsers leave some of it in queries and fragments.
  return { url: url.href.replace(ODD, encodeURIComponent), code: 'url.normalised' };
}

/**
 * Checks the address of a picture, which may be relative to the page; with a host it must be https, or browsers would
 * not show it in a secure page.
 *
 * @example checkPicture('pictures/letter.jpg') // {url: 'pictures/letter.jpg'}
 */
export function checkPicture(text: string): UrlFinding {
  if (!HAS_SCHEME.test(text)) {
    return parsed(text, 'https://relative.invalid/') && text.search(ODD) < 0
      ? { url: text }
      : { code: 'url.invalid' };
  }
  const finding = checkLink(text, false);
  return finding.url && parsed(finding.url)?.protocol === 'http:' ? { code: 'url.mixed' } : finding;
}
