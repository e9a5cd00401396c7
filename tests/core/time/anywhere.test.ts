import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./support/print-everything.ts', import.meta.url));

async function printedUnder(TZ: string, LANG: string): Promise<string> {
  const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', SCRIPT], { env, maxBuffer: 2 ** 26 });
  return stdout;
}

it('says the same on every machine, wherever it stands and whatever it speaks', async () => {
  const here = await printedUnder('UTC', 'en_US.UTF-8');
  expect(JSON.parse(here)).toHaveLength(68);
  for (const [zone, language] of [
    ['Pacific/Apia', 'de_DE.UTF-8'],
    ['America/New_York', 'ar_SA.UTF-8'],
    ['Asia/Kolkata', 'ja_JP.UTF-8'],
  ]) {
    expect(await printedUnder(zone, language)).toBe(here);
  }
}, 60_000);
