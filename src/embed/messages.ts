/** What frame and host say to each other. Everything else that comes is somebody else's, and is passed over. */

/** From the frame. */
export type FromFrame =
  | { readonly throughline: 1; readonly kind: 'ready' }
  | { readonly throughline: 1; readonly kind: 'height'; readonly heightPx: number }
  | { readonly throughline: 1; readonly kind: 'select'; readonly id: string | null };

/** From its host: an event to open, or where the host stands, so that links to events can lead there. */
export type FromHost =
  | { readonly throughline: 1; readonly kind: 'select'; readonly id: string | null }
  | { readonly throughline: 1; readonly kind: 'host'; readonly url: string };

/** A frame is never lower or higher than this. */
export const LEAST_PX = 120;
export const MOST_PX = 4000;
/** At most ten changes a second. */
export const PAUSE_MS = 100;

/**
 * Does what is asked, at most ten times a second: the first at once, and of what comes within a pause only the last, at its end. So a
 * window that talks without end costs the other one next to nothing.
 */
export function paced<T>(act: (value: T) => void): (value: T) => void {
  let waiting: readonly [T] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = () => {
    timer = undefined;
    if (waiting) go(...waiting);
  };
  const go = (value: T) => {
    waiting = null;
    timer = setTimeout(pass, PAUSE_MS);
    act(value);
  };
  return (value) => {
    if (timer === undefined) go(value);
    else waiting = [value];
  };
}

const LONGEST_ID = 200;
const LONGEST_URL = 2048;

const isId = (id: unknown): boolean =>
  id === null || (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID);

const isHeight = (px: unknown): boolean =>
  typeof px === 'number' && Number.isFinite(px) && px >= LEAST_PX && px <= MOST_PX;

const isUrl = (url: unknown): boolean =>
  typeof url === 'string' && url.length <= LONGEST_URL && /^https?:/.test(url);

type Check = (value: unknown) => boolean;

/** The one word that each kind of message has besides its kind, and what it must be. */
const OF_FRAME: Record<FromFrame['kind'], readonly [string, Check] | null> = {
  ready: null,
  height: ['heightPx', isHeight],
  select: ['id', isId],
};
const OF_HOST: Record<FromHost['kind'], readonly [string, Check] | null> = {
  select: ['id', isId],
  host: ['url', isUrl],
};

/** Whether something is exactly a message of a table: no word less, none more, and each as it must be. */
function fits(data: unknown, table: Record<string, readonly [string, Check] | null>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const said = new Map<string, unknown>(Object.entries(data));
  const kind = said.get('kind');
  if (said.get('throughline') !== 1 || typeof kind !== 'string' || !Object.hasOwn(table, kind)) return false;
  const word = table[kind];
  return word === null ? said.size === 2 : said.size === 3 && said.has(word[0]) && word[1](said.get(word[0]));
}

/** Whether a host has been told something by a frame of ours. Never throws. */
export const isFromFrame = (data: unknown): data is FromFrame => fits(data, OF_FRAME);

/** Whether a frame has been told something by a host that knows us. Never throws. */
export const isFromHost = (data: unknown): data is FromHost => fits(data, OF_HOST);
