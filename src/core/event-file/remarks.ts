import { extentOf, readDate } from '../time/index.ts';
import type { Code } from './codes.ts';
import { contrastWithPaper } from './contrast.ts';
import { FILE, MEDIA } from './fields.ts';
import type { Kind, ListKind, RecordKind, Rule } from './kinds.ts';
import type { Limits } from './limits.ts';
import { pointerOf, type Report, type Step } from './report.ts';
import { isObject, isReserved, usableKeys, type Values } from './values.ts';

/**
 * What is worth saying about a file although everything is shown: the check and the editor say it, the reader's page does
 * without this file.
 */

const DAY_MS = 86_400_000;
/** WCAG 2.2, 1.4.11: what a shape needs against its ground. */
const LEAST_CONTRAST = 3;
const CLOCK_PRECISIONS = ['minute', 'second', 'millisecond'];

/** What cannot be seen, turns the text around, or reads badly aloud. */
const CHARACTERS: readonly (readonly [Code, RegExp])[] = [
  ['text.bidi', /[\u202a-\u202e\u2066-\u2069]/],
  // Not the joiners U+200C and U+200D, which Persian and emoji need.
  ['text.invisible', /[\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/u],
  ['text.combining', /\p{M}{9}/u],
  ['text.fancy', /[\u{1d400}-\u{1d7ff}]/u],
];
/** Whatever is not among the letters, signs and quotation marks that most texts are made of: only that needs a closer look. */
const UNUSUAL = /[^\t\n\r\x20-\u02ff\u2010-\u2027\u2030-\u205e]/;
const NOT_SMALL = /[^a-z0-9._-]/;
/** Flags of England, Scotland and Wales are written with tag characters. */
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;

interface Remarking {
  readonly report: Report;
  readonly limits: Limits;
  readonly timeZone: string;
  /** Of each kind of record: the ids so far, by their small letters; null where none has others. */
  readonly spellings: Map<string, Map<string, string>> | null;
  /** Of each day with times: the latest so far, and where it stands. */
  lastOfDay: Map<number, { instant: number; path: readonly Step[] }>;
}

function characters(text: string, { report, limits }: Remarking): void {
  if (text.length > limits.text) return;
  const plain = text.replace(FLAGS, '');
  for (const [code, pattern] of CHARACTERS) {
    const found = pattern.exec(plain);
    if (found) report.add(code, { text: found[0] });
  }
}

/** Events of one day stand in the file's order; a time earlier than that of the one before contradicts it. */
function order(text: string, { report, timeZone, lastOfDay }: Remarking): void {
  const { date } = readDate(text, timeZone);
  const extent = date && extentOf(date);
  if (!extent || !CLOCK_PRECISIONS.includes(extent.precision)) return;
  const day = Math.floor(extent.start / DAY_MS);
  const last = lastOfDay.get(day);
  if (last && last.instant > extent.start) report.add('order.time', {}, { other: pointerOf(last.path) });
  else lastOfDay.set(day, { instant: extent.start, path: report.path.slice() });
}

function contrast(text: string, { report }: Remarking): void {
  const ratio = contrastWithPaper(text);
  if (ratio < LEAST_CONTRAST) report.add('a11y.contrast', { value: text, ratio });
}

interface Remark {
  /** A glance that tells of most texts that there is nothing to say. */
  isWorthALook(text: string): boolean;
  look(text: string, remarking: Remarking): void;
}

const READABLE: Remark = { isWorthALook: (text) => UNUSUAL.test(text), look: characters };
const REMARKS: Partial<Record<Rule, Remark>> = {
  line: READABLE,
  prose: READABLE,
  // Days are in order by themselves; most dates have no time.
  when: { isWorthALook: (text) => text.includes('T'), look: order },
  colour: { isWorthALook: () => true, look: contrast },
};

/** Whether there may be anything to say of a value of this kind. */
function isNotable(kind: Kind): boolean {
  if (kind.is === 'text') return kind.rule in REMARKS;
  if (kind.is === 'list') return isNotable(kind.of);
  return kind.is === 'record' || kind.is === 'map';
}

const notable = new Map<RecordKind, ReadonlyMap<string, Kind | null>>();

/** The fields of a kind of record, null for those of which there is nothing to say. */
function notableIn(kind: RecordKind): ReadonlyMap<string, Kind | null> {
  const known = notable.get(kind);
  if (known) return known;
  const fields = new Map(
    Object.entries(kind.fields).map(([key, field]) => [key, isNotable(field) ? field : null] as const),
  );
  notable.set(kind, fields);
  return fields;
}

function visitList({ of, limit }: ListKind, list: readonly unknown[], remarking: Remarking): void {
  if (list.length > remarking.limits[limit]) return;
  if (limit === 'events') remarking.lastOfDay = new Map();
  for (let index = 0; index < list.length; index += 1) visit(of, list[index], remarking, index);
}

function visitId({ name }: RecordKind, id: string, { report, spellings }: Remarking): void {
  if (!spellings) return;
  const known = spellings.get(name) ?? new Map<string, string>();
  const small = id.toLowerCase();
  const other = known.get(small);
  if (other !== undefined && other !== id)
    report.within('id', () => report.add('id.similar', { value: id, text: other }));
  spellings.set(name, known.set(small, id));
}

function visitRecord(kind: RecordKind, record: Values, remarking: Remarking): void {
  const { report } = remarking;
  const { id } = kind.fields;
  if (id?.is === 'text' && id.rule === 'id' && typeof record.id === 'string')
    visitId(kind, record.id, remarking);
  if (kind === MEDIA && (record.alt ?? null) === null) report.add('a11y.alt');
  const fields = notableIn(kind);
  // Nothing that comes out of JSON inherits a key.
  for (const key in record) {
    const field = fields.get(key);
    if (field) visit(field, record[key], remarking, key);
    else if (field === undefined) visitStranger(kind, key, remarking);
  }
}

function visitStranger({ fields }: RecordKind, key: string, { report, limits }: Remarking): void {
  if (key.length > limits.key || isReserved(key)) return;
  report.within(key, () => report.add('schema.unknown', { value: key, known: Object.keys(fields) }));
}

/** Looks at a value, which stands at `step` of what is looked at already. */
function visit(kind: Kind, value: unknown, remarking: Remarking, step: Step): void {
  const { path } = remarking.report;
  if (kind.is === 'text') {
    const remark = REMARKS[kind.rule];
    if (typeof value !== 'string' || !remark?.isWorthALook(value)) return;
    path.push(step);
    remark.look(value, remarking);
    path.pop();
    return;
  }
  path.push(step);
  if (kind.is === 'list' && Array.isArray(value)) visitList(kind, value, remarking);
  else if (kind.is === 'record' && isObject(value)) visitRecord(kind, value, remarking);
  else if (kind.is === 'map' && isObject(value)) {
    for (const key of usableKeys(value, remarking.limits.key)) visit(kind.of, value[key], remarking, key);
  }
  path.pop();
}

/** Whether an id of any entry has a letter that may be written small and large. */
function haveCapitals(values: Values): boolean {
  return Object.values(values).some(
    (list) =>
      Array.isArray(list) &&
      list.some((item) => isObject(item) && typeof item.id === 'string' && NOT_SMALL.test(item.id)),
  );
}

/** Reports what is worth a remark in the value of a file, as it came out of the JSON. */
export function remark(value: unknown, report: Report, limits: Limits, timeZone: string): void {
  if (!isObject(value)) return;
  const spellings = haveCapitals(value) ? new Map<string, Map<string, string>>() : null;
  visitRecord(FILE, value, { report, limits, timeZone, spellings, lastOfDay: new Map() });
  const { events } = value;
  if (!Array.isArray(events)) return;
  report.within('events', () => {
    if (events.length === 0) report.add('events.none');
    if (events.length >= limits.many && events.length <= limits.events)
      report.add('limit.many', { size: events.length });
  });
}
