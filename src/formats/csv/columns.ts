/** How a cell is read and written: as it is, as a number, or as a list. */
export type CellKind = 'text' | 'number' | 'list';

/** A column for a field of the event itself: its name, and the way to the field. */
export interface PlainColumn {
  name: string;
  field: readonly string[];
  kind: CellKind;
}

/**
 * The columns that hold one field each. Besides them: `start` and `end`, the date; `lane`, the title of the lane, and `lane
 * id`, `lane color`; `people`, names, and `people ids`; `section`, where `epilogue` says that the event came after.
 */
export const PLAIN_COLUMNS: readonly PlainColumn[] = [
  { name: 'id', field: ['id'], kind: 'text' },
  { name: 'title', field: ['title'], kind: 'text' },
  { name: 'date label', field: ['dateLabel'], kind: 'text' },
  { name: 'text', field: ['text'], kind: 'text' },
  { name: 'note', field: ['note'], kind: 'text' },
  { name: 'status', field: ['status'], kind: 'text' },
  { name: 'importance', field: ['importance'], kind: 'number' },
  { name: 'tags', field: ['tags'], kind: 'list' },
  { name: 'place', field: ['place', 'name'], kind: 'text' },
  { name: 'latitude', field: ['place', 'lat'], kind: 'number' },
  { name: 'longitude', field: ['place', 'lon'], kind: 'number' },
  { name: 'updated', field: ['updated'], kind: 'text' },
  { name: 'aliases', field: ['aliases'], kind: 'list' },
];

/** Columns of things that an event may have several of: `source 1 title`, `source 2 title` and so on. */
export interface Group {
  name: string;
  list: string;
  fields: readonly (readonly [name: string, key: string, kind: CellKind])[];
}

export const GROUPS: readonly Group[] = [
  {
    name: 'source',
    list: 'sources',
    fields: [
      ['title', 'title', 'text'],
      ['publisher', 'publisher', 'text'],
      ['url', 'url', 'text'],
      ['date', 'date', 'text'],
      ['kind', 'kind', 'text'],
      ['archive url', 'archiveUrl', 'text'],
    ],
  },
  {
    name: 'quote',
    list: 'quotes',
    fields: [
      ['text', 'text', 'text'],
      ['speaker', 'speaker', 'text'],
      ['source', 'source', 'number'],
    ],
  },
  {
    name: 'media',
    list: 'media',
    fields: [
      ['src', 'src', 'text'],
      ['alt', 'alt', 'text'],
      ['caption', 'caption', 'text'],
      ['credit', 'credit', 'text'],
    ],
  },
  {
    name: 'correction',
    list: 'corrections',
    fields: [
      ['date', 'date', 'text'],
      ['text', 'text', 'text'],
    ],
  },
  {
    name: 'related',
    list: 'related',
    fields: [
      ['id', 'id', 'text'],
      ['kind', 'kind', 'text'],
    ],
  },
];

/** Other names that people give to columns. */
const SYNONYMS: Record<string, string> = {
  date: 'start',
  'start date': 'start',
  'end date': 'end',
  headline: 'title',
  group: 'lane',
  description: 'text',
};

const SINGLE = ['start', 'end', 'lane', 'lane id', 'lane color', 'people', 'people ids', 'section'];
const KNOWN = new Set([...PLAIN_COLUMNS.map(({ name }) => name), ...SINGLE]);
const GROUPED = new RegExp(
  `^(?:${GROUPS.map(({ name, fields }) => `${name} [1-9]\\d{0,2} (?:${fields.map(([field]) => field).join('|')})`).join('|')})$`,
);

/** The name of a column as ours: capitals, blanks around it, `_` and `-` do not matter. */
export function columnName(header: string): string {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const single = /^(source|quote|media|correction|related) (?!\d)(.+)$/.exec(name);
  const numbered = single ? `${single[1]} 1 ${single[2]}` : name;
  return Object.hasOwn(SYNONYMS, numbered) ? SYNONYMS[numbered] : numbered;
}

export function isColumn(name: string): boolean {
  return KNOWN.has(name) || GROUPED.test(name);
}
