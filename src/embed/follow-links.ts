/** The id that a link within the timeline leads to, or null for any other click. */
function idOf(click: MouseEvent): string | null {
  const isPlain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
  if (!isPlain || click.defaultPrevented || !(click.target instanceof Element)) return null;
  const address = click.target.closest('a')?.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return null;
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return '';
  }
}

/** Keeps links from event to event within the timeline: the fragment of the address is the host's, or of no use. */
export function followLinks(root: HTMLElement, go: (id: string) => void): void {
  root.addEventListener('click', (click) => {
    const id = idOf(click);
    if (id === null) return;
    click.preventDefault();
    go(id);
  });
}
