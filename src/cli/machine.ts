/** What a command has of the machine around it. */
export interface Machine {
  /** Of this program. */
  readonly version: string;
  /** Rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  readInput(): Promise<Uint8Array>;
  /** Prints a line, or some, on standard output: what was asked for. */
  print(text: string): void;
  /** Prints a line, or some, on standard error: why that cannot be had. */
  complain(text: string): void;
}

/** The exit codes. */
export const EXIT = { good: 0, mistakes: 1, usage: 2, unread: 3 } as const;
