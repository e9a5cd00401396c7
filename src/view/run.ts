import type { Slices } from '../core/event-file/index.ts';

/** Short enough that a frame is in time and a key is answered at once, whatever else is to be done. */
const SLICE_MS = 6;

/**
 * Does long work between frames, a few milliseconds at a time, and tells what it comes to. It goes on in a tab that nobody sees. Returns what ends it:
 * then nothing is told and nothing is left running.
 */
export function run<T>(
  work: Slices<T>,
  done: (result: T) => void,
  failed: (error: unknown) => void = reportError,
): () => void {
  // Timers would wait four milliseconds for each slice, and up to a minute in a tab that is hidden.
  const { port1, port2 } = new MessageChannel();
  const stop = () => port1.close();
  port1.onmessage = () => {
    try {
      const until = performance.now() + SLICE_MS;
      let slice = work.next();
      while (!slice.done && performance.now() < until) slice = work.next();
      if (!slice.done) {
        port2.postMessage(0);
        return;
      }
      stop();
      done(slice.value);
    } catch (error) {
      stop();
      failed(error);
    }
  };
  port2.postMessage(0);
  return stop;
}
