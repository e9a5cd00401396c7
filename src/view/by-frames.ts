const PER_FRAME = 8;

/** Counts from `from` to `to`, a few more in every frame, and tells each count. Returns what ends that. */
export function byFrames(from: number, to: number, tell: (count: number) => void): () => void {
  let count = from;
  let frame = 0;
  const next = () => {
    count = Math.min(to, count + PER_FRAME);
    tell(count);
    if (count < to) frame = requestAnimationFrame(next);
  };
  if (count < to) frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
