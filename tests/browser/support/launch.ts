import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Names under which systems install it, best first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const HELP = `No Chromium was found, and the browser tests need one. Install it (Debian and Ubuntu: "apt-get install chromium"; \
macOS: "brew install --cask chromium"), or set CHROME_PATH to the file of any Chromium or Chrome that you have.`;

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where Chromium is: `CHROME_PATH`, or the first on the `PATH` with a usual name, or the one that Playwright
 * downloaded; null where there is none. A `CHROME_PATH` that is no program is an error, not a reason to look further.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROME_PATH) {
    if (!isProgram(env.CHROME_PATH)) throw new Error(`CHROME_PATH is not a program: ${env.CHROME_PATH}`);
    return env.CHROME_PATH;
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(isProgram) ?? null;
}

/** As `findChromium`, but installs it first where that needs nobody's leave: as root on a Debian. Throws with what to do. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findChromium();
  if (!installed) throw new Error(HELP);
  return installed;
}

/** A headless Chromium with an empty profile, which asks the network for nothing by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: FLAGS, chromiumSandbox: false });
}
