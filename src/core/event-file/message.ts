import type { Issue } from './issue.ts';

/** What a terminal may obey, what turns the text around it, what ends a line, and halves of characters. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A text with everything spelt out that could drive a terminal or mislead the eye: control characters, line breaks and
 * tabs among them, and what sets the direction of text. What comes out is one line. Inside JSON strings the escapes mean
 * what they stand for.
 *
 * @example visible('a\u001b[2Jb\n') // 'a\\u001b[2Jb\\u000a'
 */
export function visible(text: string): string {
  return text.replace(UNSAFE, (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * An issue as one line, as the check and the build print it; `name` is that of the file. Safe to print, whatever the file or
 * its name has in it.
 *
 * @example messageOf('events.json', issue)
 * // 'events.json:8:16  /events/0/date  "2017-02-29" is not a date: ... Did you mean 2017-02-28?  [date.impossible]'
 */
export function messageOf(name: string, { code, level, path, line, column, message, hint }: Issue): string {
  const words = hint === undefined ? message : `${message} ${hint}`;
  const marked = level === 'warning' ? `warning: ${words}` : words;
  return visible(`${name}:${line}:${column}  ${path || '(file)'}  ${marked}  [${code}]`);
}
