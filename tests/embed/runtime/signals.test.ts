import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branch, derived, effect, end, flush } from '../../../src/embed/runtime/effects.ts';
import { get, set, source, untrack, type Source } from '../../../src/embed/runtime/signals.ts';

/** Sums of two earlier values each, over three sources: which ones, by their places. */
const graph = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });
const changes = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: -2, max: 2 })), { maxLength: 20 });

const numberOf = (from: Source) => Number(get(from));

/** What the sums are when everything is computed anew. */
function anew(values: readonly number[], pairs: readonly (readonly [number, number])[]): number[] {
  const all = [...values];
  for (const [a, b] of pairs) all.push(Math.max(all[a % all.length], 0) + all[b % all.length]);
  return all;
}

test('a value computed from others is what it would be if all were computed anew, and never between two states', () => {
  fc.assert(
    fc.property(graph, changes, (pairs, steps) => {
      const values = [0, 0, 0];
      const cells: Source[] = values.map((value) => source(value));
      for (const [a, b] of pairs) {
        const [one, other] = [cells[a % cells.length], cells[b % cells.length]];
        cells.push(derived(() => Math.max(numberOf(one), 0) + numberOf(other)));
      }
      const seen: number[][] = [];
      const watch = effect(() => void seen.push(cells.map(numberOf)));
      for (const [place, value] of steps) {
        values[place] = value;
        set(cells[place], value);
        flush();
        expect(seen.at(-1)).toEqual(anew(values, pairs));
      }
      for (const one of seen) expect(one).toEqual(anew(one.slice(0, 3), pairs));
      end(watch);
      for (const { users } of cells.slice(0, 3)) expect(users.size).toBeLessThanOrEqual(pairs.length);
    }),
  );
});

describe('an effect', () => {
  test('runs again only when what it read has really changed', () => {
    const count = source(1);
    const isEven = derived(() => numberOf(count) % 2 === 0);
    let runs = 0;
    const watch = effect(() => {
      get(isEven);
      runs += 1;
    });
    set(count, 3);
    flush();
    expect(runs).toBe(1);
    set(count, 4);
    flush();
    expect(runs).toBe(2);
    end(watch);
    set(count, 5);
    flush();
    expect(runs).toBe(2);
  });

  test('that draws comes before one that waits for it, and an owner before what it owns, which may end', () => {
    const isOpen = source(true);
    const told: string[] = [];
    const root = branch(() => {
      effect(() => void told.push(`late ${String(get(isOpen))}`), { isLate: true });
      effect(() => {
        told.push(`owner ${String(get(isOpen))}`);
        if (get(isOpen) === true) effect(() => void told.push(`owned ${String(get(isOpen))}`));
      });
    });
    flush();
    set(isOpen, false);
    flush();
    expect(told).toEqual(['owner true', 'owned true', 'late true', 'owner false', 'late false']);
    end(root);
  });

  test('is torn down before it runs again and when its owner ends, once each', () => {
    const count = source(0);
    let ends = 0;
    const root = branch(() => {
      effect(() => {
        get(count);
        return () => (ends += 1);
      });
    });
    set(count, 1);
    flush();
    expect(ends).toBe(1);
    end(root);
    expect(ends).toBe(2);
    expect(count.users.size).toBe(0);
  });

  test('that throws holds up no other', () => {
    const count = source(0);
    let last: unknown;
    const root = branch(() => {
      effect(() => {
        if (get(count) === 1) throw new Error('not today');
      });
      effect(() => (last = get(count)));
    });
    set(count, 1);
    expect(flush).toThrow('not today');
    set(count, 2);
    flush();
    expect(last).toBe(2);
    end(root);
  });

  test('notes nothing that is read aside', () => {
    const count = source(0);
    let runs = 0;
    const watch = effect(() => {
      untrack(() => get(count));
      runs += 1;
    });
    set(count, 1);
    flush();
    expect(runs).toBe(1);
    end(watch);
  });
});
