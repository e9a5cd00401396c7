declare global {
  interface Window {
    /** How many timers and frame requests a page waits for, and elements it watches. */
    pending: () => number;
  }
}

/** What watches elements. */
interface Watcher {
  observe: (target: Element) => void;
  unobserve?: (target: Element) => void;
  disconnect: () => void;
}

/** Keeps count of timers, frame requests and observed elements from now on. Runs in the page. */
export function countPending(): void {
  const waits = new Set<unknown>();
  const watched = new Map<unknown, Set<unknown>>();
  window.pending = () => [...watched.values()].reduce((sum, { size }) => sum + size, waits.size);

  const timer = window.setTimeout.bind(window);
  const noTimer = window.clearTimeout.bind(window);
  const frame = window.requestAnimationFrame.bind(window);
  const noFrame = window.cancelAnimationFrame.bind(window);
  const begin = (run: () => void, ms?: number) => {
    const id = timer(() => {
      waits.delete(id);
      run();
    }, ms);
    waits.add(id);
    return id;
  };
  const end = (id?: number) => {
    waits.delete(id);
    noTimer(id);
  };
  const beginFrame = (run: FrameRequestCallback) => {
    const id = frame((now) => {
      waits.delete(`frame ${id}`);
      run(now);
    });
    waits.add(`frame ${id}`);
    return id;
  };
  const endFrame = (id: number) => {
    waits.delete(`frame ${id}`);
    noFrame(id);
  };
  Object.assign(window, {
    setTimeout: begin,
    clearTimeout: end,
    requestAnimationFrame: beginFrame,
    cancelAnimationFrame: endFrame,
  });

  for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const own = Object.getOwnPropertyDescriptors<Watcher>(prototype);
    const wrap = (name: keyof Watcher, note: (of: Set<unknown>, target: unknown) => void) => {
      const act = own[name]?.value;
      if (!act) return;
      Reflect.set(prototype, name, function (this: unknown, ...args: [Element]) {
        const targets = watched.get(this) ?? new Set();
        note(targets, args[0]);
        // What watches nothing must not be kept alive by being counted.
        if (targets.size > 0) watched.set(this, targets);
        else watched.delete(this);
        Reflect.apply(act, this, args);
      });
    };
    wrap('observe', (targets, target) => targets.add(target));
    wrap('unobserve', (targets, target) => targets.delete(target));
    wrap('disconnect', (targets) => targets.clear());
  }
}
