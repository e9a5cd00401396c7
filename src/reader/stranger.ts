import {
  DEFAULT_LIMITS,
  isLines,
  LineFile,
  Lines,
  readingKindly,
  readingLines,
  type KindReading,
  type Limits,
  type Slices,
} from '../core/event-file/index.ts';
import { modelling } from '../core/model/index.ts';
import { liveParts, run, stringsAtScale } from '../view/index.ts';
import type { Found, Own } from './start.ts';

/**
 * What reads a file that the page was not made of, or a large one, and writes what it says: a script of its own, which the page of an ordinary file does
 * not load. Everything but the parsing itself is done between frames.
 */

/** What takes no longer needs no words. */
const SAID_AFTER_MS = 500;
const MEGABYTE = 1024 * 1024;

/** Says what is being done, if it takes long, and how far it is. */
class Progress {
  readonly #note = document.createElement('p');
  readonly #timer = setTimeout(() => document.body.append(this.#note), SAID_AFTER_MS);

  constructor() {
    this.#note.className = 'progress';
    this.#note.setAttribute('role', 'status');
    // Over the page, so that nothing on it moves.
    this.#note.style.cssText =
      'position: fixed; z-index: 9; inset: auto 0 0; margin: 0; padding: 8px 16px; background: Canvas; color: CanvasText; border-top: 1px solid';
  }

  say(sentence: string): void {
    if (this.#note.textContent !== sentence) this.#note.textContent = sentence;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#note.remove();
  }
}

const done = <T>(work: Slices<T>): Promise<T> =>
  new Promise((resolve, reject) => void run(work, resolve, reject));

/** How much a page takes: what the format says, unless the page's own element says more. */
function limitsOf({ dataset }: HTMLElement): Limits {
  const { mostBytes = DEFAULT_LIMITS.bytes, mostEvents = DEFAULT_LIMITS.events } = dataset;
  return { ...DEFAULT_LIMITS, bytes: Number(mostBytes), events: Number(mostEvents) };
}

/** What came over the network: the bytes, or the lines, read as they came; null where there is more than the page takes. */
async function receive(
  { body }: Response,
  { bytes: most }: Limits,
  progress: Progress,
): Promise<Uint8Array | LineFile | null> {
  const reader = body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks: Uint8Array[] = [];
  const lines = new Lines();
  let file: LineFile | null = null;
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    if (chunks.length === 0 && !file && isLines(new TextDecoder().decode(part.value))) file = new LineFile();
    if (file) for (const line of lines.add(decoder.decode(part.value, { stream: true }))) file.take(line);
    else chunks.push(part.value);
    progress.say(stringsAtScale.received(size / MEGABYTE));
  }
  if (!file)
    return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer());
  file.take(lines.end());
  return file;
}

/** Why nothing of a file is shown: its limits, or anything else. */
function refusal({ faults }: KindReading, limits: Limits): string {
  const codes = faults.map(({ code }) => code);
  if (codes.includes('limit.bytes')) return stringsAtScale.tooLarge(limits.bytes / MEGABYTE);
  return codes.includes('limit.events') ? stringsAtScale.tooMany(limits.events) : stringsAtScale.refused;
}

async function read(
  input: Uint8Array | LineFile,
  own: Own,
  limits: Limits,
  progress: Progress,
): Promise<Found | string> {
  const finished = input instanceof Uint8Array ? own.take(input) : null;
  const size = input instanceof Uint8Array ? input.length : 0;
  if (size > 0) progress.say(stringsAtScale.reading(size / MEGABYTE));
  const reading: KindReading = finished
    ? { file: finished, skipped: 0, faults: [] }
    : await done(input instanceof Uint8Array ? readingKindly(input, limits) : readingLines(input, limits));
  const { file, skipped } = reading;
  if (!file) return refusal(reading, limits);
  progress.say(stringsAtScale.sorting(file.events.length));
  const model = await done(modelling(file));
  const parts = finished ? own.partsOf(model) : liveParts(model);
  return { model, parts, skipped, isFinished: finished !== null };
}

/** Takes a file as it came, or as it comes. Where nothing of it is shown, the sentence that says why. */
export async function findAtScale(
  source: Uint8Array | Response,
  target: HTMLElement,
  own: Own,
): Promise<Found | string> {
  const limits = limitsOf(target);
  const progress = new Progress();
  try {
    const input = source instanceof Uint8Array ? source : await receive(source, limits, progress);
    return input
      ? await read(input, own, limits, progress)
      : stringsAtScale.tooLarge(limits.bytes / MEGABYTE);
  } finally {
    progress.end();
  }
}
