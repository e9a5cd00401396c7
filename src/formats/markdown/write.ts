import type {
  Claim,
  Correction,
  EventFile,
  Media,
  Quote,
  Source,
  TimelineEvent,
} from '../../core/event-file/index.ts';
import { civilOf, dateInWords, extentOf, parseDate } from '../../core/time/index.ts';
import { Remarks, type Exported } from '../remarks.ts';
import { fromInline } from '../rich-text/from-inline.ts';
import { toMarkdown } from '../rich-text/write.ts';

const OF_FILE = [
  'version',
  '$schema',
  'title',
  'description',
  'byline',
  'published',
  'updated',
  'language',
  'timeZone',
  'lanes',
  'people',
  'events',
  'epilogue',
  'claims',
  'corrections',
  'contact',
];
const OF_EVENT = [
  'id',
  'date',
  'title',
  'dateLabel',
  'text',
  'note',
  'lane',
  'tags',
  'people',
  'place',
  'status',
  'quotes',
  'sources',
  'media',
  'corrections',
  'updated',
];

/** A line of text in which nothing is a mark. */
function line(text: string): string {
  return toMarkdown([[{ kind: 'text', text: text.replace(/\s+/g, ' ').trim() }]]);
}

function prose(text: string | undefined): string[] {
  return text === undefined ? [] : [toMarkdown(fromInline(text))];
}

function link(label: string, address: string): string {
  return `[${line(label)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** The language and the clock that dates are told in. */
interface Telling {
  locale: string;
  timeZone: string;
}

function inWords(date: string, { locale, timeZone }: Telling): string {
  const read = parseDate(date, timeZone).date;
  return line(read ? dateInWords(read, locale) : date);
}

function sourceLine({ title, publisher, url, date, kind, archiveUrl }: Source, telling: Telling): string {
  return [
    url === undefined ? line(title) : link(title, url),
    line(publisher),
    ...(date === undefined ? [] : [inWords(date, telling)]),
    kind,
    ...(archiveUrl === undefined ? [] : [link('archived', archiveUrl)]),
  ].join(', ');
}

function quoteBlock({ text, speaker, source }: Quote): string {
  const from = source === undefined ? '' : ` (source ${source})`;
  return [...prose(text), `— ${line(speaker)}${from}`]
    .join('\n\n')
    .replace(/^/gm, '> ')
    .replace(/^> $/gm, '>');
}

function pictureLine({ src, alt = '', caption, credit }: Media): string {
  const words = [...prose(caption), ...(credit === undefined ? [] : [line(credit)])].join(' ');
  return `!${link(alt, src)}${words === '' ? '' : `\n${words}`}`;
}

function correctionLine({ date, text }: Correction, telling: Telling): string {
  return `- Corrected ${inWords(date, telling)}: ${prose(text).join(' ')}`;
}

/** Where, who, and how firm, in one line. */
function aboutLine(
  { lane, people = [], place, status, tags = [] }: TimelineEvent,
  file: EventFile,
): string[] {
  const nameOf = (id: string) => (file.people && Object.hasOwn(file.people, id) ? file.people[id].name : id);
  const parts = [
    ...(file.lanes ?? []).filter(({ id }) => id === lane).map(({ title }) => title),
    ...(status === undefined || status === 'on-the-record' ? [] : [status]),
    ...(people.length > 0 ? [people.map(nameOf).join(', ')] : []),
    ...(place ? [place.name] : []),
    ...(tags.length > 0 ? [tags.join(', ')] : []),
  ];
  return parts.length > 0 ? [`*${parts.map(line).join(' · ')}*`] : [];
}

function eventBlock(event: TimelineEvent, file: EventFile, telling: Telling): string {
  const { sources = [], corrections = [] } = event;
  const when = event.dateLabel === undefined ? inWords(event.date, telling) : line(event.dateLabel);
  return [
    `### ${when}: ${line(event.title)}`,
    ...aboutLine(event, file),
    ...prose(event.text),
    ...(event.quotes ?? []).map(quoteBlock),
    ...(event.media ?? []).map(pictureLine),
    ...prose(event.note).map((note) => `Note: ${note}`),
    ...(sources.length > 0
      ? [sources.map((source, index) => `${index + 1}. ${sourceLine(source, telling)}`).join('\n')]
      : []),
    ...(corrections.length > 0 ? [corrections.map((each) => correctionLine(each, telling)).join('\n')] : []),
  ].join('\n\n');
}

