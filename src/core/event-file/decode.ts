import type { Report } from './report.ts';

const REPLACEMENT = '\ufffd';

/** UTF-16 and UTF-32 show a zero byte beside the first character, or begin with their byte order mark. */
function isWide([first, second]: Uint8Array): boolean {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || first === 0 || second === 0;
}

/** The first byte that is not UTF-8, found by the replacement character that stands for it in `text`. */
function firstBadByte(text: string, bytes: Uint8Array): number {
  let offset = 0;
  for (const good of text.split(REPLACEMENT)) {
    offset += new TextEncoder().encode(good).length;
    // U+FFFD itself may stand in a good file.
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    offset += 3;
  }
  return offset;
}

/**
 * The bytes of a file as text, without a byte order mark; null where they are no text, which is then reported. Strictly
 * UTF-8 (RFC 8259, 8.1): a wrong byte is a fault and never a replacement character in somebody's headline.
 */
export function decode(bytes: Uint8Array, report: Report): string | null {
  if (bytes.length > 1 && isWide(bytes)) {
    report.add('file.encoding', { reason: 'UTF-16 or UTF-32' });
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder().decode(bytes);
    // Control characters and bytes that are not UTF-8: a picture, an archive, a document.
    if (/[\0-\x08\x0e-\x1f]/.test(text.slice(0, 1000))) report.add('file.notjson', { reason: 'binary' });
    else report.add('file.encoding', { size: firstBadByte(text, bytes) });
    return null;
  }
}
