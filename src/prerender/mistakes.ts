import { messageOf, read } from '../core/event-file/index.ts';

/**
 * The mistakes for which a file must not be published, one line each, as the check prints them. Warnings are none of them.
 *
 * @example mistakesIn(new TextEncoder().encode('{'), 'events.json')
 * // ['events.json:1:2  (file)  This is not JSON: unexpected end of file. The file is truncated: …  [json.syntax]']
 */
export function mistakesIn(bytes: Uint8Array, name: string): string[] {
  return read(bytes)
    .issues.filter(({ level }) => level === 'error')
    .map((issue) => messageOf(name, issue));
}
