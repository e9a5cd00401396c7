import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';
import { writeFolder } from '../../../src/cli/write-folder.ts';
import { writeWhole } from '../../../src/cli/write-whole.ts';
import { siteParts } from './site.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** What was written to the letter on standard output. */
  written?: string;
}

/** Runs a command line in a folder, with some text on standard input. */
export async function runIn(folder: string, args: string[], input: string | Uint8Array = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const written: string[] = [];
  const code = await run(args, {
    version: '1.2.3',
    readFile: (path) => readFile(join(folder, path)),
    readInput: () => Promise.resolve(typeof input === 'string' ? new TextEncoder().encode(input) : input),
    readSite: siteParts,
    writeFile: (path, text, replaces) => writeWhole(join(folder, path), text, replaces),
    writeFolder: (path, files, replaces) => writeFolder(join(folder, path), files, replaces),
    output: (text) => written.push(text),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  const document = written.length > 0 ? { written: written.join('') } : {};
  return { code, out: out.join('\n'), err: err.join('\n'), ...document };
}
