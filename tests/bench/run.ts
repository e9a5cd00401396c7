import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/support/launch.ts';
import { CONTENDERS } from './contenders.ts';
import { tables, type Cell } from './report.ts';
import { buildPage, serve, writeData } from './site.ts';
import { visit, type Session } from './session.ts';

const OUT = join(import.meta.dirname, '../../.cache/bench');
/** Compared in the figures that must hold; the others are visited less often, because some of them take minutes. */
const OURS = new Set(['empty', 'canvas', 'throughline']);

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,1000,10000,100000,1000000' },
    only: { type: 'string', default: CONTENDERS.map(({ name }) => name).join(',') },
    runs: { type: 'string', default: '7' },
    'peer-runs': { type: 'string', default: '7' },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run bench -- [--sizes 20,1000] [--only throughline,canvas] [--runs 7] [--peer-runs 3]

Visits each contender's page with each number of events so often, all of them in turn, in one Chromium after another.
Writes .cache/bench/results.json and .cache/bench/results.md.`;

async function main(): Promise<void> {
  const counts = values.sizes.split(',').map(Number);
  const names = values.only.split(',');
  const contenders = CONTENDERS.filter(({ name }) => names.includes(name));
  await mkdir(OUT, { recursive: true });
  for (const count of counts) await writeData(count, OUT);
  for (const { name } of contenders) await buildPage(name, OUT);
  const { origin, close } = await serve(OUT);
  const cells = new Map<string, Cell & { sessions: (Session | null)[] }>();
  let version = '';
  for (let run = 0; run < Number(values.runs); run++) {
    for (const count of counts) {
      for (const driving of contenders) {
        const { name } = driving;
        const key = `${name} ${count}`;
        const cell = cells.get(key) ?? { name, count, sessions: [] };
        cells.set(key, cell);
        const isDone = !OURS.has(name) && run >= Number(values['peer-runs']);
        // Who did not finish once, or could not finish with fewer events, is not asked again.
        const hasFailed = counts.some(
          (fewer) => fewer <= count && cells.get(`${name} ${fewer}`)?.sessions.includes(null),
        );
        if (isDone) continue;
        if (hasFailed) {
          if (cell.sessions.length === 0) cell.sessions.push(null);
          continue;
        }
        const browser = await launchChromium();
        version = browser.version();
        const session = await visit(browser, origin, driving, count);
        await browser.close();
        cell.sessions.push(session);
        console.log(run + 1, key, session ? `${session.stepCpuMs.toFixed(1)} ms a step` : 'not in 60 s');
      }
    }
  }
  close();
  const made = {
    date: new Date().toISOString(),
    chromium: version,
    cpu: `${cpus().length} x ${cpus()[0]?.model}`,
  };
  const all = [...cells.values()];
  await writeFile(join(OUT, 'results.json'), JSON.stringify({ ...made, cells: all }, null, 1));
  const text = `Made ${made.date.slice(0, 10)}, Chromium ${made.chromium}, ${made.cpu}; medians.\n\n`;
  await writeFile(
    join(OUT, 'results.md'),
    text +
      tables(
        all,
        contenders.map(({ name }) => name),
        counts,
      ),
  );
  console.log(
    text +
      tables(
        all,
        contenders.map(({ name }) => name),
        counts,
      ),
  );
}

if (values.help) console.log(HELP);
else await main();
