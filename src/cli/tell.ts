import { messageOf, visible, type EventFile, type Issue } from '../core/event-file/index.ts';
import { frameOf } from './frame.ts';
import type { Machine } from './machine.ts';
import { whyUnread } from './unread.ts';

/** How standard input, and output, are written in the place of a file. */
export const INPUT = '-';

/** How people call a file: standard input has no name of its own. */
export function nameOf(path: string): string {
  return path === INPUT ? '<stdin>' : path;
}

/** The bytes of a file or of standard input; null where they cannot be had, and then it was said why. */
export async function bytesOf(path: string, machine: Machine): Promise<Uint8Array | null> {
  try {
    return path === INPUT ? await machine.readInput() : await machine.readFile(path);
  } catch (error) {
    machine.complain(visible(`${nameOf(path)}: could not be read: ${whyUnread(error)}.`));
    return null;
  }
}

/** The text of a file; '' where the bytes are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** A file, and what there is to say of it. */
export interface Told {
  name: string;
  text: string;
  issues: readonly Issue[];
}

/** Some lines of a text, by their numbers from 1. */
function linesOf(text: string, numbers: ReadonlySet<number>): Map<number, string> {
  const lines = new Map<number, string>();
  const ends = /\r\n|[\r\n]|$/g;
  for (let line = 1; lines.size < numbers.size && ends.lastIndex <= text.length; line += 1) {
    const start = ends.lastIndex;
    const end = ends.exec(text)?.index ?? text.length;
    if (numbers.has(line)) lines.set(line, text.slice(start, end));
    // The end of the text is found again and again.
    if (end === text.length) break;
  }
  return lines;
}

/** The issues of a file, each with the line that it stands in. */
export function inLines({ name, text, issues }: Told): string[] {
  const lines = linesOf(text, new Set(issues.map(({ line }) => line)));
  return issues.flatMap((issue) => {
    // A total stands nowhere in the file.
    const shown = issue.code === 'report.capped' ? '' : (lines.get(issue.line) ?? '');
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

/** What is said of a file with mistakes that nothing was made of. */
export function refusal(told: Told, errors: number, warnings: number): string {
  const summary = visible(`${inNumbers(errors, warnings)} in ${told.name}; nothing was written.`);
  return [...inLines(told), summary].join('\n');
}

/** How many events a file has, those of the epilogue among them. */
export function eventsIn({ events, epilogue = [] }: EventFile): number {
  return events.length + epilogue.length;
}
