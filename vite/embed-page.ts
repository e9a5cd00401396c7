import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { runnerImport } from 'vite';
import { parseChecked, type EventFile } from '../src/core/event-file/index.ts';
import { frameFileOf, framedOf } from '../src/embed/frame-file.ts';
import { POLICY } from './policy.ts';

type Prerender = typeof import('../src/prerender/index.ts');

/** Before the frame's script, which no bundler may take the element into: it is loaded only for another file. */
const PRELUDE = "const importElement = () => import('./through-line.js');\n";

const MARKERS = /<!-- embed:(\w+) -->|embed:(\w+)/g;

/** What the page in a frame is made of. */
export interface FrameParts {
  root: string;
  /** The event file, as it is published. */
  published: string;
  script: string;
  style: string;
  /** The address of the page that the frame is a part of. */
  page: string;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of all pages, with the one script and the one style sheet that stand in this one. */
const policyOf = (script: string, style: string) =>
  POLICY.replace("script-src 'self'", `$& ${hashOf(script)}`).replace(
    "style-src 'self'",
    `$& ${hashOf(style)}`,
  );

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What the script works with, as text that cannot end the element it stands in. */
const dataOf = (file: EventFile) => JSON.stringify(frameFileOf(file)).replaceAll('<', String.raw`\u003c`);

/** The finished timeline: nobody hydrates it, and its own links stay in the frame. */
async function timelineOf(root: string, file: object): Promise<{ html: string; language: string }> {
  const { module } = await runnerImport<Prerender>(join(root, '/src/prerender/index.ts'), {
    root,
    mode: 'production',
    logLevel: 'warn',
    plugins: [svelte()],
  });
  const { timeline, language } = module.prerender(new TextEncoder().encode(JSON.stringify(file)), {
    site: '',
    hasPicture: false,
  });
  const html = timeline.replace(/<!--[\s\S]*?-->/g, '').replaceAll('<a href="#', '<a target="_self" href="#');
  return { html, language };
}

/**
 * The page in a frame: one file with everything in it, so that it needs no server's leave in a sandbox, where every request would be a
 * stranger's.
 */
export async function framePage({ root, published, page, style, ...parts }: FrameParts): Promise<string> {
  const script = PRELUDE + parts.script.replaceAll('</script', String.raw`<\/script`);
  const file = parseChecked(new TextEncoder().encode(published));
  const { html, language } = await timelineOf(root, framedOf(file));
  const values = new Map([
    ['language', language],
    ['policy', policyOf(script, style)],
    ['title', escaped(file.title)],
    ['page', escaped(page)],
    ['style', `<style>${style}</style>`],
    ['timeline', html],
    ['file', `<script type="application/json" id="file~">${dataOf(file)}</script>`],
    ['script', `<script>${script}</script>`],
  ]);
  const skeleton = await readFile(join(root, 'embed.html'), 'utf8');
  return skeleton.replace(MARKERS, (marker, ...names: (string | undefined)[]) => {
    const part = values.get(names[0] ?? names[1] ?? '');
    if (part === undefined) throw new Error(`embed.html asks for ${marker}, and there is no such part.`);
    return part;
  });
}
