import '@testing-library/jest-dom/vitest';

/**
 * What jsdom lacks and components ask for when they are mounted. The stubs do nothing, as in a window that nobody
 * resizes, scrolls or looks at; whatever depends on their answers is tested in a real browser.
 */
class QuietObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

function matchMedia(media: string): MediaQueryList {
  const never = (): void => {};
  return Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: never,
    removeListener: never,
  });
}

/** The little of an animation that transitions use: over as soon as whoever began it listens. */
class BriefAnimation {
  currentTime = 0;
  playState = 'finished';
  onfinish: (() => void) | null = null;
  finished = Promise.resolve(this);
  constructor() {
    queueMicrotask(() => this.onfinish?.());
  }
  cancel(): void {}
}

function openDialog(this: HTMLDialogElement): void {
  this.open = true;
}

function closeDialog(this: HTMLDialogElement): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
}

Object.assign(window, { matchMedia, ResizeObserver: QuietObserver, IntersectionObserver: QuietObserver });
Object.assign(Element.prototype, {
  animate: () => new BriefAnimation(),
  getAnimations: () => [],
  scrollIntoView: () => {},
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
  hasPointerCapture: () => false,
});
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
Object.assign(document, { fonts: { ready: Promise.resolve() } });
Object.assign(HTMLDialogElement.prototype, {
  show: openDialog,
  showModal: openDialog,
  close: closeDialog,
});
