import {
  DEFAULT_LIMITS,
  lint,
  messageOf,
  read,
  visible,
  type EventFile,
  type Issue,
} from '../core/event-file/index.ts';
import type { Asked } from './arguments.ts';
import { frameOf } from './frame.ts';
import { EXIT, type Machine } from './machine.ts';
import { whyUnread } from './unread.ts';

/** How much is told: issues of a file, and findings of one kind of lint. */
interface Most {
  issues: number;
  lint: number;
}
const FOR_PEOPLE: Most = { issues: DEFAULT_LIMITS.issues, lint: 10 };
/** Enough to tell all of any file that people wrote, and still an end. */
const FOR_MACHINES: Most = { issues: 10_000, lint: 10_000 };
const INPUT = '-';

interface Checked {
  name: string;
  /** '' where the bytes are no text. */
  text: string;
  file: EventFile | null;
  issues: Issue[];
  errors: number;
  warnings: number;
  skipped: number;
}
interface Unread {
  name: string;
  why: string;
}

/** How people call a file: standard input has no name of its own. */
function nameOf(path: string): string {
  return path === INPUT ? '<stdin>' : path;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** What is wrong with a file, and of one that is formally right what a desk editor would ask. */
function resultOf(name: string, bytes: Uint8Array, most: Most): Checked {
  const reading = read(bytes, { ...DEFAULT_LIMITS, issues: most.issues });
  const { file, issues, errors, warnings, skipped } = reading;
  const text = textOf(bytes);
  // Whoever has more to mend than can be told has no ear for advice yet.
  const advice = file && errors === 0 && warnings <= most.issues ? lint(text, file, most.lint) : [];
  const all = [...issues, ...advice].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    name,
    text,
    file,
    issues: advice.length > 0 ? all : issues,
    errors,
    warnings: warnings + advice.length,
    skipped,
  };
}

async function checkFile(path: string, most: Most, machine: Machine): Promise<Checked | Unread> {
  const name = nameOf(path);
  try {
    const bytes = path === INPUT ? await machine.readInput() : await machine.readFile(path);
    return resultOf(name, bytes, most);
  } catch (error) {
    return { name, why: whyUnread(error) };
  }
}

function inLines({ name, text, issues }: Checked): string[] {
  const lines = issues.length > 0 ? text.split(/\r\n|[\r\n]/) : [];
  return issues.flatMap((issue) => {
    // A total stands nowhere in the file.
    const shown = issue.code === 'report.capped' ? '' : (lines[issue.line - 1] ?? '');
    return [messageOf(name, issue), ...frameOf(shown, issue.line, issue.column), ''];
  });
}

function inJson(results: readonly (Checked | Unread)[], errors: number, warnings: number): string {
  const files = results.map((result) => {
    if ('why' in result) return { file: result.name, unread: result.why };
    const { name, issues, skipped, file } = result;
    const events = file ? file.events.length + (file.epilogue?.length ?? 0) : 0;
    return { file: name, errors: result.errors, warnings: result.warnings, events, skipped, issues };
  });
  return JSON.stringify({ errors, warnings, files }, null, 2).split('\n').map(visible).join('\n');
}

function counted(count: number, noun: string): string {
  return `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`;
}

function summary(checked: readonly Checked[], errors: number, warnings: number): string {
  const what = warnings
    ? `${counted(errors, 'mistake')} and ${counted(warnings, 'warning')}`
    : counted(errors, 'mistake');
  const where = checked.length === 1 ? visible(checked[0].name) : `${checked.length} files`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} in ${where}.`;
}

/** `throughline check`: prints every issue of some files with its line, and a summary; or all as one JSON document. */
export async function check({ files, options }: Asked, machine: Machine): Promise<number> {
  const isJson = options.has('--json');
  const results: (Checked | Unread)[] = [];
  // One after the other: a thousand files at once would be more than a process may open.
  for (const path of files) results.push(await checkFile(path, isJson ? FOR_MACHINES : FOR_PEOPLE, machine));
  const checked = results.filter((result) => 'issues' in result);
  const unread = results.filter((result) => 'why' in result);
  const errors = checked.reduce((sum, each) => sum + each.errors, 0);
  const warnings = checked.reduce((sum, each) => sum + each.warnings, 0);
  for (const { name, why } of unread) machine.complain(visible(`${name}: could not be read: ${why}.`));
  if (isJson) machine.print(inJson(results, errors, warnings));
  else if (checked.length > 0)
    machine.print([...checked.flatMap(inLines), summary(checked, errors, warnings)].join('\n'));
  if (unread.length > 0) return EXIT.unread;
  return errors > 0 ? EXIT.mistakes : EXIT.good;
}
