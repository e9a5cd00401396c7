import { readFileSync } from 'node:fs';

/**
 * Malformed and hostile inputs with what must come of each, for every reader of ours and for the page. The events among
 * them are written in a neutral format: `neutral.ts` maps it to ours.
 */
export interface BadInput {
  id: string;
  kind: 'events' | 'csv' | 'timelinejs' | 'url';
  input?: string;
  inputBase64?: string;
  /** A JavaScript expression for what is too big to be stored. */
  gen?: string;
  expect: 'error' | 'warn' | 'accept';
  code?: string;
  /** Of the neutral format: `events[0].start`. */
  path?: string;
  /** From 1, in UTF-16 units. */
  at?: { line: number; column: number };
  /** What the hint says, among others. */
  hint?: string;
  /** What the grammar of JSON missed. */
  reason?: string;
  /** How many errors there are. */
  count?: number;
  /** How an accepted date reads. */
  means?: string;
  reader?: 'refuse' | 'skip-event' | 'drop-field' | 'show';
  why: string;
}

const PATH = 'tests/fixtures/bad-inputs.json';

/** All inputs of a kind. */
export function badInputs(kind: BadInput['kind']): BadInput[] {
  const inputs = JSON.parse(readFileSync(PATH, 'utf8')) as BadInput[];
  return inputs.filter((input) => input.kind === kind);
}

function made(expression: string): string {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the expressions stand in our own fixture
  const make = new Function(`return ${expression}`) as () => unknown;
  return String(make());
}

/** The input as text; bytes as one character each, so that nothing is decoded. */
export function sourceOf({ input, inputBase64, gen }: BadInput): string {
  if (inputBase64 !== undefined) return Buffer.from(inputBase64, 'base64').toString('latin1');
  return input ?? made(gen ?? '""');
}
