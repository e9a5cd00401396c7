import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { read } from '../../../src/core/event-file/index.ts';
import { parseDate } from '../../../src/core/time/index.ts';
import { fileWith, mutatedTexts, SEED, texts } from './support/files.ts';

// Laws of whole files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the words of an issue', () => {
  it('are sentences, and hold no nothing', () => {
    fc.assert(
      fc.property(fc.oneof(texts, mutatedTexts), (text) => {
        for (const { message, hint = 'Nothing.' } of read(text).issues) {
          const withoutQuotes = `${message} ${hint}`.replace(/"(?:[^"\\]|\\.)*"/g, '');
          expect(message).toMatch(/\.$/);
          expect(hint).toMatch(/[.?]$/);
          expect(withoutQuotes).not.toMatch(/undefined|null here|NaN|\[object/);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each(['2017-02-29', 'soon', '2016-24', '2018/2017', '0000', '-13800000000-01', '2017-02-03t04:05z'])(
    'of the date %s are those of the room of time',
    (date) => {
      const { issues } = read(fileWith({ date }));
      expect(issues.map(({ code, level, message, hint }) => ({ code, level, message, hint }))).toEqual(
        parseDate(date, 'UTC').problems,
      );
    },
  );

  it("tell of a date in the file's own zone", () => {
    const text = fileWith({ date: '2017-03-26T02:30' }, { timeZone: 'Europe/Oslo' });
    expect(read(text).issues[0].message).toContain('never was in Europe/Oslo');
  });

  it('quote markup as it is, for whoever prints them as text', () => {
    const { issues } = read(fileWith({ lane: '<img src=x onerror="alert(1)">' }));
    expect(issues[0].message).toBe('There is no lane "<img src=x onerror=\\"alert(1)\\">".');
  });
});
