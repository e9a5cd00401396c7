import type { PictureKit, Templates } from '../prerender/index.ts';

/** What a finished site is made of, besides an event file: as the build left it. */
export interface Site {
  readonly templates: Templates;
  /** What stands in every site as it is, by its path: scripts, style sheets, fonts. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly kit: PictureKit;
}

/** What a command has of the machine around it. */
export interface Machine {
  /** Of this program. */
  readonly version: string;
  /** Rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  /** Rejects where this program was not built. */
  readSite(): Promise<Site>;
  /** Writes a file whole or not at all, over another only where `replaces`. Rejects with the system's error. */
  writeFile(path: string, text: string, replaces: boolean): Promise<void>;
  /** Writes a folder of files, by their paths in it, into one that has files only where `replaces`. Rejects with the system's error. */
  writeFolder(path: string, files: Files, replaces: boolean): Promise<void>;
  /** Writes a document on standard output, to the letter. */
  output(text: string): void;
  /** Prints a line, or some, on standard output: what was asked for. */
  print(text: string): void;
  /** Prints a line, or some, on standard error: why that cannot be had. */
  complain(text: string): void;
}

/** Files of a folder, by their paths in it with `/` between, in the order in which they are put there. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The exit codes; `unread` for what could not be written too. */
export const EXIT = { good: 0, mistakes: 1, usage: 2, unread: 3 } as const;
