import { meantAsWindows } from '../windows-1252.ts';

/** A file's text, and what its bytes told of it. */
export interface Decoded {
  text: string;
  /** How it was read where that was not UTF-8; `binary` for what is no text. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'binary';
}

/** The first bytes of archives, which workbooks are, and of workbooks of old. */
const BINARY = ['504b0304', 'd0cf11e0'];

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The text of a table, as spreadsheets write them: UTF-8, UTF-16 with a byte order mark, else Windows-1252. The byte
 * order mark is taken off.
 */
export function decode(input: Uint8Array | string): Decoded {
  if (typeof input === 'string') return { text: input.replace(/^\ufeff/, ''), encoding: 'utf-8' };
  const start = hex(input.subarray(0, 4));
  if (BINARY.includes(start)) return { text: '', encoding: 'binary' };
  const wide = start.startsWith('fffe') ? 'utf-16le' : start.startsWith('feff') ? 'utf-16be' : undefined;
  if (wide) return { text: new TextDecoder(wide).decode(input), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input), encoding: 'utf-8' };
  } catch {
    const text = meantAsWindows(new TextDecoder('windows-1252').decode(input));
    return { text, encoding: 'windows-1252' };
  }
}
