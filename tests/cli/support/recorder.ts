import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line in a folder, with some text on standard input. */
export async function runIn(folder: string, args: string[], input = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    version: '1.2.3',
    readFile: (path) => readFile(join(folder, path)),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
