const PER_FRAME = 8;
const FRAME_MS = 16;

/** Counts from `from` to `to`, a few more in every frame but while something `isBusy`, and tells each count. Returns what ends that. */
export function byFrames(
  from: number,
  to: number,
  isBusy: () => boolean,
  tell: (count: number) => void,
): () => void {
  let count = from;
  const timer = setInterval(() => {
    if (count >= to) clearInterval(timer);
    else if (!isBusy()) tell((count = Math.min(to, count + PER_FRAME)));
  }, FRAME_MS);
  return () => clearInterval(timer);
}
