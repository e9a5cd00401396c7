import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/core/event-file/diagnose.ts';
import { DEFAULT_LIMITS, read } from '../../../src/core/event-file/index.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { fileWith, told } from './support/files.ts';

describe('diagnose', () => {
  it('puts each repeated key, with the place of the first, where one word stood for all', () => {
    const report = new Report(100);
    report.add('json.duplicate-key');
    diagnose('{"a": 1, "b": {"c": 2, "c": 3}, "a": 4}', report, DEFAULT_LIMITS);
    expect(report.errors).toBe(2);
    expect(report.faults).toMatchObject([
      { code: 'json.duplicate-key', path: '/b/c', facts: { value: 'c' }, at: 23, other: 15 },
      { code: 'json.duplicate-key', path: '/a', facts: { value: 'a' }, at: 32, other: 1 },
    ]);
  });

  it('says where a text stops being JSON, and what is open there', () => {
    const report = new Report(100);
    report.add('json.syntax');
    diagnose('{"a": [1 2]}', report, DEFAULT_LIMITS);
    expect(report).toMatchObject({
      errors: 1,
      faults: [
        { code: 'json.syntax', at: 9, other: 6, facts: { reason: 'comma or closing bracket expected' } },
      ],
    });
  });

  it('leaves other faults alone', () => {
    const report = new Report(100);
    report.add('schema.version', { value: 2 });
    const before = structuredClone(report.faults);
    diagnose('{"version": 2}', report, DEFAULT_LIMITS);
    expect(report.faults).toEqual(before);
    expect(report.errors).toBe(1);
  });

  it.each([
    ['too deep before a slip', '[[[[,', 'limit.depth', 4],
    ['a slip before it is too deep', '[,[[[[[', 'json.syntax', 2],
    ['a quote that does not match, and hides the depth', '["[[[[[[', 'json.syntax', 9],
    ['a quote that makes it look deep', '[x"[[[[[', 'json.syntax', 2],
  ])('lets the grammar decide which fault comes first: %s', (_name, text, code, column) => {
    const { issues } = read(text, { ...DEFAULT_LIMITS, depth: 3 });
    expect(issues).toMatchObject([{ code, line: 1, column }]);
  });

  it('counts all repeated keys, and puts as many as may be told', () => {
    const many = fileWith({}).replace('"id"', `${'"x":1,'.repeat(500)}"id"`);
    const { issues, errors } = read(many);
    expect(errors).toBe(499);
    expect(issues.filter(({ code }) => code === 'json.duplicate-key')).toHaveLength(100);
  });

  it('tells repeated keys together with what else is wrong', () => {
    expect(told('{"version":1,"title":"","title":" ","events":[]}')).toEqual([
      'json.duplicate-key /title',
      'text.blank /title',
      'events.none /events',
    ]);
  });
});
