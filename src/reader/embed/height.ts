const LEAST_PX = 120;
const MOST_PX = 4000;

/**
 * The height that a frame of ours says it has, in pixels; null for anything else that is said. Never throws.
 *
 * @example heightIn({ throughline: 1, kind: 'height', heightPx: 500 }) // 500
 */
export function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('throughline' in data && 'heightPx' in data))
    return null;
  const { throughline, heightPx } = data;
  const isHeight = typeof heightPx === 'number' && heightPx >= LEAST_PX && heightPx <= MOST_PX;
  return throughline === 1 && isHeight ? heightPx : null;
}
