/**
 * A short name of a file's content, to tell whether a finished page was made of the very file that came with it: FNV-1a, 32 bits,
 * as eight hexadecimal digits. It notices accidents, and is no proof against anybody.
 * See Fowler, Noll, Vo, Eastlake and Hansen, *The FNV Non-Cryptographic Hash Algorithm* (RFC 9923).
 *
 * @example fingerprint(new TextEncoder().encode('a')) // 'e40c292c'
 */
export function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
