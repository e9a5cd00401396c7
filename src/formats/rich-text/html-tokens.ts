/** A piece of HTML: text as it is written, or a tag with its name in small letters. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close'; name: string; attributes: string }
  /** A comment, or an element whose content is no text. */
  | { kind: 'hidden'; name: string };

/** Elements whose content is code or never shown. */
const HIDDEN = /^(?:script|style|template|noscript|textarea|title|noembed|noframes|xmp)$/;
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)/y;

/** Finds the ends of tags and comments, so that no part of the text is looked at again and again. */
class Ends {
  readonly #text: string;
  readonly #lastTagEnd: number;
  readonly #lastCommentEnd: number;
  #quotesClose = true;

  constructor(text: string) {
    this.#text = text;
    this.#lastTagEnd = text.lastIndexOf('>');
    this.#lastCommentEnd = text.lastIndexOf('-->');
  }

  /** The offset of the `>` that ends a tag, -1 where there is none; one in quotes ends none. */
  ofTag(start: number): number {
    if (start > this.#lastTagEnd) return -1;
    let quote = '';
    for (let at = start; this.#quotesClose && at < this.#text.length; at += 1) {
      const sign = this.#text.charAt(at);
      if (quote === '' && sign === '>') return at;
      if (sign === quote) quote = '';
      else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    }
    // A quotation mark that nothing closes makes no sense of the rest, nor is it worth another look.
    this.#quotesClose = false;
    return this.#text.indexOf('>', start);
  }

  ofComment(start: number): number {
    return start > this.#lastCommentEnd ? -1 : this.#text.indexOf('-->', start) + 2;
  }
}

/** Where an element ends whose content is no text, behind its closing tag. */
function endOfHidden(text: string, name: string, start: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = start;
  const found = close.exec(text);
  if (!found) return text.length;
  const end = text.indexOf('>', found.index);
  return end < 0 ? text.length : end + 1;
}

/** The tag or comment that begins at an offset, and where it ends; undefined where none begins. */
function markupAt(
  html: string,
  at: number,
  ends: Ends,
): { name: string; closes: boolean; from: number; end: number } | undefined {
  TAG.lastIndex = at;
  const tag = TAG.exec(html);
  const next = html.charAt(at + 1);
  if (!tag && next !== '!' && next !== '?') return undefined;
  const end = html.startsWith('<!--', at) ? ends.ofComment(at + 4) : ends.ofTag(at + 1);
  if (end < 0) return undefined;
  const [whole, slash, name] = tag ?? ['', '', 'comment'];
  return { name: name.toLowerCase(), closes: slash === '/', from: at + whole.length, end };
}

/**
 * Takes HTML apart. Never throws, in time linear in the text's length; a `<` that begins no tag is text.
 *
 * @example [...tokensOf('a <b>c')] // text 'a ', open 'b', text 'c'
 */
export function* tokensOf(html: string): Generator<Token> {
  const ends = new Ends(html);
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const markup = markupAt(html, at, ends);
    if (!markup) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > from) yield { kind: 'text', text: html.slice(from, at) };
    const { name, closes, end } = markup;
    from = end + 1;
    if (!closes && HIDDEN.test(name)) from = endOfHidden(html, name, from);
    if (name === 'comment' || (!closes && HIDDEN.test(name))) yield { kind: 'hidden', name };
    else yield { kind: closes ? 'close' : 'open', name, attributes: html.slice(markup.from, end) };
    at = html.indexOf('<', from);
  }
  if (from < html.length) yield { kind: 'text', text: html.slice(from) };
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The value of an attribute, as it is written; undefined where there is none. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (name.toLowerCase() === wanted) return double ?? single ?? bare;
  }
  return undefined;
}
