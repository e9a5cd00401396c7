import { extentOf, readDate } from '../time/index.ts';
import type { Code } from './codes.ts';
import { contrastWithPaper } from './contrast.ts';
import { FILE, MEDIA } from './fields.ts';
import type { Kind, ListKind, RecordKind, Rule } from './kinds.ts';
import type { Limits } from './limits.ts';
import type { Report } from './report.ts';
import { isObject, usableKeys, type Values } from './values.ts';

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
/** Flags of England, Scotland and Wales are written with tag characters. */
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007f}]+/gu;

interface Remarking {
  readonly report: Report;
  readonly limits: Limits;
  readonly timeZone: string;
  /** Of each kind of record: the ids so far, by their small letters. */
  readonly spellings: Map<string, Map<string, string>>;
  /** Of each day with times: the latest so far, and where it stands. */
  lastOfDay: Map<number, { instant: number; path: string }>;
}

function characters(text: string, { report, limits }: Remarking): void {
  if (text.length > limits.text || !UNUSUAL.test(text)) return;
  const plain = text.replace(FLAGS, '');
  for (const [code, pattern] of CHARACTERS) {
    const found = pattern.exec(plain);
    if (found) report.add(code, { text: found[0] });
  }
}

/** Events of one day stand in the file's order; a time earlier than that of the one before contradicts it. */
function order(text: string, { report, timeZone, lastOfDay }: Remarking): void {
  // Days are in order by themselves; most dates have no time.
  if (!text.includes('T')) return;
  const { date } = readDate(text, timeZone);
  const extent = date && extentOf(date);
  if (!extent || !CLOCK_PRECISIONS.includes(extent.precision)) return;
  const day = Math.floor(extent.start / DAY_MS);
  const last = lastOfDay.get(day);
  if (last && last.instant > extent.start) report.add('order.time', {}, { other: last.path });
  else lastOfDay.set(day, { instant: extent.start, path: report.pointer() });
}

function contrast(text: string, { report }: Remarking): void {
  const ratio = contrastWithPaper(text);
  if (ratio < LEAST_CONTRAST) report.add('a11y.contrast', { value: text, ratio });
}

const REMARKS: Partial<Record<Rule, (text: string, remarking: Remarking) => void>> = {
  line: characters,
  prose: characters,
  when: order,
  colour: contrast,
};

function visitList({ of, limit }: ListKind, list: readonly unknown[], remarking: Remarking): void {
  if (list.length > remarking.limits[limit]) return;
  if (limit === 'events') remarking.lastOfDay = new Map();
  const { path } = remarking.report;
  for (let index = 0; index < list.length; index += 1) {
    path.push(index);
    visit(of, list[index], remarking);
    path.pop();
  }
}

function visitId({ name }: RecordKind, id: string, { report, spellings }: Remarking): void {
  const known = spellings.get(name) ?? new Map<string, string>();
  const small = id.toLowerCase();
  const other = known.get(small);
  if (other !== undefined && other !== id)
    report.within('id', () => report.add('id.similar', { value: id, text: other }));
  spellings.set(name, known.set(small, id));
}

function visitRecord(kind: RecordKind, record: Values, remarking: Remarking): void {
  const { report, limits } = remarking;
  const { id } = kind.fields;
  if (id?.is === 'text' && id.rule === 'id' && typeof record.id === 'string')
    visitId(kind, record.id, remarking);
  if (kind === MEDIA && (record.alt ?? null) === null) report.add('a11y.alt');
  for (const key of usableKeys(record, limits.key)) {
    report.path.push(key);
    if (Object.hasOwn(kind.fields, key)) visit(kind.fields[key], record[key], remarking);
    else report.add('schema.unknown', { value: key, known: Object.keys(kind.fields) });
    report.path.pop();
  }
}

function visit(kind: Kind, value: unknown, remarking: Remarking): void {
  if (kind.is === 'text' && typeof value === 'string') REMARKS[kind.rule]?.(value, remarking);
  else if (kind.is === 'list' && Array.isArray(value)) visitList(kind, value, remarking);
  else if (kind.is === 'record' && isObject(value)) visitRecord(kind, value, remarking);
  else if (kind.is === 'map' && isObject(value)) {
    for (const key of usableKeys(value, remarking.limits.key)) {
      remarking.report.within(key, () => visit(kind.of, value[key], remarking));
    }
  }
}

/** Reports what is worth a remark in the value of a file, as it came out of the JSON. */
export function remark(value: unknown, report: Report, limits: Limits, timeZone: string): void {
  visit(FILE, value, { report, limits, timeZone, spellings: new Map(), lastOfDay: new Map() });
  const events = isObject(value) ? value.events : undefined;
  if (!Array.isArray(events)) return;
  report.within('events', () => {
    if (events.length === 0) report.add('events.none');
    if (events.length >= limits.many && events.length <= limits.events)
      report.add('limit.many', { size: events.length });
  });
}
