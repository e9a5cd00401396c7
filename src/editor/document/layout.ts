/** How a JSON text is set: what new parts of it should look like. */
export interface Setting {
  /** The file's line break; '' where it is all on one line. */
  readonly lineBreak: string;
  /** What one level is indented by. */
  readonly indent: string;
}

const WIDEST = 100;

/** How a text is set, by its first lines. @example settingOf('{\n  "a": 1\n}') // { lineBreak: '\n', indent: '  ' } */
export function settingOf(text: string): Setting {
  const [, lineBreak = '', indent = ''] = /^\s*[{[][ \t]*(\r\n|\r|\n)([ \t]*)/.exec(text) ?? [];
  return { lineBreak, indent: indent || '  ' };
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Entries between brackets, one a line. */
function block(
  open: string,
  entries: readonly string[],
  close: string,
  { lineBreak, indent }: Setting,
  margin: string,
): string {
  if (entries.length === 0) return open + close;
  const lines = entries.map((entry) => `${margin}${indent}${entry}`).join(`,${lineBreak}`);
  return `${open}${lineBreak}${lines}${lineBreak}${margin}${close}`;
}

/**
 * A value as JSON, set as an event file is: objects one key a line, lists of words on one line where they fit. `margin` is the
 * indentation of the line that it begins on, `before` how much of that line is taken already.
 */
export function valueText(value: unknown, setting: Setting, margin: string, before = 0): string {
  if (setting.lineBreak === '' || isScalar(value)) return JSON.stringify(value);
  const inner = margin + setting.indent;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value ?? {}).filter(([, child]) => child !== undefined);
    const lines = entries.map(([key, child]) => {
      const name = `${JSON.stringify(key)}: `;
      return name + valueText(child, setting, inner, inner.length + name.length);
    });
    return block('{', lines, '}', setting, margin);
  }
  const line = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
  if (value.every(isScalar) && before + line.length < WIDEST) return line;
  return block(
    '[',
    value.map((entry) => valueText(entry, setting, inner, inner.length)),
    ']',
    setting,
    margin,
  );
}

/** The blanks at the beginning of the line that an offset stands on. */
export function marginAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
