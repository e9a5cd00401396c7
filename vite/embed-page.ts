import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPrerender } from './load-prerender.ts';
import { POLICY } from './policy.ts';

/** Before the frame's script, which no bundler may take the element into: it is loaded only for another file. */
const PRELUDE = "const importElement = () => import('./through-line.js');\n";

const MARKERS = /<!-- embed:\w+ -->|embed:\w+/g;

/** What the page in a frame is made of. */
export interface FrameParts {
  root: string;
  script: string;
  style: string;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of all pages, with the one script and the one style sheet that stand in this one. */
const policyOf = (script: string, style: string) =>
  POLICY.replace("script-src 'self'", `$& ${hashOf(script)}`).replace(
    "style-src 'self'",
    `$& ${hashOf(style)}`,
  );

/**
 * The page in a frame, but for what is an event file's own: one file with everything in it, so that it needs no server's leave in a
 * sandbox, where every request would be a stranger's.
 */
export async function frameTemplate({ root, style, ...parts }: FrameParts): Promise<string> {
  const script = PRELUDE + parts.script.replaceAll('</script', String.raw`<\/script`);
  const values = new Map([
    ['embed:policy', policyOf(script, style)],
    ['<!-- embed:style -->', `<style>${style}</style>`],
    ['<!-- embed:script -->', `<script>${script}</script>`],
  ]);
  const skeleton = await readFile(join(root, 'embed.html'), 'utf8');
  return skeleton.replace(MARKERS, (marker) => values.get(marker) ?? marker);
}

/** The page in a frame of an event file as it is published; `page` is the address of the page that the frame is a part of. */
export async function framePage(parts: FrameParts, published: string, page: string): Promise<string> {
  const room = await loadPrerender(parts.root);
  return room.framePage(await frameTemplate(parts), published, page);
}
