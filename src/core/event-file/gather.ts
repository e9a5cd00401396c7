import { isTimeZone, PlainDates } from '../time/index.ts';
import type { Context } from './context.ts';
import { decode } from './decode.ts';
import { FILE, type EventFile } from './fields.ts';
import { Ids, nameAll, namePeople, namingAll } from './ids.ts';
import { inspecting } from './inspect.ts';
import type { Limits } from './limits.ts';
import { fromLines, isLines } from './lines.ts';
import { measuring } from './measure.ts';
import { Report } from './report.ts';
import { forgetDropped } from './settle.ts';
import { finish, type Slices } from './slices.ts';
import { isSound, sounding } from './sound.ts';
import { isObject, usableKeys, type Values } from './values.ts';
import { take, takingLong } from './walk.ts';

/** What reading found, before its faults have words and lines. */
export interface Gathered {
  file: EventFile | null;
  report: Report;
  skipped: number;
  /** The text of the file, '' where there is none. */
  text: string;
  /** What the JSON says; undefined where it is none, or another format's. */
  value: unknown;
  timeZone: string;
}

/** The walk builds what the table describes, key by key; the compiler cannot follow it there, so here it is said. */
function isFile(taken: unknown): taken is EventFile {
  return isObject(taken);
}

/** The size in bytes, of a text as UTF-8; of a text that is sure to fit, or not to, only about. */
function sizeOf(input: Uint8Array | string, limit: number): number {
  const { length } = input;
  const mayExceed = typeof input === 'string' && length <= limit && 3 * length > limit;
  return mayExceed ? new TextEncoder().encode(input).length : length;
}

/** The text of the input, or null, with a fault, where it is none that could be JSON. */
function textOf(input: Uint8Array | string, report: Report, limits: Limits): string | null {
  const size = sizeOf(input, limits.bytes);
  if (size > limits.bytes) {
    report.add('limit.bytes', { limit: limits.bytes, size });
    return null;
  }
  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decode(input, report);
  const start = text?.trimStart() ?? '-';
  if (start === '') report.add('file.empty');
  if (start.startsWith('<')) report.add('file.notjson', { reason: 'html' });
  if (report.refused || text === null) return null;
  return isLines(text) ? fromLines(text) : text;
}

/** What a JSON text says, and how many members its objects have there. */
interface Parsed {
  value: unknown;
  members: number;
}

/** What a JSON text says, or null, with a fault, where it is none. */
function* parsing(text: string, report: Report, limits: Limits): Slices<Parsed | null> {
  const { members, tooDeepAt } = yield* measuring(text, limits.depth);
  if (tooDeepAt >= 0) {
    report.add('limit.depth', { limit: limits.depth }, { at: tooDeepAt });
    return null;
  }
  try {
    return { value: JSON.parse(text), members };
  } catch {
    report.add('json.syntax');
    return null;
  }
}

/** TimelineJS puts dates into objects and titles too. */
function isTimelineJs(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { version, title, events } = value;
  const slides: unknown[] = Array.isArray(events) ? events : [];
  return (
    version === undefined &&
    (isObject(title) || slides.some((slide) => isObject(slide) && 'start_date' in slide))
  );
}

/** Finds every id before any reference is looked at. */
function* naming(values: Values, report: Report, limits: Limits): Slices<Ids> {
  const ids = new Ids();
  const lists = (limit: number, ...keys: string[]) =>
    keys.flatMap((key) => {
      const list = values[key];
      return Array.isArray(list) && list.length <= limit ? [[key, list] as const] : [];
    });
  yield* namingAll(lists(limits.events, 'events', 'epilogue'), ids.event, ids, report, limits);
  nameAll(lists(limits.lanes, 'lanes'), ids.lane, ids, report, limits);
  for (const key of ['eras', 'story', 'claims'])
    nameAll(lists(limits.items, key), new Map(), ids, report, limits);
  report.within('people', () =>
    namePeople(isObject(values.people) ? usableKeys(values.people, limits.key) : [], ids, report),
  );
  return ids;
}

function* taking(
  value: unknown,
  report: Report,
  limits: Limits,
  timeZone: string,
): Slices<Pick<Gathered, 'file' | 'skipped'>> {
  const values = isObject(value) ? value : {};
  const context: Context = {
    report,
    limits,
    timeZone,
    plainDates: new PlainDates(timeZone),
    ids: yield* naming(values, report, limits),
    taken: new Map(),
    sourceNumbers: [],
    skipped: 0,
    dropped: 0,
  };
  for (const key of ['events', 'epilogue'] as const) yield* takingLong(key, values[key], context);
  const file = take(FILE, value, context, true);
  const { skipped, dropped } = context;
  if (!isFile(file)) return { file: null, skipped };
  if (dropped > 0) forgetDropped(file);
  if (file.events.length === 0 && skipped > limits.issues) {
    report.within('events', () => report.add('events.lost', { size: skipped }));
  }
  return { file: report.refused ? null : file, skipped };
}

function zoneOf(value: unknown): string {
  const zone = isObject(value) ? value.timeZone : undefined;
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC';
}

/** Reads a file and gathers what is wrong with it. Never throws, and goes on after a fault wherever something is left. */
export const gather = (input: Uint8Array | string, limits: Limits): Gathered =>
  finish(gathering(input, limits));

/** See {@link gather}: everything but the decoding and parsing itself is done in slices. */
export function* gathering(input: Uint8Array | string, limits: Limits): Slices<Gathered> {
  const report = new Report(limits.issues);
  const text = textOf(input, report, limits);
  const parsed = text === null ? null : yield* parsing(text, report, limits);
  return yield* gatheringValue(parsed ?? { value: undefined }, text ?? '', report, limits);
}

/** As {@link gathering}, from what the JSON says; undefined where it is none. Of lines nobody knows how many members they have. */
export function* gatheringValue(
  { value, members }: { value: unknown; members?: number },
  text: string,
  report: Report,
  limits: Limits,
): Slices<Gathered> {
  const keys = yield* sounding(value, limits);
  if (isSound(value, keys, members ?? keys ?? NaN))
    return { file: value, report, skipped: 0, text, value, timeZone: zoneOf(value) };
  if ((yield* inspecting(value, report, limits)) < (members ?? 0)) report.add('json.duplicate-key');
  return yield* gatheringCarefully(value, text, report, limits);
}

/** As {@link gathering}, of a value in which there may be something to find fault with. */
export function* gatheringCarefully(
  value: unknown,
  text: string,
  report: Report,
  limits: Limits,
): Slices<Gathered> {
  const timeZone = zoneOf(value);
  const found = { report, text, value, timeZone };
  const nothing = { file: null, skipped: 0 };
  if (value === undefined) return { ...found, ...nothing };
  if (isTimelineJs(value)) {
    report.add('format.timelinejs');
    return { ...found, ...nothing, value: undefined };
  }
  return { ...found, ...(yield* taking(value, report, limits, timeZone)) };
}
