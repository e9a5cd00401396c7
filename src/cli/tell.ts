import { messageOf, type Issue } from '../core/event-file/index.ts';
import { frameOf } from './frame.ts';

/** How standard input, and output, are written in the place of a file. */
export const INPUT = '-';

/** How people call a file: standard input has no name of its own. */
export function nameOf(path: string): string {
  return path === INPUT ? '<stdin>' : path;
}

/** The text of a file; '' where the bytes are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** The issues of a file, each with the line that it stands in. */
export function inLines({
  name,
  text,
  issues,
}: {
  name: string;
  text: string;
  issues: readonly Issue[];
}): string[] {
  const lines = issues.length > 0 ? text.split(/\r\n|[\r\n]/) : [];
  return issues.flatMap((issue) => {
    // A total stands nowhere in the file.
    const shown = issue.code === 'report.capped' ? '' : (lines[issue.line - 1] ?? '');
    return [messageOf(name, issue), ...frameOf(shown, issue.line, issue.column), ''];
  });
}

/** A number of things. @example counted(0, 'mistake') // 'no mistakes' */
export function counted(count: number, noun: string): string {
  return `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many mistakes there are, and warnings if any. @example inNumbers(2, 1) // '2 mistakes and 1 warning' */
export function inNumbers(errors: number, warnings: number): string {
  const what = warnings
    ? `${counted(errors, 'mistake')} and ${counted(warnings, 'warning')}`
    : counted(errors, 'mistake');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}
