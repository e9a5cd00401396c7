import { read, write, type EventFile, type Issue } from '../../core/event-file/index.ts';
import { formatOf, importCsv, importTimelineJs, type InputFormat } from '../../formats/index.ts';

/** A file that somebody chose, and what came of it. Nothing is taken over yet. */
export interface TakenIn {
  readonly format: InputFormat;
  /** The name that it came with. */
  readonly from: string;
  /** The name of the event file that it would become. */
  readonly name: string;
  /** The text that it would become; null where nothing of it can be edited. */
  readonly text: string | null;
  /** What changed meaning, was left behind or could not be read. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  /** How many events it has. */
  readonly events: number;
}

const ENDING = /\.[a-z0-9]+$/i;

/** What is not even a text that could be mended. */
const NO_TEXT = new Set(['file.empty', 'file.encoding', 'limit.bytes']);

function countOf(file: EventFile | null): number {
  return file ? file.events.length + (file.epilogue?.length ?? 0) : 0;
}

/** A file of ours is opened as it is written, mistakes and all: mending them is what the editor is for. */
function eventFile(bytes: Uint8Array, name: string): TakenIn {
  const { file, issues, errors, warnings } = read(bytes);
  const isText = !issues.some(({ code, level }) => level === 'error' && NO_TEXT.has(code));
  const text = isText ? new TextDecoder().decode(bytes) : null;
  return { format: 'events', from: name, name, text, issues, errors, warnings, events: countOf(file) };
}

/**
 * Reads a file of any known format for the editor. Never throws. An event file is to be opened as it is; of any other the report is to be
 * shown before its text is taken over.
 *
 * @example takeIn(new TextEncoder().encode('title,start\nA,2017\n'), 'old.csv').name // 'old.json'
 */
export function takeIn(bytes: Uint8Array, name: string, format: InputFormat = formatOf(bytes)): TakenIn {
  if (format === 'events') return eventFile(bytes, name);
  const title = name.replace(ENDING, '').trim();
  const options = title === '' ? {} : { title };
  const { file, report } = format === 'csv' ? importCsv(bytes, options) : importTimelineJs(bytes, options);
  return {
    format,
    from: name,
    name: `${title || 'timeline'}.json`,
    text: file && write(file),
    ...report,
    events: countOf(file),
  };
}
