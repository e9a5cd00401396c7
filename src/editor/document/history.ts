import { applied, inverse, type Edits } from './edit.ts';

/** One thing that was done, and how it is taken back. Typing gathers in one step, so both are sequences. */
export interface Step {
  readonly forth: readonly Edits[];
  readonly back: readonly Edits[];
  /** What it was done to: a JSON pointer, or the name of a command. Typing in one place has one key. */
  readonly key: string;
  /** When it was last added to, in milliseconds of the clock that the caller reads. */
  readonly atMs: number;
}

/** A text with all that was done to it. Immutable; a value that can be stored as it is. */
export interface History {
  readonly text: string;
  readonly done: readonly Step[];
  /** What can be done again, the next one last. */
  readonly undone: readonly Step[];
  /** Whether the last step may take in what follows: not after an undo or redo. */
  readonly isOpen: boolean;
}

/** One thing that happens to a history. A journal is a list of them. */
export type Entry =
  | {
      readonly is: 'change';
      readonly edits: Edits;
      readonly key: string;
      readonly atMs: number;
      readonly merges: boolean;
    }
  | { readonly is: 'undo' | 'redo' };

/** Typing in one place goes on being one step until a pause this long. */
const PAUSE_MS = 1000;
const MOST_STEPS = 1000;

/** A history in which nothing has happened yet. */
export function begun(text: string): History {
  return { text, done: [], undone: [], isOpen: false };
}

function changed(history: History, { edits, key, atMs, merges }: Extract<Entry, { is: 'change' }>): History {
  const { text, done, isOpen } = history;
  if (edits.length === 0) return history;
  const back = inverse(text, edits);
  const last = done.at(-1);
  const goesOn = merges && isOpen && last?.key === key && atMs - last.atMs < PAUSE_MS;
  const step: Step = goesOn
    ? { key, atMs, forth: [...last.forth, edits], back: [back, ...last.back] }
    : { key, atMs, forth: [edits], back: [back] };
  const before = goesOn ? done.slice(0, -1) : done.slice(-(MOST_STEPS - 1));
  return { text: applied(text, edits), done: [...before, step], undone: [], isOpen: merges };
}

function all(text: string, sequence: readonly Edits[]): string {
  return sequence.reduce(applied, text);
}

function undone(history: History): History {
  const step = history.done.at(-1);
  if (!step) return history;
  return {
    text: all(history.text, step.back),
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
    isOpen: false,
  };
}

function redone(history: History): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  return {
    text: all(history.text, step.forth),
    done: [...history.done, step],
    undone: history.undone.slice(0, -1),
    isOpen: false,
  };
}

/**
 * The history after one more thing has happened to it. The same entries in the same order always make the same history, so that
 * a journal of them restores it. Changes with `merges` and one key become one step until there is a pause.
 *
 * @example follow(follow(begun('a'), { is: 'change', edits, key: '', atMs: 0, merges: false }), { is: 'undo' }).text // 'a'
 */
export function follow(history: History, entry: Entry): History {
  if (entry.is === 'change') return changed(history, entry);
  return entry.is === 'undo' ? undone(history) : redone(history);
}

/** The history that a journal tells, from the history that it began with. */
export function replay(history: History, journal: readonly Entry[]): History {
  return journal.reduce(follow, history);
}
