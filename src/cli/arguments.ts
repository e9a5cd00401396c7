import { parseArgs } from 'node:util';

/** What somebody asked for on the command line. */
export interface Asked {
  command?: string;
  files: string[];
  options: ReadonlySet<string>;
}

/** Options that have a value, `--to csv` or `--to=csv`. */
const VALUED = Object.fromEntries(
  ['to', 'from', 'out', 'url'].map((name) => [name, { type: 'string' }] as const),
);

/**
 * Takes arguments apart. Whether there are such a command and such options is for others to say; after `--` everything is
 * a file. An option with a value is one word, `--to=csv`, however it was written.
 *
 * @example ask(['check', '--json', 'a.json', '-']) // {command: 'check', files: ['a.json', '-'], options: Set {'--json'}}
 */
export function ask(args: readonly string[]): Asked {
  const { tokens } = parseArgs({
    args: [...args],
    options: VALUED,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    return token.value === undefined ? [token.rawName] : [`${token.rawName}=${token.value}`];
  });
  return { command: words[0], files: words.slice(1), options: new Set(options) };
}

/** The value of an option; undefined where it was not given. @example valueOf(ask(['convert', '--to', 'csv']), '--to') // 'csv' */
export function valueOf({ options }: Asked, name: string): string | undefined {
  const found = [...options].find((option) => option.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
