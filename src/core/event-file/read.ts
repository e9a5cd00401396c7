import type { EventFile } from './fields.ts';
import type { Issue } from './issue.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';

/** What `read` found. */
export interface Reading {
  /** null only where nothing sure can be read; the first error then says why. */
  file: EventFile | null;
  /** In the order of the file; at most `limits.issues`, and one more that tells the total if there are more. */
  issues: Issue[];
  /** How many errors there are, told or not. */
  errors: number;
  /** How many warnings there are, told or not. */
  warnings: number;
  /** How many events were left out because they could not be shown. */
  skipped: number;
}

/** Reads an event file. Never throws, never stops at the first fault. */
export function read(input: Uint8Array | string, limits: Limits = DEFAULT_LIMITS): Reading {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const file: EventFile | null = text.length > limits.bytes ? null : JSON.parse(text);
  return { file, issues: [], errors: 0, warnings: 0, skipped: 0 };
}
