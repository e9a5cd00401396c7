import { read } from '../core/event-file/index.ts';

/**
 * The mistakes for which a file must not be published, one line each, as the check prints them. Warnings are none of them.
 *
 * @example mistakesIn(new TextEncoder().encode('{'), 'events.json')
 * // ['events.json:1:2  (file)  The JSON breaks off here…  [json.syntax]']
 */
export function mistakesIn(bytes: Uint8Array, name: string): string[] {
  return read(bytes)
    .issues.filter(({ level }) => level === 'error')
    .map(({ line, column, path, message, hint, code }) => {
      const words = hint ? `${message} ${hint}` : message;
      return `${name}:${line}:${column}  ${path || '(file)'}  ${words}  [${code}]`;
    });
}
