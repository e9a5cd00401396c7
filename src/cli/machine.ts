/** What a command has of the machine around it. */
export interface Machine {
  /** Of this program. */
  readonly version: string;
  /** Rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  /** Writes a file whole or not at all, over another only where `replaces`. Rejects with the system's error. */
  writeFile(path: string, text: string, replaces: boolean): Promise<void>;
  /** Writes a document on standard output, to the letter. */
  output(text: string): void;
  /** Prints a line, or some, on standard output: what was asked for. */
  print(text: string): void;
  /** Prints a line, or some, on standard error: why that cannot be had. */
  complain(text: string): void;
}

/** The exit codes; `unread` for what could not be written too. */
export const EXIT = { good: 0, mistakes: 1, usage: 2, unread: 3 } as const;
