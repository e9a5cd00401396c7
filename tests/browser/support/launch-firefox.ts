import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, type Browser } from 'playwright-core';
import { isProgram } from './launch.ts';

/** Names under which systems install it, the one with long support first. */
const NAMES = ['firefox-esr', 'firefox'];

const HELP = `No Firefox was found, and some browser tests need one. Install it (Debian: "apt-get install firefox-esr"; Ubuntu: "apt-get \
install firefox"; macOS: "brew install --cask firefox"), or set FIREFOX_PATH to the file of the one that you have.`;

function findFirefox(env: NodeJS.ProcessEnv): string | null {
  if (env.FIREFOX_PATH) {
    if (!isProgram(env.FIREFOX_PATH)) throw new Error(`FIREFOX_PATH is not a program: ${env.FIREFOX_PATH}`);
    return env.FIREFOX_PATH;
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

/** Where Firefox is; installs it first as root on a Debian. Throws with what to do: a missing browser is no reason to pass. */
function ensureFirefox(): string {
  if (!findFirefox(process.env) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', 'firefox-esr'], { stdio: 'inherit' });
  }
  const installed = findFirefox(process.env);
  if (!installed) throw new Error(HELP);
  return installed;
}

/** A headless Firefox as its makers build it, with an empty profile, driven by WebDriver BiDi. */
export const launchFirefox = (): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath: ensureFirefox() });
