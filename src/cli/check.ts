import { DEFAULT_LIMITS, lint, read, visible, type EventFile, type Issue } from '../core/event-file/index.ts';
import type { Asked } from './arguments.ts';
import { EXIT, type Machine } from './machine.ts';
import { eventsIn, INPUT, inLines, inNumbers, nameOf, textOf } from './tell.ts';
import { whyUnread } from './unread.ts';

/** How much is told: issues of a file, and findings of one kind of lint. */
interface Most {
  issues: number;
  lint: number;
}
const FOR_PEOPLE: Most = { issues: DEFAULT_LIMITS.issues, lint: 10 };
/** Enough to tell all of any file that people wrote, and still an end. */
const FOR_MACHINES: Most = { issues: 10_000, lint: 10_000 };

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

/** What is wrong with a file, and of one that is formally right what a desk editor would ask. */
function resultOf(name: string, bytes: Uint8Array, most: Most): Checked {
  const text = textOf(bytes);
  const limits = { ...DEFAULT_LIMITS, issues: most.issues };
  // Decoded and measured once; of what is no text, or too large, the reader says why.
  const isTaken = text !== '' && bytes.length <= limits.bytes;
  const reading = isTaken ? read(text, { ...limits, bytes: Infinity }) : read(bytes, limits);
  const { file, issues, errors, warnings, skipped } = reading;
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

function inJson(results: readonly (Checked | Unread)[], errors: number, warnings: number): string {
  const files = results.map((result) => {
    if ('why' in result) return { file: result.name, unread: result.why };
    const { name, issues, skipped, file } = result;
    const events = file ? eventsIn(file) : 0;
    return { file: name, errors: result.errors, warnings: result.warnings, events, skipped, issues };
  });
  return JSON.stringify({ errors, warnings, files }, null, 2).split('\n').map(visible).join('\n');
}

function summary(checked: readonly Checked[], errors: number, warnings: number): string {
  const where = checked.length === 1 ? visible(checked[0].name) : `${checked.length} files`;
  return `${inNumbers(errors, warnings)} in ${where}.`;
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
