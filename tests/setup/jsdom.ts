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

/** An animation that is over as soon as it begins. */
function animate(): Animation {
  const animation = Object.assign(new EventTarget(), {
    currentTime: 0,
    effect: null,
    id: '',
    oncancel: null,
    onfinish: null,
    onremove: null,
    overallProgress: 1,
    pending: false,
    playState: 'finished' as const,
    playbackRate: 1,
    replaceState: 'active' as const,
    startTime: 0,
    timeline: null,
    cancel: () => {},
    commitStyles: () => {},
    finish: () => {},
    pause: () => {},
    persist: () => {},
    play: () => {},
    reverse: () => {},
    updatePlaybackRate: () => {},
  });
  return Object.assign(animation, {
    finished: Promise.resolve(animation as Animation),
    ready: Promise.resolve(animation as Animation),
  });
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
  animate,
  getAnimations: () => [],
  scrollIntoView: () => {},
  setPointerCapture: () => {},
  releasePointerCapture: () => {},
  hasPointerCapture: () => false,
});
Object.assign(HTMLDialogElement.prototype, {
  show: openDialog,
  showModal: openDialog,
  close: closeDialog,
});
