import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputsOf, type Input } from './inputs.ts';
import { check } from './targets.ts';

/**
 * `npm run fuzz [-- count [seed]]`: puts that many made-up inputs, a million if not said, through all readers, importers and exporters.
 * Ends with 1 at the first that throws, breaks a promise or takes more than a second of the processor's time, and keeps it.
 */
const MOST_MS = 1000;
const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function keep(input: Input, number: number, why: string): never {
  const path = join(tmpdir(), `throughline-fuzz-${seed}-${number}`);
  writeFileSync(path, input);
  say(`Input ${number} of seed ${seed}, kept as ${path}: ${why}`);
  process.exit(1);
}

/** The time of the processor, which others on the machine do not lengthen. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let number = 0;
const start = process.cpuUsage();
for (const input of inputsOf(seed)) {
  const before = performance.now();
  try {
    check(input, number);
  } catch (error) {
    keep(input, number, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  if (performance.now() - before > MOST_MS) {
    // Others may have had the processor: once more, counting our own time alone.
    const again = process.cpuUsage();
    check(input, number);
    const ms = cpuMsSince(again);
    if (ms > MOST_MS) keep(input, number, `it takes ${Math.round(ms)} ms.`);
  }
  number += 1;
  if (number % 100_000 === 0) say(`${number} inputs`);
  if (number >= count) break;
}
say(
  `${number} inputs of seed ${seed}, none at fault and none slower than a second; all took ${Math.round(cpuMsSince(start) / 1000)} s.`,
);
