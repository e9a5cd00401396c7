import { visible } from '../core/event-file/index.ts';

const REASONS = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'there is no such folder'],
  ['EACCES', 'it is not allowed'],
  ['EPERM', 'it is not allowed'],
  ['EEXIST', 'there is one already'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk can only be read'],
  ['ENOTEMPTY', 'there is one already'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
]);

/**
 * Why a file could not be read or written, in words.
 *
 * @example whyUnread(Object.assign(new Error(), { code: 'ENOENT' })) // 'there is no such file'
 */
export function whyUnread(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? error.message;
}

/** What is said where something could not be written, and what helps. */
export function unwritten(path: string, error: unknown): string {
  const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  const help = isThere ? ' Say --force to write over it.' : '';
  return visible(`${path}: could not be written: ${whyUnread(error)}.${help}`);
}
