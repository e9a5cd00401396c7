import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf, read, visible, type Issue } from '../../../src/core/event-file/index.ts';
import { anyText } from './support/files.ts';

const ISSUE: Issue = {
  code: 'date.impossible',
  level: 'error',
  path: '/events/0/date',
  line: 8,
  column: 16,
  message: '"2017-02-29" is not a date: February 2017 has 28 days.',
  hint: 'Did you mean 2017-02-28?',
};

describe('the message of an issue', () => {
  test('has file, line, column, path, words, hint and code', () => {
    expect(messageOf('events.json', ISSUE)).toBe(
      'events.json:8:16  /events/0/date  "2017-02-29" is not a date: February 2017 has 28 days. Did you mean 2017-02-28?  [date.impossible]',
    );
  });

  test('marks a warning', () => {
    expect(messageOf('a.json', { ...ISSUE, level: 'warning', message: 'M.', hint: undefined })).toBe(
      'a.json:8:16  /events/0/date  warning: M.  [date.impossible]',
    );
  });

  test('says (file) for the whole of it', () => {
    const [issue] = read('[]').issues;
    expect(messageOf('a.json', issue)).toMatch(/^a\.json:1:1 {2}\(file\) {2}.*\[schema\.type\]$/);
  });

  test('is one line that can drive no terminal, whatever the file and its name have in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, id, date) => {
        const file = { version: 1, title: 'T', events: [{ id, date, title: 'A' }] };
        for (const issue of read(JSON.stringify(file)).issues)
          expect(messageOf(name, issue)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe('visible', () => {
  test.each([
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['\t\r\n\u007f\u009b', '\\u0009\\u000d\\u000a\\u007f\\u009b'],
    ['\u061c\u200e\u202e\u2066\u2028\u2029', '\\u061c\\u200e\\u202e\\u2066\\u2028\\u2029'],
    ['\ud800', '\\ud800'],
    // Persian and emoji need joiners.
    ['می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
  ])('spells out in %j what is unsafe, and nothing else', (text, safe) => {
    expect(visible(text)).toBe(safe);
  });

  test('means the same in a JSON string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
      }),
    );
  });
});
