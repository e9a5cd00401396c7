import type { EventFile } from './fields.ts';

/** The file as canonical text: two spaces, a final newline. */
export function write(file: EventFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
