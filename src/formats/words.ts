/** What there is to say of a finding. */
export interface Facts {
  /** The value at fault. */
  value?: unknown;
  text?: string;
  list?: readonly string[];
  size?: number;
}

type Words = string | ((facts: Facts) => string);

const LONGEST_QUOTED = 80;

/** A value as it is quoted: short, and recognisable. @example quoted(['a']) // 'a list' */
function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED).replace(/\p{Cs}$/u, '')}…"` : text;
}

function listed(list: readonly string[] = []): string {
  return list.map((word) => quoted(word)).join(', ');
}

type Entry = readonly ['error' | 'warning', Words, Words?];

const KEPT = 'It is kept under "extensions".';

const CSV = {
  'csv.delimiter': [
    'warning',
    ({ text }) => `The cells are parted by ${text}, not by commas, and are read so.`,
  ],
  'csv.encoding': [
    'warning',
    'The file is not UTF-8; it is read as Windows-1252, as older versions of Excel write it.',
    'Look at accents and quotation marks; better, save it as "CSV UTF-8".',
  ],
  'csv.quote/open': [
    'error',
    'A quotation mark opens here, and none closes it: the rest of the file is one cell.',
    'Close the quotes; a quotation mark within quotes is written twice.',
  ],
  'csv.quote/after': [
    'error',
    'Something stands behind the quotation mark that closes this cell.',
    'Within quotes write each quotation mark twice: "He said ""no""".',
  ],
  'csv.quote/stray': [
    'warning',
    'There is a quotation mark within this cell, which is not in quotes; it is kept as text.',
    'Put the cell into quotes and write the mark twice.',
  ],
  'csv.columns': [
    'error',
    ({ size, list = [] }) => `This row has ${size} cells, and there are ${list.length} columns.`,
    ({ text }) =>
      text === 'curly'
        ? 'Curly quotes do not hold a cell together: write plain ones, "…".'
        : 'Put a text with commas into quotes: "First, of all".',
  ],
  'csv.header/missing': [
    'error',
    ({ list, text }) =>
      `The first line must name the columns, and there is no ${text}; it names ${listed(list)}.`,
    'Name at least "title" and "start"; "id", "end", "text", "lane" and others may be there.',
  ],
  'csv.header/unknown': [
    'warning',
    ({ value }) => `${quoted(value)} is not a column of ours.`,
    `What stands in it is kept under "extensions".`,
  ],
  'csv.header/twice': [
    'warning',
    ({ value }) => `${quoted(value)} stands here for the second time; the first column counts.`,
    'What stands in this one is kept under "extensions".',
  ],
  'csv.header/nameless': [
    'warning',
    ({ value }) => `${quoted(value)} stands in a column without a name.`,
    `Give the column a name. ${KEPT}`,
  ],
  'file.empty': ['error', 'The file is empty.'],
  'file.notcsv': [
    'error',
    'This is a workbook or another binary file, not CSV.',
    'In the spreadsheet choose "Save as" or "Download", and then CSV.',
  ],
} as const satisfies Record<string, Entry>;

