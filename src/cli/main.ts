import { readFile } from 'node:fs/promises';
import { EXIT, type Machine } from './machine.ts';
import { readSite } from './read-site.ts';
import { run } from './run.ts';
import { writeFolder } from './write-folder.ts';
import { writeWhole } from './write-whole.ts';

/** The command line of this process. */

async function versionIn(manifest: URL): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(manifest, 'utf8'));
  return typeof parsed === 'object' && parsed && 'version' in parsed ? String(parsed.version) : '';
}

const machine: Machine = {
  version: await versionIn(new URL('../../package.json', import.meta.url)),
  readFile: (path) => readFile(path),
  readInput: async () => (await import('node:stream/consumers')).buffer(process.stdin),
  readSite: () => readSite(new URL('../site/', import.meta.url)),
  writeFile: writeWhole,
  writeFolder,
  output: (text) => process.stdout.write(text),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
};

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop, as `head` does: that is no fault.
  if (code === 'EPIPE') return;
  machine.complain(`The output could not be written: ${message}.`);
  process.exit(EXIT.unread);
});

// The code is set, not exited with, so that all is printed first.
process.exitCode = await run(process.argv.slice(2), machine);
