import type { Page } from 'playwright-core';

/** What a reader sees of a plot at one moment, in CSS pixels from its start edge. */
export interface Seen {
  widthPx: number;
  elements: number;
  /** `fromPx` to `toPx` is the place of the event's date; beyond the edges marks wait at a fixed place. */
  labels: {
    id: string;
    isRead: boolean;
    fromPx: number;
    toPx: number;
    leftPx: number;
    rightPx: number;
    topPx: number;
    bottomPx: number;
  }[];
  moments: Record<string, number>;
  more: number;
}

/** Reads the plot as it is drawn. Runs in the page. */
export function look(): Seen {
  const plot = document.querySelector('[data-plot]');
  if (!plot) throw new Error('There is no plot.');
  const frame = plot.getBoundingClientRect();
  const box = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      leftPx: left - frame.left,
      rightPx: right - frame.left,
      topPx: top - frame.top,
      bottomPx: bottom - frame.top,
    };
  };
  const idOf = (element: Element) => element.closest('[data-event]')?.getAttribute('data-event') ?? '';
  const moments: Record<string, number> = {};
  for (const mark of plot.querySelectorAll('[data-mark="moment"]')) {
    const { leftPx, rightPx } = box(mark);
    moments[idOf(mark)] = (leftPx + rightPx) / 2;
  }
  return {
    widthPx: frame.width,
    elements: plot.querySelectorAll('*').length,
    labels: [...plot.querySelectorAll('[data-label]')].map((label) => {
      const mark = label.closest<HTMLElement>('[data-event]');
      const fromPx = Number.parseFloat(mark?.style.translate ?? '');
      const extentPx = Number.parseFloat(mark?.style.getPropertyValue('--extent') ?? '') || 0;
      const isRead = getComputedStyle(label).color !== 'rgba(0, 0, 0, 0)';
      return { id: idOf(label), isRead, fromPx, toPx: fromPx + extentPx, ...box(label) };
    }),
    moments,
    more: Number(/\d+/.exec(document.querySelector('.counter')?.textContent ?? '0')?.[0]),
  };
}

/** Pairs of labels of which one lies over the other, by more than the half pixel of rounding. */
export function overlaps({ labels }: Seen): string[] {
  const SLACK_PX = 0.5;
  return labels.flatMap((a, place) =>
    labels
      .slice(place + 1)
      .filter(
        (b) =>
          a.leftPx < b.rightPx - SLACK_PX &&
          b.leftPx < a.rightPx - SLACK_PX &&
          a.topPx < b.bottomPx - SLACK_PX &&
          b.topPx < a.bottomPx - SLACK_PX,
      )
      .map((b) => `${a.id} / ${b.id}`),
  );
}

/** Longer than the timeline waits before it calls a window settled. A flight changes the page with every frame. */
const QUIET_MS = 350;

/** The window that the timeline says it shows, once nothing in it has changed for a while. */
export const settledView = (page: Page): Promise<string> =>
  page.locator('[data-throughline]').evaluate(
    (root, quietMs) =>
      new Promise<string>((done) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const rest = () => {
          observer.disconnect();
          done(root.getAttribute('data-view') ?? '');
        };
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(rest, quietMs);
        };
        const observer = new MutationObserver(wait);
        observer.observe(root, { subtree: true, attributes: true, childList: true, characterData: true });
        wait();
      }),
    QUIET_MS,
  );

/** Milliseconds on the axis's clock of a `data-view`. Dates of four-digit years only, which is all the story has. */
export function instantsOf(view: string): [number, number] {
  const [start, end] = view.split('/').map((text) => Date.parse(`${text}Z`));
  return [start, end];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
