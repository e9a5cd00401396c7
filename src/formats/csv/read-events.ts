import type { Draft, DraftFile } from '../finish.ts';
import { WHOLE, type Findings, type Origin } from '../findings.ts';
import { isId, Names } from '../ids.ts';
import { TITLE, type ImportOptions } from '../options.ts';
import { filled, type Values } from '../values.ts';
import { columnName, GROUPS, isColumn, PLAIN_COLUMNS, type Group } from './columns.ts';
import { dateOf } from './dates.ts';
import { entriesOf, groupedColumn, numbersIn, put, Reader, valueOf } from './reader.ts';
import { cellOrigin, rowOrigin, type Column, type Row, type Table } from './table.ts';

/** What the rows of a table share. */
interface Sheet {
  byName: ReadonlyMap<string, Column>;
  findings: Findings;
  left: Origin[];
  names: Names;
  lanes: Map<string, Values>;
  laneIds: Names;
  /** By what they are called by in the table. */
  people: Map<string, { id: string; name: string }>;
  peopleIds: Names;
  /** The groups that have columns, and their numbers. */
  numbers: readonly (readonly [Group, readonly number[]])[];
}

/** The lane of a row; its id is the one that is written, or made of its title. */
function laneOf(reader: Reader, { lanes, laneIds }: Sheet): string | undefined {
  const title = reader.text('lane');
  const written = reader.text('lane id')?.trim().normalize();
  const key = written ?? title?.trim();
  if (!key) return undefined;
  const known = lanes.get(key);
  if (known) return String(known.id);
  const id =
    written !== undefined && isId(written) && laneIds.take(written) ? written : laneIds.make(key, 'lane');
  lanes.set(key, { id, title: title ?? key, ...filled({ color: reader.text('lane color') }) });
  return id;
}

/** The people of a row, by their ids, which stand beside the names or are made of them. */
function peopleOf(reader: Reader, { people, peopleIds }: Sheet): string[] {
  const names = reader.entries('people');
  const ids = reader.entries('people ids');
  return (ids.length > names.length ? ids : names).map((_, index) => {
    const written = ids.at(index)?.trim();
    const name = names.at(index) ?? written ?? '';
    const key = written ?? name.trim();
    const known = people.get(key);
    if (known) return known.id;
    const isGood = written !== undefined && isId(written) && peopleIds.take(written);
    const id = isGood ? written : peopleIds.make(key, 'person');
    people.set(key, { id, name });
    return id;
  });
}

/** The id of a row: the one that is written where it can be taken, else one made of the title. */
function idOf(reader: Reader, title: string, { names, findings }: Sheet): string {
  const written = reader.text('id')?.trim().normalize();
  if (!written) return names.make(title, 'event');
  const isGood = isId(written);
  if (isGood && names.take(written)) return written;
  const id = names.make(title, 'event');
  const origin = reader.origin('id') ?? rowOrigin(reader.row);
  findings.say(isGood ? 'id.duplicate' : 'id.format', origin, { value: written, text: id });
  return id;
}

/** The date of a row; undefined, with a finding, where there is none. */
function whenOf(reader: Reader, { findings }: Sheet): string | undefined {
  const at = (name: string) => {
    const text = reader.text(name);
    return text === undefined || text.trim() === ''
      ? undefined
      : { text, origin: reader.origin(name) ?? rowOrigin(reader.row) };
  };
  const start = at('start');
  if (start) return dateOf(start, at('end'), findings);
  findings.say('schema.missing', reader.origin('start') ?? rowOrigin(reader.row), { text: 'start' });
  return undefined;
}

