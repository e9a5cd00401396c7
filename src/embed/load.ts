import { faultOf, type Fault } from './fault.ts';

/** How long and how much is taken from a server. */
export interface LoadLimits {
  bytes: number;
  /** The longest pause, before the first byte and between any two pieces. */
  silenceMs: number;
  /** The longest time for all of it, so that a drip does not go on for ever. */
  totalMs: number;
}

/** Those of a published file: see `DEFAULT_LIMITS`. */
export const LOAD_LIMITS: LoadLimits = { bytes: 16 * 1024 * 1024, silenceMs: 10_000, totalMs: 60_000 };

/** Nothing of the reader goes along, and no address leads elsewhere. */
const ASK: RequestInit = { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };

/** What servers send JSON files as, some of them for want of a better word. */
const TYPES = /^(application\/([\w.-]+\+)?json|text\/(json|plain)|application\/octet-stream)?$/;

function headFault({ ok, status, headers }: Response, limits: LoadLimits): Fault | null {
  const [type] = (headers.get('content-type') ?? '').split(';');
  if (!ok) return faultOf('net.status', String(status));
  if (!TYPES.test(type.trim().toLowerCase())) return faultOf('net.type', type.trim());
  return Number(headers.get('content-length')) > limits.bytes ? faultOf('limit.bytes') : null;
}

/** All pieces of a body; `hear` is told of each, and false ends it. */
async function bodyOf(
  response: Response,
  limits: LoadLimits,
  hear: () => boolean,
): Promise<Uint8Array | Fault> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    if (!hear()) return faultOf('net.timeout');
    pieces.push(next.value);
    size += next.value.length;
    if (size > limits.bytes) return faultOf('limit.bytes');
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return size > 0 ? bytes : faultOf('file.empty');
}

/** Why there was no answer at all. A redirection is refused without a word, so that one more question tells it; it is not followed either. */
async function silenceFault(url: URL, signal: AbortSignal): Promise<Fault> {
  if (!navigator.onLine) return faultOf('net.offline');
  try {
    const { type } = await fetch(url, { ...ASK, redirect: 'manual', signal });
    if (type === 'opaqueredirect') return faultOf('net.redirect');
  } catch {
    // It is told below.
  }
  return faultOf('net.failed', url.origin === origin ? '' : url.host);
}

/**
 * Loads an event file, or says why it cannot. Without credentials or referrer, not over redirections, not beyond the limits. Never throws;
 * what comes after `outer` was aborted means nothing.
 */
export async function load(url: URL, outer: AbortSignal, limits = LOAD_LIMITS): Promise<Uint8Array | Fault> {
  const began = performance.now();
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  let response: Response | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLate = true;
      stop.abort();
    }, limits.silenceMs);
    return performance.now() - began < limits.totalMs;
  };
  outer.addEventListener('abort', () => stop.abort(), { signal });
  try {
    hear();
    response = await fetch(url, { ...ASK, signal });
    return headFault(response, limits) ?? (await bodyOf(response, limits, hear));
  } catch {
    if (isLate) return faultOf('net.timeout');
    return response ? faultOf('net.truncated') : await silenceFault(url, signal);
  } finally {
    clearTimeout(timer);
    // Takes the rest of the body and the listener on `outer` along.
    stop.abort();
  }
}
