import { readFile } from 'node:fs/promises';
import type { Site } from '../../../src/cli/machine.ts';
import { shareKit } from '../../../vite/share-kit.ts';

async function readParts(): Promise<Site> {
  const frame = await readFile('embed.html', 'utf8');
  return {
    templates: {
      page: await readFile('index.html', 'utf8'),
      frame: frame.replace('embed:policy', '').replaceAll(/<!-- embed:(style|script) -->/g, ''),
    },
    files: new Map([['assets/page.css', new TextEncoder().encode('p {}')]]),
    kit: await shareKit(),
  };
}

let parts: Promise<Site> | undefined;

/** What sites are made of, with one file besides the pages, as a build would leave it but for scripts and styles. */
export function siteParts(): Promise<Site> {
  parts ??= readParts();
  return parts;
}
