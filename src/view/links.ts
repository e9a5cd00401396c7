import { on } from 'svelte/events';
import { strings } from './strings.ts';
import type { Viewer } from './viewer.svelte.ts';

const SAID_MS = 2000;

/** Puts text on the clipboard; in the older way too, because a frame has the newer one only by its host's leave. Whether it is there. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      // Whoever else hears copying would take it for the reader's own selection.
      event.stopImmediatePropagation();
    };
    addEventListener('copy', put, { capture: true });
    const isDone = document.execCommand('copy');
    removeEventListener('copy', put, { capture: true });
    return isDone;
  }
}

/** Copies a link's whole address, and says so in its place for a while. */
async function copy(link: HTMLAnchorElement, say: (text: string) => void): Promise<void> {
  if (!(await write(link.href))) return;
  const words = link.firstChild;
  if (!(words instanceof Text) || words.data === strings.copied) return;
  const before = words.data;
  words.data = strings.copied;
  say(strings.copied);
  setTimeout(() => {
    words.data = before;
    say('');
  }, SAID_MS);
}

/**
 * Hears the links that do more than lead somewhere where the script runs: a person's name filters by the person, and an event's
 * own link is copied. Returns what ends it.
 */
export function hearLinks(root: HTMLElement, viewer: Viewer, say: (text: string) => void): () => void {
  return on(root, 'click', (click) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    if (!link) return;
    const { person } = link.dataset;
    if (person !== undefined) {
      click.preventDefault();
      viewer.narrowTo({ ...viewer.filter, people: [person] });
    } else if ('copy' in link.dataset && isSecureContext) {
      click.preventDefault();
      void copy(link, say);
    }
  });
}