const VALUES = {
  'schema.missing': ['error', ({ text }) => `There is no ${text} here.`, ({ text }) => `Write the ${text}.`],
  'schema.missing/end': [
    'error',
    ({ value }) => `There is no year of the end here${value === undefined ? '' : `, only ${quoted(value)}`}.`,
    'Write its year, or leave out the end.',
  ],
  'schema.type': ['error', ({ value, text }) => `${quoted(value)} stands here; ${text} is wanted.`],
  'schema.enum': ['error', ({ value, list }) => `${quoted(value)} is none of ${listed(list)}.`],
  'schema.unknown': ['warning', ({ value }) => `${quoted(value)} is not known here. ${KEPT}`],
  'limit.events': [
    'error',
    ({ size }) => `There are more than ${size} events; so many are not taken.`,
    'Think of a file for each chapter.',
  ],
  'limit.bytes': ['error', ({ size }) => `The file is too big; at most ${size} bytes are taken.`],
  'id.format': [
    'error',
    ({ value, text }) => `${quoted(value)} cannot be an id; the event is called "${text}".`,
    'An id has letters, digits, "-", "_" and ".", and nothing else.',
  ],
  'id.duplicate': [
    'error',
    ({ value, text }) => `${quoted(value)} is already the id of another event; this one is called "${text}".`,
    'Give each its own, or links lead to the wrong one.',
  ],
  'date.ambiguous': [
    'error',
    ({ value }) => `${quoted(value)} may be two days: day or month first?`,
    'Write the year first, then month and day: 2017-02-03.',
  ],
  'date.ambiguous/us': [
    'warning',
    ({ value, text }) => `${quoted(value)} is read as ${text}: month first, as TimelineJS does.`,
    'If the day stands first, write 2017-02-03.',
  ],
  'date.bce-convention': [
    'warning',
    ({ value, text }) =>
      `The year ${quoted(value)} is read as it is shown by TimelineJS: ${text}. So are all years before 1 of this file.`,
    'In our files 0000 is 1 BC and -0001 is 2 BC.',
  ],
  'date.format/part': [
    'error',
    ({ value, text }) => `${quoted(value)} is no ${text}.`,
    'Write a whole number.',
  ],
  'date.format/needs': [
    'error',
    ({ text, list = [] }) => `A ${text} stands here, but no ${list[0]}.`,
    ({ list = [] }) => `Write the ${list[0]} too.`,
  ],
  'date.format/time': ['error', ({ value }) => `${quoted(value)} is not a time.`, 'Write 14:05 or 2:05 PM.'],
  'date.normalised': ['warning', ({ value, text }) => `${quoted(value)} is read as ${text}.`],
} as const satisfies Record<string, Entry>;

const IMPORTS = {
  'import.title': [
    'warning',
    ({ text }) => `There is no title slide; the timeline is called "${text}".`,
    'Write a title.',
  ],
  'import.title/event': [
    'warning',
    ({ text }) => `This event has no headline; it is called ${quoted(text)}.`,
    'Write a title.',
  ],
  'import.html': [
    'warning',
    ({ list = [] }) =>
      list.length > 0
        ? `HTML is made plain text here; without ${list.join(', ')}.`
        : 'HTML is made plain text here; emphasis, links and paragraphs stay.',
    ({ list = [] }) =>
      list.length > 0 ? 'What stood here is kept under "extensions".' : 'Look it through once.',
  ],
  'import.media': [
    'warning',
    ({ value }) => `${quoted(value)} is not a picture; it is kept as a source that readers can follow.`,
    'Write its title and who published it.',
  ],
  'import.media/lost': [
    'warning',
    ({ value }) => `${quoted(value)} shows no picture and leads nowhere. ${KEPT}`,
  ],
  'import.media/http': [
    'warning',
    ({ value }) =>
      `${quoted(value)} is not shown in a secure page; it is kept as a source that readers can follow.`,
    'If the site has it at https:// too, write that.',
  ],
  'import.dropped': ['warning', ({ text }) => `There is no place for ${text}. ${KEPT}`],
  'import.mapped': ['warning', ({ text }) => `${text}`],
  'import.timezone': [
    'warning',
    'TimelineJS does not say in which zone its times are; they are taken as UTC, as are all of this file.',
    'Write "timeZone" into the file where they are of another.',
  ],
  'import.anchor': [
    'warning',
    ({ text }) => `Links to "#${text}" will not lead to this event.`,
    'Mend them where you can.',
  ],
  'id.renamed': [
    'warning',
    ({ value, text }) => `${quoted(value)} cannot be the id of this event; it is "${text}".`,
  ],
  'text.blank/era': [
    'warning',
    ({ text }) => `This era has no name; it is called ${quoted(text)}.`,
    'Write a headline.',
  ],
} as const satisfies Record<string, Entry>;

/**
 * Level, words and hint of all that an import says by itself; the reader of event files and the room of time say the
 * rest. What follows a slash parts sayings of one code.
 */
export const SAYINGS: Record<Saying, Entry> = { ...CSV, ...VALUES, ...IMPORTS };

export type Saying = keyof typeof CSV | keyof typeof VALUES | keyof typeof IMPORTS;
