import { readSound, type EventFile, type KindReading, type Slices } from '../core/event-file/index.ts';
import { modelling, modelOf, type Model } from '../core/model/index.ts';
import { run } from '../view/index.ts';
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
  readonly model: Model;
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

/** What is longer takes longer than a frame: it is read between frames. */
const LONGEST_AT_ONCE = 256 * 1024;

/** Later events do not stand in an embed's list, so nothing there leads to them. */
const drawnOf = (file: EventFile): EventFile => ({ ...file, epilogue: [] });

/** Reads a short event file, parsed or not, in which there is nothing to find fault with; null for any other. */
export function readGood(input: unknown): Good | null {
  const raw = rawOf(input);
  const file = raw.length > LONGEST_AT_ONCE ? null : readSound(raw);
  return file && { file, model: modelOf(drawnOf(file)), skipped: 0, issues: [] };
}

/** The code of the first fault that has words of its own. */
const codeOf = (faults: KindReading['faults']): FaultCode =>
  faults.some(({ code }) => code === 'json.syntax') ? 'json.syntax' : 'file.refused';

const refusal = (code: FaultCode, issues: readonly EmbedIssue[] = []): Reading => {
  const fault = faultOf(code);
  return { file: null, fault, issues: [issueOf(fault), ...issues] };
};

/** What work comes to that is done between frames; nothing, and no more of it is done, once it was aborted. */
const done = <T>(work: Slices<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    if (!signal.aborted) signal.addEventListener('abort', run(work, resolve, reject));
  });

/**
 * Reads any event file, parsed or not, kindly, with what `load` brings for it. All but the parsing itself is done between frames, and no
 * more of it once `signal` was aborted. Never throws.
 */
export async function readAny(
  input: unknown,
  load: () => Promise<Check>,
  signal: AbortSignal,
): Promise<Reading> {
  try {
    const { readingKindly } = await load();
    const { file, skipped, faults } = await done(readingKindly(rawOf(input)), signal);
    if (!file) return refusal(codeOf(faults), faults);
    return { file, model: await done(modelling(drawnOf(file)), signal), skipped, issues: faults };
  } catch {
    return refusal('net.failed');
  }
}
