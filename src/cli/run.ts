import { visible } from '../core/event-file/index.ts';
import { ask, type Asked } from './arguments.ts';
import { check } from './check.ts';
import { EXIT, type Machine } from './machine.ts';
import { USAGE } from './usage.ts';

interface Command {
  options: readonly string[];
  /** Does what was asked, and gives back the exit code. */
  run(asked: Asked, machine: Machine): Promise<number>;
}

const COMMANDS = new Map<string, Command>([['check', { options: ['--json'], run: check }]]);

/** What is wrong with what was asked, if anything is. */
function mistakeIn({ command, files, options }: Asked): string | undefined {
  if (command === undefined) return 'A command is missing.';
  const known = COMMANDS.get(command)?.options;
  if (!known) return `There is no command "${command}".`;
  const unknown = [...options].find((option) => !known.includes(option));
  if (unknown !== undefined) return `There is no option "${unknown}" of "${command}".`;
  if (files.length === 0) return `Name a file to ${command}, or - for standard input.`;
  return files.indexOf('-') === files.lastIndexOf('-') ? undefined : 'Standard input can be read only once.';
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
