import { lint, read, type EventFile, type Issue } from '../core/event-file/index.ts';

/** A text of an event file, looked at as strictly as the check does. */
export interface Checked {
  /** What a reader would be shown; null where that is nothing. */
  readonly file: EventFile | null;
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  readonly skipped: number;
  /** What the text says as JSON; null where it says nothing that a form could show. */
  readonly root: Values | null;
}

/** An object of JSON. */
export type Values = Readonly<Record<string, unknown>>;

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Faults in the text itself: a form that wrote into it could lose something. */
const OF_TEXT = /^(?:file\.|json\.|key\.reserved|format\.|limit\.(?:bytes|depth|number|key|keys)$)/;

function rootOf(text: string, issues: readonly Issue[]): Values | null {
  return issues.some(({ code, level }) => level === 'error' && OF_TEXT.test(code)) ? null : parsed(text);
}

/**
 * Reads a text as the check does, with what a desk editor would ask where nothing else is wrong. Never throws.
 *
 * @example check('{').root // null
 */
export function check(text: string): Checked {
  const { file, issues, errors, warnings, skipped } = read(text);
  const advice = file && errors === 0 ? lint(text, file) : [];
  const all = [...issues, ...advice].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    file,
    issues: all,
    errors,
    warnings: warnings + advice.length,
    skipped,
    root: rootOf(text, issues),
  };
}

/** What a text says, where that is an object; else null. */
export function parsed(text: string): Values | null {
  try {
    const root: unknown = JSON.parse(text);
    return isValues(root) ? root : null;
  } catch {
    return null;
  }
}
