import { describe, expect, test, vi } from 'vitest';
import { badInputs, sourceOf } from '../core/event-file/support/bad-inputs.ts';
import { EXCEPTIONS, type FormatInput } from '../formats/support/verdict.ts';
import { DRIVES, folderOf } from './support/files.ts';
import { runIn } from './support/recorder.ts';

// Some inputs have a million rows.
vi.setConfig({ testTimeout: 60_000 });

const inputs: FormatInput[] = [...badInputs('csv'), ...badInputs('timelinejs')];
const folder = folderOf({});
const EXIT_OF = { error: 1, warn: 0, accept: 0 };

/** The place of a finding, as a message shows it. */
function placeOf({ row, column, at }: FormatInput): string {
  if (row !== undefined) return `row ${row}${column === undefined ? '' : `, ${column}`}`;
  return at ? `<stdin>:${at.line}:${at.column}  ` : '';
}

describe('what comes of a bad input through the command line is what is stated', () => {
  test.each(inputs.map((input) => [input.id, input] as const))('%s', async (id, input) => {
    const stated = { ...input, ...EXCEPTIONS[id] };
    const { kind, code = '', hint = '' } = stated;
    const bytes = Buffer.from(sourceOf(input), input.inputBase64 === undefined ? 'utf8' : 'latin1');
    const ran = await runIn(folder, ['convert', '-', '--from', kind], bytes);
    expect(ran.code).toBe(EXIT_OF[stated.expect]);
    expect(ran.written === undefined).toBe(stated.expect === 'error');
    expect(ran.err).not.toMatch(DRIVES);
    const lines = ran.err.split('\n').filter((line) => line.includes(`[${code}]`));
    expect(code === '' || lines.some((line) => line.includes(placeOf(stated)) && line.includes(hint))).toBe(
      true,
    );
  });
});
