import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file that is not there yet, and waits until it is on the disk. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file so that whoever looks sees all of it or nothing: beside its place first, then renamed. Over another only
 * where `replaces`; else it rejects with EEXIST. What a link leads to is written, not the link. Rejects with the system's error and leaves
 * nothing behind.
 *
 * @example await writeWhole('events.json', text, false)
 */
export async function writeWhole(path: string, text: string, replaces: boolean): Promise<void> {
  const target = replaces ? await realpath(path).catch(() => path) : path;
  // Whoever reserves the place has it: nobody else can put a file there between the look and the rename.
  if (!replaces) await writeNew(target, '');
  const beside = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.part`);
  try {
    await writeNew(beside, text);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    if (!replaces) await rm(target, { force: true });
    throw error;
  }
}
