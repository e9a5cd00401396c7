import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { keyOf, scan } from '../../../src/core/event-file/scan.ts';
import { anyText, mutatedTexts, SEED } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scan', () => {
  it('takes a text for JSON exactly when JSON.parse does', () => {
    const pieces = fc.constantFrom(
      ...'{}[]",:0123-+.eE \\',
      'true',
      'null',
      '"a"',
      '\\u00e9',
      '\n',
      '\t',
      '\u00a0',
      '1e9',
      '-0',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), mutatedTexts, fc.json()), (text) => {
        const found = scan(text, Infinity);
        expect(typeof found === 'number').toBe(isJson(text));
        if (typeof found !== 'number') expect(found.at).toBeLessThanOrEqual(text.length);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it.each([
    ['{"a": 1, "b": [{"a": 2, "a": 3}]}', 4],
    ['[]', 0],
    [' "x" ', 0],
    ['-1.5e+10', 0],
    ['{"a": {}, "b": []}', 2],
  ])('counts the members of %s', (text, members) => {
    expect(scan(text, 32)).toBe(members);
  });

  it.each([
    ['', 0, 'unexpected end of file', -1],
    ['{"a": 1,}', 8, 'key in double quotes expected', 0],
    ['[1,]', 3, 'value expected', 0],
    ['[1 2]', 3, 'comma or closing bracket expected', 0],
    ['{"a" 1}', 5, 'colon expected', 0],
    ['{"a": [1, 2', 11, 'unexpected end of file', 6],
    ['[1}', 2, 'comma or closing bracket expected', 0],
    ['{} {}', 3, 'text after the end of the JSON value', -1],
    ["['a']", 1, 'value expected', 0],
    ['[TRUE]', 1, 'value expected', 0],
    ['[01]', 2, 'leading zero', 0],
    ['[-]', 2, 'unfinished number', 0],
    ['[1.]', 3, 'digit expected after the decimal point', 0],
    ['[1e]', 3, 'digit expected in exponent', 0],
    ['["\n"]', 2, 'raw control character in string', 0],
    ['["\\x"]', 3, 'bad escape', 0],
    ['["\\u12g4"]', 6, 'bad \\u escape', 0],
    ['["abc', 5, 'unexpected end of file', 0],
    ['{"a": // no\n1}', 6, 'value expected', 0],
  ])('says where %j is wrong', (text, at, reason, openedAt) => {
    expect(scan(text, 32)).toEqual({ code: 'json.syntax', at, reason, openedAt });
  });

  it.each([
    ['[[[]]]', 2, 2],
    ['{"a": [{}]}', 2, 7],
    ['[[]]', 0, 0],
  ])('takes %s no deeper than %d levels', (text, depth, at) => {
    expect(scan(text, depth)).toMatchObject({ code: 'limit.depth', at });
    expect(scan(text, depth + 2)).toBeTypeOf('number');
  });

  it('needs no stack', () => {
    expect(scan('['.repeat(1e6) + ']'.repeat(1e6), Infinity)).toBe(0);
    expect(scan('['.repeat(1e6), Infinity)).toMatchObject({ code: 'json.syntax', at: 1e6 });
  });

  it('tells on its way of keys, values and brackets', () => {
    const steps: string[] = [];
    const found = scan('{"a": [1, {}], "b": "c"}', 32, {
      key: (start, end) => steps.push(`key ${start}-${end}`),
      value: (start) => steps.push(`value ${start}`),
      enter: (isObject) => steps.push(isObject ? '{' : '['),
      leave: () => steps.push('end'),
    });
    expect(found).toBe(2);
    expect(steps.join(', ')).toBe(
      'value 0, {, key 1-4, value 6, [, value 7, value 10, {, end, end, key 15-18, value 20, end',
    );
  });
});

describe('keyOf', () => {
  it('undoes how a key is written', () => {
    fc.assert(
      fc.property(anyText, (key) => {
        expect(keyOf(JSON.stringify(key))).toBe(key);
      }),
      { seed: SEED },
    );
    expect(keyOf('"\\u005f_proto__"')).toBe('__proto__');
  });
});
