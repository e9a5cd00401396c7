import { read, visible } from '../core/event-file/index.ts';
import { valueOf, type Asked } from './arguments.ts';
import { EXIT, type Files, type Machine, type Site } from './machine.ts';
import { bytesOf, counted, eventsIn, INPUT, inLines, nameOf, refusal, textOf } from './tell.ts';
import { unwritten } from './unread.ts';

/** What is wrong with how a site was asked for, if anything is. */
export function mistakeInRender(asked: Asked): string | undefined {
  if (asked.files.length > 1) return 'A site is made of one file.';
  return valueOf(asked, '--out') ? undefined : 'Say where to write the site: --out FOLDER.';
}

type Prerender = typeof import('../prerender/index.ts');

/** All files of a site, the page last: where it is put over another, no page is there before what it needs. */
async function filesOf(bytes: Uint8Array, site: string, { templates, files, kit }: Site, room: Prerender) {
  const picture = await room.sharePicture(bytes, kit);
  const pages = room.pagesOf(bytes, templates, { site, hasPicture: picture !== null });
  const pictures = Object.entries<string | Uint8Array>(
    picture ? { 'timeline.svg': picture.svg, 'timeline.png': picture.png } : {},
  );
  const all: Files = new Map([...files, ...pictures, ...[...pages].reverse()]);
  return { all, hasPicture: picture !== null };
}

/** The address that the site will have, '' where none was said; null where it is none, and then it was said why. */
function addressOf(asked: Asked, { siteOf }: Prerender, machine: Machine): string | null {
  try {
    return siteOf(valueOf(asked, '--url'));
  } catch (error) {
    machine.complain(visible(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

/** What sites are made of; null where nobody has built it, and then it was said how. */
async function readSite(machine: Machine): Promise<Site | null> {
  try {
    return await machine.readSite();
  } catch {
    machine.complain(
      'Sites are made by the built package: "npm run build:cli", then "node build/cli/main.js render".',
    );
    return null;
  }
}

/**
 * `throughline render`: writes the finished page of an event file with all that belongs to it into a folder, which any web server can
 * serve. With mistakes in the file nothing is written.
 */
export async function render(asked: Asked, machine: Machine): Promise<number> {
  const [path = INPUT] = asked.files;
  const out = valueOf(asked, '--out') ?? '';
  const bytes = await bytesOf(path, machine);
  if (!bytes) return EXIT.unread;
  const { file, issues, errors, warnings } = read(bytes);
  const told = { name: nameOf(path), text: textOf(bytes), issues };
  if (!file || errors > 0) {
    machine.complain(refusal(told, errors, warnings));
    return EXIT.mistakes;
  }
  const parts = await readSite(machine);
  if (!parts) return EXIT.unread;
  // Loaded only where a site is made: the other commands start in no time without it.
  const room = await import('../prerender/index.ts');
  const address = addressOf(asked, room, machine);
  if (address === null) return EXIT.usage;
  const { all, hasPicture } = await filesOf(bytes, address, parts, room);
  if (issues.length > 0) machine.complain(inLines(told).join('\n').trimEnd());
  try {
    await machine.writeFolder(out, all, asked.options.has('--force'));
  } catch (error) {
    machine.complain(unwritten(out, error));
    return EXIT.unread;
  }
  if (!hasPicture)
    machine.complain('There is no picture to share: its fonts have not all the letters of this file.');
  machine.print(visible(`A site of ${counted(eventsIn(file), 'event')} written to ${out}.`));
  return EXIT.good;
}
