import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begun, follow, replay, type Entry, type History } from '../../../src/editor/document/history.ts';
import { anyCommand, anyText, editsOf } from './support.ts';

const DEPTH = 200;

/** Does the commands one after the other, each on what the one before has left. */
function doAll(history: History, commands: readonly Parameters<typeof editsOf>[1][], merges: boolean) {
  const journal: Entry[] = [];
  let now = history;
  commands.forEach((command, index) => {
    const edits = editsOf(now.text, command);
    const entry: Entry = { is: 'change', edits, key: command.is, atMs: index * 400, merges };
    journal.push(entry);
    now = follow(now, entry);
  });
  return { history: now, journal };
}

const times = (count: number, is: 'undo' | 'redo'): Entry[] => Array.from({ length: count }, () => ({ is }));

describe('a history of any commands, 200 deep', () => {
  const commands = fc.array(anyCommand, { minLength: DEPTH, maxLength: DEPTH });

  test('gives back the exact text when all is undone, and the last one when all is done again', () => {
    fc.assert(
      fc.property(anyText, commands, fc.boolean(), ({ text }, list, merges) => {
        const { history } = doAll(begun(text), list, merges);
        const back = replay(history, times(history.done.length, 'undo'));
        expect(back.text).toBe(text);
        expect(back.done).toEqual([]);
        const again = replay(back, times(back.undone.length, 'redo'));
        expect(again.text).toBe(history.text);
        expect(again.undone).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('is the same after it was stored and read again, as a value and as a journal', () => {
    fc.assert(
      fc.property(anyText, commands, fc.nat(20), ({ text }, list, undone) => {
        const done = doAll(begun(text), list, true);
        const journal = [...done.journal, ...times(undone, 'undo')];
        const history = replay(begun(text), journal);
        const stored = JSON.parse(JSON.stringify({ history, journal })) as {
          history: History;
          journal: Entry[];
        };
        expect(stored.history).toEqual(history);
        const restored = replay(begun(text), stored.journal);
        expect(restored).toEqual(history);
        expect(replay(restored, times(restored.done.length, 'undo')).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('typing', () => {
  const typed = (key: string, atMs: number, merges = true): Entry => ({
    is: 'change',
    edits: [{ from: 0, to: 0, insert: 'x' }],
    key,
    atMs,
    merges,
  });
  const steps = (...journal: Entry[]) => replay(begun(''), journal).done.length;

  test('in one place is one step', () => {
    expect(steps(typed('/title', 0), typed('/title', 900), typed('/title', 1800))).toBe(1);
  });

  test('is another step after a pause, and in another place', () => {
    expect(steps(typed('/title', 0), typed('/title', 1000))).toBe(2);
    expect(steps(typed('/title', 0), typed('/byline', 10))).toBe(2);
  });

  test('does not go on in a step that was undone or done again', () => {
    expect(steps(typed('/a', 0), typed('/a', 2000), { is: 'undo' }, typed('/a', 2100))).toBe(2);
    expect(steps(typed('/a', 0), { is: 'undo' }, { is: 'redo' }, typed('/a', 10))).toBe(2);
  });

  test('is never taken in by a step that was more than typing', () => {
    expect(steps(typed('/a', 0, false), typed('/a', 10))).toBe(2);
  });

  test('forgets what was undone', () => {
    expect(replay(begun(''), [typed('/a', 0), { is: 'undo' }, typed('/b', 10)]).undone).toEqual([]);
  });
});

test('undo and redo do nothing where there is nothing to do', () => {
  const history = begun('x');
  expect(follow(history, { is: 'undo' })).toBe(history);
  expect(follow(history, { is: 'redo' })).toBe(history);
});
