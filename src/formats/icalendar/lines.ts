/** RFC 5545, 3.1: a line has at most so many octets, its break not counted. */
const LONGEST = 75;

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * A content line folded: a break and a blank wherever 75 octets are full, and never within a character.
 *
 * @example folded('SUMMARY:' + 'é'.repeat(40)) // 'SUMMARY:' and 33 é, break, blank, 7 é
 */
export function folded(line: string): string {
  let result = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > LONGEST) {
      result += '\r\n ';
      size = 1;
    }
    result += character;
    size += more;
  }
  return result;
}

/** A text as a value (RFC 5545, 3.3.11): no control characters, and backslashes before what has a meaning. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
