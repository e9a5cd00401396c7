import type { TakenIn } from './files/take-in.ts';

/** What stands before everything else until somebody has answered. */
export type Question =
  | { readonly is: 'import'; readonly taken: TakenIn }
  | { readonly is: 'export' }
  | { readonly is: 'disk'; readonly handle: FileSystemFileHandle; readonly theirs: string };
