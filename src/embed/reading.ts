import { readKindly, type EventFile, type KindReading } from '../core/event-file/index.ts';
import { faultOf, type Fault } from './fault.ts';

/** A problem in a file, or what kept it from being shown; only the latter has words. */
export interface EmbedIssue {
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** JSON Pointer into the file. */
  readonly path: string;
  readonly message?: string;
}

/** An event file as far as it can be shown, or why it cannot. */
export type Reading =
  | { readonly file: EventFile; readonly skipped: number; readonly issues: readonly EmbedIssue[] }
  | { readonly file: null; readonly fault: Fault; readonly issues: readonly EmbedIssue[] };

export const issueOf = ({ code, message }: Fault): EmbedIssue => ({
  code,
  level: 'error',
  path: '',
  message,
});

const faultIn = (faults: KindReading['faults']): Fault =>
  faultOf(faults.some(({ code }) => code === 'json.syntax') ? 'json.syntax' : 'file.refused');

/** A value as JSON text; what JSON cannot say is no event file. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Reads an event file, parsed or not, kindly. Never throws. */
export function readAny(input: unknown): Reading {
  const isRaw = typeof input === 'string' || input instanceof Uint8Array;
  const { file, skipped, faults } = readKindly(isRaw ? input : textOf(input));
  if (file) return { file, skipped, issues: faults };
  const fault = faultIn(faults);
  return { file, fault, issues: [issueOf(fault), ...faults] };
}
