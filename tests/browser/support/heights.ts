declare global {
  interface Window {
    /** The lowest and the highest that each timeline of a page has been, by its `src`, kept by the tests. */
    extents: Record<string, [lowestPx: number, highestPx: number]>;
  }
}

/** Keeps how high the timelines of a page are, from when their script has come. Runs in the page, before its own scripts. */
export function keepHeights(selector: 'through-line' | 'iframe'): void {
  window.extents = {};
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { height } = target.getBoundingClientRect();
      const src = target.getAttribute('src') ?? '';
      const [lowest, highest] = window.extents[src] ?? [height, height];
      window.extents[src] = [Math.min(lowest, height), Math.max(highest, height)];
    }
  });
  const watch = () => document.querySelectorAll(selector).forEach((one) => observer.observe(one));
  if (selector === 'iframe') addEventListener('DOMContentLoaded', watch);
  else void customElements.whenDefined(selector).then(watch);
}