function draftOf(row: Row, sheet: Sheet): Draft | undefined {
  const reader = new Reader(row, sheet.byName);
  const title = reader.text('title');
  if (title === undefined)
    sheet.findings.say('schema.missing', reader.origin('title') ?? rowOrigin(row), { text: 'title' });
  const date = whenOf(reader, sheet);
  if (title === undefined || date === undefined) return undefined;
  const event: Values & { id: string } = { id: idOf(reader, title, sheet), date };
  const columns = new Map<string, string>([
    ['date', 'start'],
    ['lane', 'lane'],
    ['people', 'people'],
  ]);
  for (const { name, field, kind } of PLAIN_COLUMNS) {
    const text = name === 'id' ? undefined : reader.text(name);
    if (text === undefined) continue;
    put(event, field, valueOf(text, kind));
    columns.set(field.join('/'), name);
  }
  event.lane = laneOf(reader, sheet);
  event.people = peopleOf(reader, sheet);
  const there = new Map(sheet.numbers.map(([group, numbers]) => [group, numbersIn(reader, group, numbers)]));
  const sources = there.get(GROUPS[0]) ?? [];
  for (const [group, numbers] of there) event[group.list] = entriesOf(reader, group, numbers, sources);
  return {
    event,
    list: reader.text('section')?.trim() === 'epilogue' ? 'epilogue' : 'events',
    origin: rowOrigin(row),
    from: (field) => reader.origin(columns.get(field) ?? groupedColumn(field, there) ?? ''),
  };
}

/** The columns by their names of ours; those that are none are told, and their cells kept. */
function columnsOf(
  { columns, header, rows }: Table,
  findings: Findings,
  left: Origin[],
): Map<string, Column> {
  const byName = new Map<string, Column>();
  const headerRow = { number: header.row, cells: header.cells };
  for (const column of columns) {
    const name = columnName(column.header);
    if (isColumn(name) && !byName.has(name)) {
      byName.set(name, column);
      continue;
    }
    const cells = rows.filter(({ cells }) => (cells.at(column.index)?.text ?? '') !== '');
    const origins = cells.map((row) => cellOrigin(row, column));
    left.push(...origins);
    if (name !== '') {
      const saying = byName.has(name) ? 'csv.header/twice' : 'csv.header/unknown';
      findings.say(saying, cellOrigin(headerRow, column), { value: column.header });
    } else for (const origin of origins) findings.say('csv.header/nameless', origin, { value: origin.value });
  }
  return byName;
}

/** The ids that are written. */
function idsIn({ rows }: Table, byName: ReadonlyMap<string, Column>): string[] {
  const column = byName.get('id');
  return column ? rows.map(({ cells }) => cells.at(column.index)?.text.trim() ?? '') : [];
}

function sheetOf(table: Table, findings: Findings, left: Origin[]): Sheet | undefined {
  const byName = columnsOf(table, findings, left);
  const missing = ['title', 'start'].filter((name) => !byName.has(name));
  if (missing.length > 0) {
    const list = table.columns.map(({ header }) => header);
    const { line, column } = table.header.cells[0];
    findings.say(
      'csv.header/missing',
      { ...WHOLE, line, column },
      { text: `"${missing.join('" or "')}"`, list },
    );
    return undefined;
  }
  const numbers = GROUPS.map((group) => {
    const found = [...byName.keys()].flatMap((name) => {
      const [, number] = new RegExp(`^${group.name} (\\d+) `).exec(name) ?? [];
      return number === undefined ? [] : [Number(number)];
    });
    return [group, [...new Set(found)].sort((a, b) => a - b)] as const;
  }).filter(([, found]) => found.length > 0);
  const shared = {
    findings,
    left,
    names: new Names(idsIn(table, byName)),
    laneIds: new Names(),
    peopleIds: new Names(),
  };
  return { ...shared, byName, numbers, lanes: new Map(), people: new Map() };
}

/** Makes a file of ours, in the making, of a table with our columns; undefined, with a finding, where some are missing. */
export function draftTableOf(
  table: Table,
  { title = TITLE, timeZone }: ImportOptions,
  findings: Findings,
  left: Origin[],
): DraftFile | undefined {
  const sheet = sheetOf(table, findings, left);
  if (!sheet) return undefined;
  const drafts: Draft[] = [];
  for (const row of table.rows) {
    const draft = draftOf(row, sheet);
    if (draft) drafts.push(draft);
    else left.push(rowOrigin(row));
  }
  const lanes = [...sheet.lanes.values()];
  const people = Object.fromEntries([...sheet.people.values()].map(({ id, name }) => [id, { name }]));
  return { format: 'csv', rest: { title, timeZone, lanes, people }, drafts, from: () => undefined, left };
}
