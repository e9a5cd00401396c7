import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS, read, write } from '../../../src/core/event-file/index.ts';
import { anyText, eventOf, fileWith, mutatedTexts, SEED, texts, told } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The first offset of each line. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|[\r\n]/g)].map((end) => end.index + end[0].length)];
}

/** What a pointer leads to. */
function follow(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((inner, step) => (inner as Record<string, unknown>)[step], value);
}

/** How the JSON of a value begins, whoever wrote it. */
function beginning(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? '[' : '{';
}

describe('read', () => {
  it('never throws, whatever text comes in, and says why where it gives up', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedTexts, anyText, fc.json()), (text) => {
        const { file, errors, issues } = read(text);
        expect(file !== null || errors > 0).toBe(true);
        expect(issues.some(({ level }) => level === 'error')).toBe(errors > 0);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('never throws, whatever bytes come in', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      texts.map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat(255), (good, place, byte) => {
        const bad = Uint8Array.from(good);
        bad[place % (bad.length + 1)] = byte;
        const { file, errors } = read(bad);
        expect(file !== null || errors > 0).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('reads bytes and text alike', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const wellFormed = text.replace(/\p{Cs}/gu, '?');
        expect(read(new TextEncoder().encode(wellFormed))).toEqual(read(wellFormed));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('leaves a file without mistakes, which is the same when it is written and read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { file } = read(text);
        if (!file) return;
        const again = read(write(file));
        expect(again.issues.filter(({ level }) => level === 'error')).toEqual([]);
        expect({ file: again.file, skipped: again.skipped }).toEqual({ file, skipped: 0 });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('tells issues in the order of the file, each where its value stands', () => {
    // Codes of a key, not of its value.
    const ofKeys = ['key.reserved', 'id.format', 'id.duplicate', 'json.duplicate-key'];
    fc.assert(
      fc.property(texts, (text) => {
        const issues = read(text).issues.filter(({ code }) => code !== 'report.capped');
        const places = issues.map(({ line, column }) => line * 1e6 + column);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const value: unknown = JSON.parse(text);
        const starts = lineStarts(text);
        for (const issue of issues.filter(({ code }) => !ofKeys.includes(code))) {
          const offset = starts[issue.line - 1] + issue.column - 1;
          expect(text.startsWith(beginning(follow(value, issue.path)), offset)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    ['LF', '\n', 3, 20],
    ['CRLF', '\r\n', 3, 20],
    ['CR', '\r', 3, 20],
    ['U+2028, which ends no line', '\u2028', undefined, undefined],
  ])('counts lines that end with %s', (_name, end, line, column) => {
    const text = `{"version":1,"title":"T","events":[${end}{"id":"a",${end}"title":"A","date":"x"}]}`;
    const [issue] = read(text).issues;
    expect(issue.code === 'date.format' ? [issue.line, issue.column] : [undefined, undefined]).toEqual([
      line,
      column,
    ]);
  });

  it('counts a tab as one column, and a character beyond U+FFFF as two', () => {
    const [issue] = read('{"version":1,\n\t"title":"𝒜",\t"date":1,"events":[],"language":1}').issues.slice(
      -1,
    );
    expect(issue).toMatchObject({ code: 'schema.type', path: '/language', line: 2, column: 48 });
  });

  it('begins to count behind a byte order mark', () => {
    expect(read('\ufeff42').issues[0]).toMatchObject({ line: 1, column: 1 });
  });

  it('goes on after a fault', () => {
    const text = fileWith({ date: '2017-02-29', lane: 'x', importance: 9, color: 'red' });
    expect(told(text)).toEqual([
      'date.impossible /events/0/date',
      'ref.unknown /events/0/lane',
      'schema.range /events/0/importance',
      'schema.unknown /events/0/color',
    ]);
  });

  it('tells as many issues as it may, errors first, and then the total', () => {
    const events = Array.from({ length: 150 }, (_, index) => ({
      id: `e${index}`,
      title: 'A',
      date: 'x',
      odd: 1,
    }));
    const { issues, errors, warnings, skipped } = read(
      JSON.stringify({ version: 1, title: 'T', events: [...events, { id: 'z', title: 'Z', date: '2017' }] }),
    );
    expect({ errors, warnings, skipped }).toEqual({ errors: 150, warnings: 150, skipped: 150 });
    expect(issues).toHaveLength(101);
    expect(new Set(issues.slice(0, 100).map(({ code }) => code))).toEqual(new Set(['date.format']));
    expect(issues[100]).toEqual({
      code: 'report.capped',
      level: 'error',
      path: '',
      line: 1,
      column: 1,
      message: 'There are 150 errors and 150 warnings in all; only the first 100 are told.',
    });
  });

  it('tells why it gave a file up before all else', () => {
    const events = Array.from({ length: 150 }, (_, index) => ({ id: `e${index}`, title: 'A', date: 'x' }));
    const toldOf = (file: object) =>
      told(JSON.stringify(file)).filter((line) => !line.startsWith('date.format'));
    expect(toldOf({ version: 1, events })).toEqual(['schema.missing ', 'report.capped ']);
    expect(toldOf({ version: 1, title: 'T', events })).toEqual(['events.lost /events', 'report.capped ']);
    expect(toldOf({ events, title: ' ', version: 2 })).toEqual([
      'text.blank /title',
      'schema.version /version',
      'report.capped ',
    ]);
  });

  it('calls the total a warning where all errors are told', () => {
    const odd = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x${index}`, 1]));
    const { issues } = read(fileWith({ ...odd, lane: 'x' }));
    expect(issues).toHaveLength(101);
    expect(issues.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(['ref.unknown']);
    expect(issues[100]).toMatchObject({ code: 'report.capped', level: 'warning' });
  });

  it('keeps what it does not know', () => {
    expect(eventOf(fileWith({ strange: [{ a: null }], '': 0, length: 9, toJSON: 'x' }))).toMatchObject({
      strange: [{ a: null }],
      '': 0,
      length: 9,
      toJSON: 'x',
    });
  });

  it('takes more where its caller allows more', () => {
    const text = fileWith({ title: 'x'.repeat(501) });
    expect(read(text).skipped).toBe(1);
    expect(read(text, { ...DEFAULT_LIMITS, title: 501 })).toMatchObject({ errors: 0, skipped: 0 });
  });

  it('gives the example of its documentation', () => {
    const text = '{"version":1,"title":"T","events":[{"id":"a","date":"2017-02-29","title":"A"}]}';
    expect(read(text)).toEqual({
      file: { version: 1, title: 'T', events: [] },
      skipped: 1,
      errors: 1,
      warnings: 0,
      issues: [
        {
          code: 'date.impossible',
          level: 'error',
          path: '/events/0/date',
          line: 1,
          column: 53,
          message: '"2017-02-29" is not a date: February 2017 has 28 days.',
          hint: 'Did you mean 2017-02-28?',
        },
      ],
    });
  });
});
