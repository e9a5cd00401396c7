import { describe, expect, it } from 'vitest';
import { pointerOf, Report } from '../../../src/core/event-file/report.ts';

describe('pointerOf', () => {
  it.each([
    [[], ''],
    [['events', 0, 'date'], '/events/0/date'],
    [[''], '/'],
    [['a/b', 'c~d', '~1'], '/a~1b/c~0d/~01'],
  ])('of %j is "%s"', (path, pointer) => {
    expect(pointerOf(path)).toBe(pointer);
  });
});

describe('Report', () => {
  it('files a fault where it is looking', () => {
    const report = new Report(10);
    const result = report.within('events', () =>
      report.within(0, () => report.add('schema.type', { value: 5 }, { at: 'key', other: '/x' })),
    );
    expect(result).toBe(false);
    expect(report.pointer()).toBe('');
    expect(report.faults).toEqual([
      {
        code: 'schema.type',
        level: 'error',
        isGrave: false,
        path: '/events/0',
        facts: { value: 5 },
        at: 'key',
        other: '/x',
      },
    ]);
  });

  it.each([
    ['schema.unknown', true],
    ['id.format', true],
    ['schema.type', false],
    ['status.unknown', false],
    ['schema.version', false],
  ] as const)('says of %s that the value may stay: %s', (code, stays) => {
    expect(new Report(10).add(code)).toBe(stays);
  });

  it('knows when a fault takes the event along, and when the file', () => {
    const report = new Report(10);
    report.add('schema.type');
    expect([report.skipsEvent, report.refused]).toEqual([false, false]);
    report.add('limit.tags');
    expect([report.skipsEvent, report.refused]).toEqual([true, false]);
    report.add('limit.keys');
    expect([report.skipsEvent, report.refused]).toEqual([true, true]);
  });

  it('counts all, and keeps the first of each level', () => {
    const report = new Report(2);
    report.path.push('events', 0);
    for (const code of [
      'id.similar',
      'schema.type',
      'id.similar',
      'id.similar',
      'date.order',
      'ref.unknown',
    ] as const)
      report.add(code);
    expect([report.errors, report.warnings]).toEqual([3, 3]);
    expect(report.faults.map(({ code }) => code)).toEqual([
      'id.similar',
      'schema.type',
      'id.similar',
      'date.order',
    ]);
  });

  it('keeps in any case why a file is refused, once', () => {
    const report = new Report(0);
    report.path.push('events', 0);
    for (const code of ['schema.type', 'key.reserved', 'limit.keys'] as const) report.add(code);
    report.path.length = 1;
    report.add('schema.type');
    expect(report.faults.map(({ code, isGrave }) => [code, isGrave])).toEqual([
      ['key.reserved', true],
      ['schema.type', true],
    ]);
    expect(report.errors).toBe(4);
  });
});
