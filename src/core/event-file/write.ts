import { FILE, type EventFile } from './fields.ts';
import type { Kind } from './kinds.ts';
import { isObject, type Values } from './values.ts';

const WIDEST = 100;

/** The table's keys first, in its order, then all others in theirs. */
function orderedKeys(values: Values, kind: Kind | undefined): string[] {
  const known = kind?.is === 'record' ? Object.keys(kind.fields) : [];
  const others = Object.keys(values).filter((key) => !known.includes(key));
  return [...known.filter((key) => Object.hasOwn(values, key)), ...others].filter(
    (key) => values[key] !== undefined,
  );
}

function kindOfKey(kind: Kind | undefined, key: string): Kind | undefined {
  if (kind?.is === 'map') return kind.of;
  return kind?.is === 'record' && Object.hasOwn(kind.fields, key) ? kind.fields[key] : undefined;
}

/** Entries between brackets, one a line. */
function block(open: string, entries: readonly string[], close: string, indent: string): string {
  if (entries.length === 0) return open + close;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(',\n')}\n${indent}${close}`;
}

/** A value as text; `before` is how much of its first line is taken already. */
function render(value: unknown, kind: Kind | undefined, indent: string, before: number): string {
  const inner = `${indent}  `;
  if (isObject(value)) {
    const entries = orderedKeys(value, kind).map((key) => {
      const name = `${JSON.stringify(key)}: `;
      return name + render(value[key], kindOfKey(kind, key), inner, inner.length + name.length);
    });
    return block('{', entries, '}', indent);
  }
  if (!Array.isArray(value)) return JSON.stringify(value) ?? 'null';
  const entries = value.map((entry) =>
    render(entry, kind?.is === 'list' ? kind.of : undefined, inner, inner.length),
  );
  const line = `[${entries.join(', ')}]`;
  // One column for the comma that may follow.
  const fits =
    value.every((entry) => typeof entry !== 'object' || entry === null) && before + line.length < WIDEST;
  return fits ? line : block('[', entries, ']', indent);
}

/**
 * The canonical text of an event file: the keys in the order of the format's table, unknown ones kept behind them, two
 * spaces, short lists of scalars on one line, a final newline. `write(read(text).file)` read and written again is the same
 * text, so that two people's changes differ only where they changed something.
 *
 * @example write({events: [], title: 'T', version: 1}) // '{\n  "version": 1,\n  "title": "T",\n  "events": []\n}\n'
 */
export function write(file: EventFile): string {
  return `${render(file, FILE, '', 0)}\n`;
}
