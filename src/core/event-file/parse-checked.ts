import type { EventFile } from './fields.ts';

/**
 * Takes a file that `write` wrote of what `read` found, as it is: for a page that came with it and knows it by its fingerprint. It checks
 * nothing; whatever else there is to read goes through `read` or `readKindly`. Throws where the bytes are no JSON.
 *
 * @example parseChecked(new TextEncoder().encode(write(file))) // the same as file
 */
export function parseChecked(bytes: Uint8Array): EventFile {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- that it was checked is this function's contract
  const file: EventFile = JSON.parse(new TextDecoder().decode(bytes));
  return file;
}
