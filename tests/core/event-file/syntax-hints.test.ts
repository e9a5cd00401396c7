import { describe, expect, it } from 'vitest';
import { read } from '../../../src/core/event-file/index.ts';
import { syntaxHint } from '../../../src/core/event-file/syntax-hints.ts';

function hintOf(text: string): string | undefined {
  return read(text).issues[0].hint;
}

describe('the hint for what is no JSON', () => {
  it.each([
    ['{"a": 1,}', 'Remove the comma before it.'],
    ['[1, \n ]', 'Remove the comma before it.'],
    ["{'a': 1}", 'Use double quotes.'],
    ['{“a”: 1}', 'Use straight double quotes, "like this".'],
    ['// events\n{}', 'JSON has no comments: remove it.'],
    ['[/* x */ 1]', 'JSON has no comments: remove it.'],
    ['[# x\n1]', 'JSON has no comments: remove it.'],
    ['[True]', 'JSON knows only true, false and null.'],
    ['[NaN]', 'JSON knows only true, false and null.'],
    ['[+1]', 'Begin a number with a digit or "-".'],
    ['[.5]', 'Begin a number with a digit or "-".'],
    ['[012]', 'Remove the zero, or put the number in quotes.'],
    ['{a: 1}', 'Put the key in double quotes.'],
    ['{"a": 1 "b": 2}', 'Put a comma between two values.'],
    ['{"a", 1}', 'Put a colon between a key and its value.'],
    ['{}{}', 'A file is one object: remove what follows it.'],
    ['["a\nb"]', 'Write \\n for a line break, or close the quotes.'],
    ['["a\tb"]', 'Write \\t for a tab.'],
    ['["\\d"]', 'Write \\\\ for a backslash.'],
    ['["\\u{1F600}"]', 'Write four hex digits, or the character itself.'],
    ['[\u00a01]', 'There is an invisible character here, U+00A0: remove it.'],
    ['[\u200b1]', 'There is an invisible character here, U+200B: remove it.'],
    ['{}\u0000', 'There is an invisible character here, U+0000: remove it.'],
    ['{"a": [1,\n', 'The file is truncated: the bracket in line 1 is never closed.'],
    ['{"a": "never closed', 'The file is truncated: the bracket in line 1 is never closed.'],
    ['"', 'The file is truncated.'],
  ])('%j: %s', (text, hint) => {
    expect(hintOf(text)).toBe(hint);
  });

  it('is none where there is nothing to advise', () => {
    expect(syntaxHint('[?]', 1, 'value expected', 1)).toBeUndefined();
    expect(hintOf('callback({});')).toBeUndefined();
  });
});
