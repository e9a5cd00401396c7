import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from './machine.ts';
import { writeNew } from './write-whole.ts';

async function writeAll(folder: string, files: Files): Promise<void> {
  await mkdir(folder);
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeNew(join(folder, path), content);
  }
}

/** Puts each file into its place, over what is there. What a folder has besides stays. */
async function moveAll(from: string, to: string, files: Files): Promise<void> {
  for (const path of files.keys()) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await rename(join(from, path), join(to, path));
  }
}

/** What a folder has in it; null where there is no such folder. */
async function entriesOf(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** As the system says it of a folder that is made. */
function isThere(path: string): Error {
  return Object.assign(new Error(`${path} is there`), { code: 'EEXIST' });
}

/**
 * Writes a folder so that whoever looks sees all of it or nothing: beside its place first, then renamed. Into a folder that has files
 * in it only where `replaces`, else it rejects with EEXIST; then each file is put into its place whole, in their order, and what else
 * is there stays. Rejects with the system's error and leaves nothing half-written behind.
 *
 * @example await writeFolder('public', new Map([['index.html', html]]), false)
 */
export async function writeFolder(path: string, files: Files, replaces: boolean): Promise<void> {
  const target = resolve(path);
  const entries = await entriesOf(target);
  if (entries && entries.length > 0 && !replaces) throw isThere(path);
  const part = `.${basename(target)}.${crypto.randomUUID()}.part`;
  // In the folder itself, where there is one: beside it may be another disk.
  const staged = join(entries ? target : dirname(target), part);
  try {
    await writeAll(staged, files);
    if (entries) await moveAll(staged, target, files);
    else await rename(staged, target);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}
