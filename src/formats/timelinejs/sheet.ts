import { unguarded } from '../csv/guard.ts';
import { cellOrigin, rowOrigin, type Column, type Row, type Table } from '../csv/table.ts';
import type { Findings, Origin } from '../findings.ts';
import { PARTS, type Given, type GivenDate, type Part } from './dates.ts';
import { oldDateOf } from './old-json.ts';
import type { Slide, Story } from './story.ts';

const PLACELESS: Record<string, string> = {
  'media thumbnail': 'a thumbnail, which would be one more request to others',
  background: 'the background of a slide',
};
const COLUMNS = new Set([
  ...['', 'end '].flatMap((end) => ['year', 'month', 'day', 'time'].map((part) => end + part)),
  ...['start date', 'end date', 'display date', 'headline', 'text', 'type', 'group', 'tag'],
  ...['media', 'media credit', 'media caption', 'alt text'],
  ...Object.keys(PLACELESS),
]);
const TIME = /^(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.:](\d{1,3}))?)?)?\s*(?:([ap])\.?m\.?)?$/i;

function nameOf({ header }: Column): string {
  return header.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a table has the columns of TimelineJS's spreadsheet, of now or of version 1. */
export function isSheet(columns: readonly Column[]): boolean {
  const names = columns.map(nameOf);
  return names.includes('headline') && (names.includes('year') || names.includes('start date'));
}

/** One row of a sheet, by the names of its columns. */
class SheetRow {
  readonly origin: Origin;
  readonly #row: Row;
  readonly #columns: ReadonlyMap<string, Column>;

  constructor(row: Row, columns: ReadonlyMap<string, Column>) {
    this.#row = row;
    this.#columns = columns;
    this.origin = rowOrigin(row);
  }

  get(name: string): Given | undefined {
    const column = this.#columns.get(name);
    const value = column && unguarded(this.#row.cells.at(column.index)?.text ?? '');
    if (!column || value === undefined || value.trim() === '') return undefined;
    return { value, origin: cellOrigin(this.#row, column) };
  }

  /** Where a cell is, or the row where there is none. */
  at(name: string): Origin {
    const column = this.#columns.get(name);
    return column ? cellOrigin(this.#row, column) : this.origin;
  }
}

/** A number without the commas between its thousands. */
function numberIn(given: Given | undefined): Given | undefined {
  return given && { ...given, value: String(given.value).replace(/[\s,]+/g, '') };
}

/** The parts of a time; undefined, with a finding, where it is none. */
function timeOf(given: Given, findings: Findings): Partial<Record<Part, Given>> | undefined {
  const { value, origin } = given;
  const found = TIME.exec(String(value).trim());
  const half = found?.[5]?.toLowerCase();
  if (!found || (half && Number(found[1]) > 12)) {
    findings.say('date.format/time', origin, { value });
    return undefined;
  }
  const hour = half ? (Number(found[1]) % 12) + (half === 'p' ? 12 : 0) : Number(found[1]);
  const texts = [String(hour), found[2] ?? '0', found[3], found[4]?.padEnd(3, '0')];
  const parts = PARTS.slice(3).map(
    (part, index) => [part, texts[index] ? { value: texts[index], origin } : undefined] as const,
  );
  return Object.fromEntries(parts);
}

/** A date of a row; undefined where there is nothing of it, null, with a finding, where it cannot be read. */
function dateOf(row: SheetRow, prefix: '' | 'end ', findings: Findings): GivenDate | null | undefined {
  const old = row.get(prefix === '' ? 'start date' : 'end date');
  if (old) return oldDateOf(old, findings);
  const [year, month, day] = ['year', 'month', 'day'].map((part) => numberIn(row.get(prefix + part)));
  const time = row.get(`${prefix}time`);
  if (!year && !month && !day && !time) return undefined;
  const parts = time ? timeOf(time, findings) : {};
  return parts ? { parts: { year, month, day, ...parts }, origin: row.at(`${prefix}year`) } : null;
}

function slideOf(row: SheetRow, findings: Findings, left: Origin[]): Slide {
  for (const [name, text] of Object.entries(PLACELESS)) {
    const given = row.get(name);
    if (!given) continue;
    findings.say('import.dropped', given.origin, { text });
    left.push(given.origin);
  }
  const [start, end] = [dateOf(row, '', findings), dateOf(row, 'end ', findings)];
  const isTitle = typeOf(row) === 'title';
  if (start === undefined && !isTitle) findings.say('schema.missing', row.at('year'), { text: 'year' });
  return {
    origin: row.origin,
    start: start ?? undefined,
    end: end ?? undefined,
    label: row.get('display date'),
    headline: row.get('headline'),
    text: row.get('text'),
    media: {
      url: row.get('media'),
      caption: row.get('media caption'),
      credit: row.get('media credit'),
      alt: row.get('alt text'),
    },
    group: row.get('group') ?? row.get('tag'),
    autolink: true,
    isBroken: !start || end === null,
  };
}

function typeOf(row: SheetRow): string {
  const value = row.get('type')?.value;
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

function columnsOf(
  { columns, header, rows }: Table,
  findings: Findings,
  left: Origin[],
): Map<string, Column> {
  const byName = new Map<string, Column>();
  for (const column of columns) {
    const name = nameOf(column);
    if (COLUMNS.has(name) && !byName.has(name)) {
      byName.set(name, column);
      continue;
    }
    const full = rows.filter(({ cells }) => (cells.at(column.index)?.text ?? '') !== '');
    if (full.length === 0) continue;
    const at = cellOrigin({ number: header.row, cells: header.cells }, column);
    const saying =
      name === '' ? 'csv.header/nameless' : byName.has(name) ? 'csv.header/twice' : 'csv.header/unknown';
    findings.say(saying, at, { value: column.header });
    left.push(...full.map((row) => cellOrigin(row, column)));
  }
  return byName;
}

/** Takes apart a table with the columns of TimelineJS's spreadsheet: a row is an event, an era, or the title. */
export function sheetStoryOf(table: Table, findings: Findings, left: Origin[]): Story {
  const columns = columnsOf(table, findings, left);
  const story: Story = { events: [], eras: [], hasAnchors: true, left };
  for (const row of table.rows.map((each) => new SheetRow(each, columns))) {
    const type = typeOf(row);
    const slide = slideOf(row, findings, left);
    if (type === 'era') story.eras.push(slide);
    else if (type === 'title' && !story.title) story.title = slide;
    else story.events.push(slide);
  }
  return story;
}
