import { visible } from '../core/event-file/index.ts';
import { ask, type Asked } from './arguments.ts';
import { check } from './check.ts';
import { convert, mistakeInConvert } from './convert.ts';
import { EXIT, type Machine } from './machine.ts';
import { mistakeInRender, render } from './render.ts';
import { USAGE } from './usage.ts';

interface Command {
  /** With `=` behind those that have a value. */
  options: readonly string[];
  /** What else may be wrong with what was asked. */
  mistakeIn?(asked: Asked): string | undefined;
  /** Does what was asked, and gives back the exit code. */
  run(asked: Asked, machine: Machine): Promise<number>;
}

const COMMANDS = new Map<string, Command>([
  ['check', { options: ['--json'], run: check }],
  [
    'convert',
    { options: ['--to=', '--from=', '--out=', '--force'], mistakeIn: mistakeInConvert, run: convert },
  ],
  ['render', { options: ['--out=', '--url=', '--force'], mistakeIn: mistakeInRender, run: render }],
]);

/** What is wrong with an option, if anything is. */
function mistakeInOption(option: string, known: readonly string[], command: string): string | undefined {
  if (known.includes(option) || known.includes(option.replace(/=[^]*$/, '='))) return undefined;
  return known.includes(`${option}=`)
    ? `Say what "${option}" is.`
    : `There is no option "${option}" of "${command}".`;
}

/** What is wrong with what was asked, if anything is. */
function mistakeIn(asked: Asked): string | undefined {
  const { command, files, options } = asked;
  if (command === undefined) return 'A command is missing.';
  const known = COMMANDS.get(command);
  if (!known) return `There is no command "${command}".`;
  for (const option of options) {
    const mistake = mistakeInOption(option, known.options, command);
    if (mistake !== undefined) return mistake;
  }
  if (files.length === 0) return `Name a file to ${command}, or - for standard input.`;
  if (files.indexOf('-') !== files.lastIndexOf('-')) return 'Standard input can be read only once.';
  return known.mistakeIn?.(asked);
}

/**
 * Does what the command line asks for, with the machine that it is given, and gives back the exit code. Never rejects.
 *
 * @example await run(['--version'], machine) // 0, having printed '0.1.0'
 */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  const asked = ask(args);
  if (asked.options.has('--help')) machine.print(USAGE);
  else if (asked.options.has('--version')) machine.print(machine.version);
  else {
    const mistake = mistakeIn(asked);
    const command = COMMANDS.get(asked.command ?? '');
    if (command && mistake === undefined) return command.run(asked, machine);
    machine.complain(`${visible(mistake ?? '')}\n\n${USAGE}`);
    return EXIT.usage;
  }
  return EXIT.good;
}
