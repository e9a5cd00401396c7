import type { EventFile } from '../../core/event-file/index.ts';
import { listed, Remarks, type Exported, type Listed } from '../remarks.ts';
import { isObject } from '../values.ts';
import { GROUPS, PLAIN_COLUMNS } from './columns.ts';
import { cellsOf } from './dates.ts';
import { guarded } from './guard.ts';
import { joinList } from './lists.ts';

/** The columns that are there even where nothing stands in them. */
const ALWAYS = ['id', 'start', 'end', 'title', 'text'];
const PLACED = [
  'date',
  'lane',
  'people',
  ...PLAIN_COLUMNS.map(({ field }) => field[0]),
  ...GROUPS.map(({ list }) => list),
];
const NOT_SAID = ['title', 'lanes', 'people', 'version', '$schema', 'events', 'epilogue'];

type Cells = Map<string, string>;

function cellOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return guarded(joinList(value.map(String)));
  return typeof value === 'string' || typeof value === 'number' ? guarded(String(value)) : undefined;
}

function fieldOf(values: object, way: readonly string[]): unknown {
  let value: unknown = values;
  for (const step of way) value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

/** The cells of one event, by their columns. */
function cellsIn({ event, list }: Listed, { lanes = [], people = {} }: EventFile): Cells {
  const cells: Cells = new Map();
  const put = (name: string, value: unknown) => {
    const cell = Array.isArray(value) && value.length === 0 ? undefined : cellOf(value);
    if (cell !== undefined) cells.set(name, cell);
  };
  for (const { name, field } of PLAIN_COLUMNS) put(name, fieldOf(event, field));
  const [start, end] = cellsOf(event.date);
  put('start', start);
  put('end', end || undefined);
  const lane = lanes.find(({ id }) => id === event.lane);
  put('lane', lane?.title);
  put('lane id', lane?.id);
  put('lane color', lane?.color);
  put(
    'people',
    event.people?.map((id) => (Object.hasOwn(people, id) ? people[id].name : id)),
  );
  put('people ids', event.people);
  put('section', list === 'epilogue' ? list : undefined);
  for (const { name, list: key, fields } of GROUPS) {
    const entries = fieldOf(event, [key]);
    for (const [index, entry] of Array.isArray(entries) ? entries.entries() : []) {
      if (!isObject(entry)) continue;
      for (const [field, inner] of fields) put(`${name} ${index + 1} ${field}`, entry[inner]);
    }
  }
  return cells;
}

function headerOf(rows: readonly Cells[]): string[] {
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const most = (name: string) =>
    Math.max(
      0,
      ...[...used]
        .filter((each) => each.startsWith(`${name} `))
        .map((each) => parseInt(each.slice(name.length + 1))),
    );
  const grouped = GROUPS.flatMap(({ name, fields }) =>
    Array.from({ length: most(name) }, (_, index) =>
      fields.map(([field]) => `${name} ${index + 1} ${field}`),
    ).flat(),
  );
  const plain = PLAIN_COLUMNS.map(({ name }) => name).filter((name) => name !== 'id');
  const lanes = ['section', 'lane', 'lane id', 'lane color', 'people', 'people ids'];
  return ['id', 'start', 'end', ...plain, ...lanes, ...grouped].filter(
    (name) => ALWAYS.includes(name) || used.has(name),
  );
}

/** RFC 4180: quotes around what has quotes, commas, line breaks or blanks at its ends. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function remarksOn(file: EventFile): Remarks {
  const remarks = new Remarks();
  remarks.others(file, NOT_SAID, '', 'of the file');
  for (const { event, path } of listed(file)) {
    remarks.others(event, PLACED, path, 'of an event');
    if (event.place) remarks.others(event.place, ['name', 'lat', 'lon'], `${path}/place`, 'of a place');
    for (const { name, list, fields } of GROUPS) {
      const entries = fieldOf(event, [list]);
      const keys = fields.map(([, key]) => key);
      for (const [index, entry] of Array.isArray(entries) ? entries.entries() : []) {
        if (isObject(entry)) remarks.others(entry, keys, `${path}/${list}/${index}`, `of ${name} entries`);
      }
    }
  }
  for (const [id, person] of Object.entries(file.people ?? {})) {
    remarks.others(
      person,
      ['name'],
      `/people/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      'of a person',
    );
  }
  const used = new Set(listed(file).map(({ event }) => event.lane));
  for (const [index, { id }] of (file.lanes ?? []).entries()) {
    if (!used.has(id))
      remarks.add('export.dropped', `/lanes/${index}`, 'A lane without events has no place there.');
  }
  remarks.add(
    'export.dropped',
    '/title',
    'The title of the timeline has no place there: call the table by it.',
  );
  return remarks;
}

/**
 * Writes a file as a table, RFC 4180 in UTF-8 with a byte order mark, as spreadsheets want it: one event a row, every field
 * of an event in its column (see `columns.ts`). What would be run as a formula is guarded. `importCsv` reads it back.
 *
 * @example exportCsv(file).text // '\ufeffid,start,end,title,text\r\na,2017-02-03,,First,Hello\r\n'
 */
export function exportCsv(file: EventFile): Exported {
  const rows = listed(file).map((each) => cellsIn(each, file));
  const header = headerOf(rows);
  const lines = [header, ...rows.map((row) => header.map((name) => row.get(name) ?? ''))].map((cells) =>
    cells.map(quoted).join(','),
  );
  return { text: `\ufeff${lines.join('\r\n')}\r\n`, remarks: remarksOn(file).list() };
}
