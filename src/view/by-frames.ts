const PER_FRAME = 8;
const BUSY_MS = 100;

/** Counts from `from` to `to`, a few more in every frame but while something `isBusy`, and tells each count. Returns what ends that. */
export function byFrames(
  from: number,
  to: number,
  isBusy: () => boolean,
  tell: (count: number) => void,
): () => void {
  let count = from;
  let frame = 0;
  let wait: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    if (count < to) frame = requestAnimationFrame(next);
  };
  const next = () => {
    if (isBusy()) {
      wait = setTimeout(soon, BUSY_MS);
      return;
    }
    count = Math.min(to, count + PER_FRAME);
    tell(count);
    soon();
  };
  soon();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(wait);
  };
}
