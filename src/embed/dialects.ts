/** Where a frame was put, as far as its address says. */
export interface FrameAddress {
  readonly href: string;
  readonly search: string;
  readonly hash: string;
}

/** WordPress believes no other heights. */
const WORDPRESS_PX = [200, 1000] as const;

const WORD = /^[\w-]{1,64}$/;

/** A word of the address that a host's own script put there; null for anything that is not one word. */
function wordOf(query: string, name: string): string | null {
  const word = new URLSearchParams(query).get(name);
  return word !== null && WORD.test(word) ? word : null;
}

/** pym.js (NPR): `pymxPYMx<id>xPYMx<message>xPYMx<value>`; the parent adds its name for the child to the address. */
function pym(heightPx: number, { search }: FrameAddress): unknown {
  const child = wordOf(search, 'childId');
  return child && `pymxPYMx${child}xPYMxheightxPYMx${heightPx}`;
}

/** WordPress's oEmbed: the secret stands in the fragment as `#?secret=`. See wp-includes/js/wp-embed.js. */
function wordpress(heightPx: number, { hash }: FrameAddress): unknown {
  const secret = wordOf(hash.replace(/^#\??/, ''), 'secret');
  const [least, most] = WORDPRESS_PX;
  return secret && { message: 'height', value: Math.max(least, Math.min(most, heightPx)), secret };
}

/**
 * The same height as each content management system listens for it: ours, pym.js, Datawrapper, AMP, Medium and Embedly, WordPress.
 *
 * `heightMessages(480, { href: 'https://a.example/embed.html', search: '', hash: '' })[0]` is `{ throughline: 1, kind: 'height', heightPx: 480 }`.
 */
export function heightMessages(heightPx: number, address: FrameAddress): unknown[] {
  return [
    { throughline: 1, kind: 'height', heightPx },
    { 'datawrapper-height': { throughline: heightPx } },
    { sentinel: 'amp', type: 'embed-size', height: heightPx },
    JSON.stringify({ src: address.href, context: 'iframe.resize', height: heightPx }),
    pym(heightPx, address),
    wordpress(heightPx, address),
  ].filter((message) => message !== null);
}
