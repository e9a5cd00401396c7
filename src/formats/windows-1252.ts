/** What the bytes from 0x80 to 0x9f stand for in Windows-1252 (WHATWG Encoding, index windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * A text with control characters that were meant as Windows-1252 made what was meant. HTML asks for it, and decoders that take
 * the encoding for Latin-1, as that of Node 20 does, need it.
 *
 * @example meantAsWindows('\x93a\x94') // '“a”'
 */
export function meantAsWindows(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80));
}
