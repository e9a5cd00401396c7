import { parseArgs } from 'node:util';

/** What somebody asked for on the command line. */
export interface Asked {
  command?: string;
  files: string[];
  options: ReadonlySet<string>;
}

/**
 * Takes arguments apart. Whether there are such a command and such options is for others to say; after `--` everything is
 * a file.
 *
 * @example ask(['check', '--json', 'a.json', '-']) // {command: 'check', files: ['a.json', '-'], options: Set {'--json'}}
 */
export function ask(args: readonly string[]): Asked {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    return token.value === undefined ? [token.rawName] : [`${token.rawName}=${token.value}`];
  });
  return { command: words[0], files: words.slice(1), options: new Set(options) };
}
