import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** As a shell of its own: Vitest's NODE_ENV would make development builds. */
const ENV = { ...process.env, NODE_ENV: undefined, VITEST: undefined };

/** What a command said, and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the installed command line in a folder. */
export type Throughline = (...args: string[]) => Promise<Ran>;

interface Failed {
  code: number;
  stdout: string;
  stderr: string;
}

const isFailed = (error: unknown): error is Failed =>
  typeof error === 'object' && error !== null && 'stdout' in error;

/**
 * Packs this package as `npm pack` does, installs it in an empty folder without a network, and gives back its command line, which
 * runs in that folder.
 */
export async function install(folder: string): Promise<Throughline> {
  await run('npm', ['pack', '--pack-destination', folder], { env: ENV });
  const [packed] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', resolve(folder, packed)], {
    cwd: elsewhere,
    env: ENV,
  });
  const program = join(elsewhere, 'node_modules', '.bin', 'throughline');
  return async (...args) => {
    try {
      const { stdout, stderr } = await run(program, args, { cwd: elsewhere, env: ENV });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      if (isFailed(error)) return { code: error.code, out: error.stdout, err: error.stderr };
      throw error;
    }
  };
}
