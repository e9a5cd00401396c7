import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/core/event-file/inspect.ts';
import { DEFAULT_LIMITS } from '../../../src/core/event-file/index.ts';
import { measure } from '../../../src/core/event-file/measure.ts';
import { Report } from '../../../src/core/event-file/report.ts';
import { SEED } from './support/files.ts';

function inspected(text: string) {
  const report = new Report(100);
  const count = inspect(JSON.parse(text), report, { ...DEFAULT_LIMITS, keys: 3, key: 12 });
  return { count, told: report.faults.map(({ code, path }) => `${code} ${path}`) };
}

describe('inspect', () => {
  it.each([
    ['{"a": [{"b": 1}, {"c": {"d": null}}]}', 4, []],
    ['[[], "x", 1, true, null]', 0, []],
    ['{"a": 1e999}', 1, ['limit.number /a']],
    ['[-1e999]', 0, ['limit.number /0']],
    ['{"a": [{"__proto__": 1}]}', 2, ['key.reserved /a/0/__proto__']],
    ['{"\\u005f_proto__": {"a": 1e999}}', 2, ['key.reserved /__proto__', 'limit.number /__proto__/a']],
    ['{"constructor": 1, "prototype": 1}', 2, ['key.reserved /constructor', 'key.reserved /prototype']],
    ['{"a": {"b": 1, "c": 1, "d": 1, "e": 1}}', 5, ['limit.keys /a']],
    ['{"a key so long": {"b": 1e999}}', 2, ['limit.key ']],
  ])('of %s counts %d keys', (text, count, codes) => {
    expect(inspected(text)).toEqual({ count, told: codes });
  });

  it('counts the members that a text has, if it repeats none', () => {
    const key = fc.constantFrom('a', '__proto__', 'constructor', 'a key so long', '');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constant(1),
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(value);
        expect(inspected(text).count).toBe(measure(text, Infinity).members);
      }),
      { seed: SEED },
    );
  });
});
