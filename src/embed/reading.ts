import { readSound, type EventFile, type KindReading } from '../core/event-file/index.ts';
import { faultOf, type Fault } from './fault.ts';
import type { FaultCode } from './words.ts';

/** What finds faults: see `check.ts`. */
export type Check = typeof import('./check.ts');

/** A problem in a file, or what kept it from being shown; only the latter has words. */
export interface EmbedIssue {
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** JSON Pointer into the file. */
  readonly path: string;
  readonly message?: string;
}

/** An event file as far as it can be shown, or why it cannot. */
export interface Good {
  readonly file: EventFile;
  readonly skipped: number;
  readonly issues: readonly EmbedIssue[];
}
export type Reading =
  Good | { readonly file: null; readonly fault: Fault; readonly issues: readonly EmbedIssue[] };

export const issueOf = ({ code, message }: Fault): EmbedIssue => ({
  code,
  level: 'error',
  path: '',
  message,
});

/** A value as JSON text; what JSON cannot say is no event file. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

const rawOf = (input: unknown): string | Uint8Array =>
  typeof input === 'string' || input instanceof Uint8Array ? input : textOf(input);

/** Reads an event file, parsed or not, in which there is nothing to find fault with; null for any other. */
export function readGood(input: unknown): Good | null {
  const file = readSound(rawOf(input));
  return file && { file, skipped: 0, issues: [] };
}

/** The code of the first fault that has words of its own. */
const codeOf = (faults: KindReading['faults']): FaultCode =>
  faults.some(({ code }) => code === 'json.syntax') ? 'json.syntax' : 'file.refused';

const refusal = (code: FaultCode, issues: readonly EmbedIssue[] = []): Reading => {
  const fault = faultOf(code);
  return { file: null, fault, issues: [issueOf(fault), ...issues] };
};

/** Reads any event file, parsed or not, kindly, with what `load` brings for it. Never throws. */
export async function readAny(input: unknown, load: () => Promise<Check>): Promise<Reading> {
  try {
    const { readKindly } = await load();
    const { file, skipped, faults } = readKindly(rawOf(input));
    return file ? { file, skipped, issues: faults } : refusal(codeOf(faults), faults);
  } catch {
    return refusal('net.failed');
  }
}
