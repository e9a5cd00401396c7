/** A character that cannot be seen, or is taken for a blank, where JSON knows none. */
const INVISIBLE = /[\0-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;

/** What people type that JSON does not know, by what stands there, and what to do about it. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^'/, 'Use double quotes.'],
  [/^[“”„«»‘’]/, 'Use straight double quotes, "like this".'],
  [/^(\/\/|\/\*|#)/, 'JSON has no comments: remove it.'],
  [/^(True|False|None|NaN|Infinity|undefined)\b/, 'JSON knows only true, false and null.'],
  [/^(\+|\.\d)/, 'Begin a number with a digit or "-".'],
  [/^[A-Za-z_]\w*\s*:/, 'Put the key in double quotes.'],
];

/** Of what the grammar missed. */
const REASONS: Record<string, string> = {
  'comma or closing bracket expected': 'Put a comma between two values.',
  'colon expected': 'Put a colon between a key and its value.',
  'leading zero': 'Remove the zero, or put the number in quotes.',
  'text after the end of the JSON value': 'A file is one object: remove what follows it.',
  'bad escape': 'Write \\\\ for a backslash.',
  'bad \\u escape': 'Write four hex digits, or the character itself.',
  'unfinished string': 'Close the quotes.',
};

/**
 * How to mend a text that is not JSON at `at`; `line` is where the innermost open bracket stands.
 *
 * @example syntaxHint('{"a": 1,}', 8, 'key in double quotes expected', 1) // 'Remove the comma before it.'
 */
export function syntaxHint(
  text: string,
  at: number,
  reason: string,
  line: number | undefined,
): string | undefined {
  const rest = text.slice(at, at + 40);
  if (rest === '') {
    return line === undefined
      ? 'The file is truncated.'
      : `The file is truncated: the bracket in line ${line} is never closed.`;
  }
  if (reason === 'raw control character in string') {
    return /^[\r\n]/.test(rest) ? 'Write \\n for a line break, or close the quotes.' : 'Write \\t for a tab.';
  }
  if (INVISIBLE.test(rest[0])) {
    const name = rest.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `There is an invisible character here, U+${name}: remove it.`;
  }
  if (/^[\]}]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, at - 200), at)))
    return 'Remove the comma before it.';
  return SLIPS.find(([pattern]) => pattern.test(rest))?.[1] ?? REASONS[reason];
}