function claimBlock({ said, verdict, record, sources = [] }: Claim, telling: Telling): string {
  return [
    ...prose(said).map((text) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>')),
    `**${line(verdict)}.** ${prose(record).join('\n\n')}`,
    ...(sources.length > 0
      ? [sources.map((source, index) => `${index + 1}. ${sourceLine(source, telling)}`).join('\n')]
      : []),
  ].join('\n\n');
}

/** Events in the order of time, those of one instant in that of the file. */
function inOrder(
  events: readonly TimelineEvent[],
  timeZone: string,
): { event: TimelineEvent; start: number }[] {
  return events
    .map((event) => {
      const { date } = parseDate(event.date, timeZone);
      return { event, start: (date && extentOf(date)?.start) ?? Infinity };
    })
    .sort((a, b) => (a.start === b.start ? 0 : a.start - b.start));
}

/** The events under headings of their years, in words of the language. */
function yearBlocks(file: EventFile, telling: Telling): string[] {
  let last = '';
  return inOrder(file.events, telling.timeZone).flatMap(({ event, start }) => {
    const { year } = civilOf(start);
    const years = Number.isFinite(start) ? inWords(yearText(year), telling) : '';
    const heading = years !== last && years !== '' ? [`## ${years}`] : [];
    last = years;
    return [...heading, eventBlock(event, file, telling)];
  });
}

function yearText(year: number): string {
  const size = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${size}` : year > 9999 ? `+${size}` : size;
}

function section(title: string, blocks: readonly string[]): string[] {
  return blocks.length > 0 ? [`## ${title}`, ...blocks] : [];
}

/**
 * Writes a file as a list to read, in Markdown (CommonMark): the events by year, each with its date in words, its standing, its text and its
 * sources; then what came after, and what was said beside what the record shows.
 *
 * @example exportMarkdown(file).text // '# The title\n\n## 2017\n\n### 2 March 2017: A letter\n...'
 */
export function exportMarkdown(file: EventFile): Exported {
  const remarks = new Remarks();
  remarks.others(file, OF_FILE, '', 'of the file');
  for (const list of ['events', 'epilogue'] as const) {
    for (const [index, event] of (file[list] ?? []).entries())
      remarks.others(event, OF_EVENT, `/${list}/${index}`, 'of an event');
  }
  const telling: Telling = { locale: file.language ?? 'en', timeZone: file.timeZone ?? 'UTC' };
  const { byline, updated, published } = file;
  const day = updated ?? published;
  const credit = [
    ...(byline === undefined ? [] : [line(byline)]),
    ...(day === undefined ? [] : [inWords(day, telling)]),
  ];
  const blocks = [
    `# ${line(file.title)}`,
    ...prose(file.description),
    ...(credit.length > 0 ? [credit.join(', ')] : []),
    ...yearBlocks(file, telling),
    ...section(
      'What came after',
      inOrder(file.epilogue ?? [], telling.timeZone).map(({ event }) => eventBlock(event, file, telling)),
    ),
    ...section(
      'What was said, and what the record shows',
      (file.claims ?? []).map((claim) => claimBlock(claim, telling)),
    ),
    ...section(
      'Corrections',
      (file.corrections ?? []).length > 0
        ? [(file.corrections ?? []).map((each) => correctionLine(each, telling)).join('\n')]
        : [],
    ),
    ...(file.contact === undefined ? [] : [`Report an error: <${file.contact}>`]),
  ];
  return { text: `${blocks.join('\n\n')}\n`, remarks: remarks.list() };
}
