import type { EventFile, Source, TimelineEvent } from '../../core/event-file/index.ts';
import { parseDate } from '../../core/time/index.ts';
import { listed, Remarks, type Exported } from '../remarks.ts';
import { fromInline } from '../rich-text/from-inline.ts';
import { toPlain } from '../rich-text/write.ts';
import { escaped, folded } from './lines.ts';
import { timeLines, utcText } from './times.ts';

const OF_FILE = [
  'version',
  '$schema',
  'title',
  'description',
  'events',
  'epilogue',
  'lanes',
  'people',
  'timeZone',
  'language',
  'updated',
  'published',
];
const OF_EVENT = [
  'id',
  'date',
  'title',
  'text',
  'note',
  'lane',
  'tags',
  'place',
  'status',
  'sources',
  'quotes',
  'updated',
  'people',
];
const STANDINGS: Partial<Record<NonNullable<TimelineEvent['status']>, string>> = {
  reported: 'Reported, from sources that are not named.',
  alleged: 'Alleged, and not established.',
  disputed: 'Disputed: accounts differ.',
};

function plain(text: string | undefined): string[] {
  return text === undefined ? [] : [toPlain(fromInline(text))];
}

function sourceLine({ title, publisher, url }: Source, index: number): string {
  return `${index + 1}. ${title} (${publisher})${url === undefined ? '' : ` ${url}`}`;
}

/** All that is known of an event beside what has a property of its own. */
function descriptionOf(
  { text, note, status, quotes = [], sources = [], people = [] }: TimelineEvent,
  file: EventFile,
): string {
  const standing = status && STANDINGS[status];
  const names = people.map((id) =>
    file.people && Object.hasOwn(file.people, id) ? file.people[id].name : id,
  );
  const parts = [
    ...(standing ? [standing] : []),
    ...plain(text),
    ...quotes.map((quote) => `“${plain(quote.text).join('')}” – ${quote.speaker}`),
    ...plain(note),
    ...(names.length > 0 ? [names.join(', ')] : []),
    ...(sources.length > 0 ? [sources.map(sourceLine).join('\n')] : []),
  ];
  return parts.join('\n\n');
}

function instantIn(date: string | undefined): number | undefined {
  const read = date === undefined ? null : parseDate(date, 'UTC').date;
  return read?.kind === 'date' ? read.date.earliest : undefined;
}

/** When this was last changed, as the file says: a calendar takes the newer of two. */
function stampOf(event: TimelineEvent, file: EventFile): string {
  const dates = [event.updated, file.updated, file.published].map(instantIn);
  return utcText(dates.find((instant) => instant !== undefined) ?? 0);
}

function property(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${escaped(value)}`];
}

function linesOf(
  event: TimelineEvent,
  times: readonly string[],
  calendar: string,
  file: EventFile,
): string[] {
  const { place, sources = [], tags = [] } = event;
  const lane = file.lanes?.find(({ id }) => id === event.lane)?.title;
  const categories = [...(lane === undefined ? [] : [lane]), ...tags].map(escaped);
  const url = sources.find((source) => source.url !== undefined)?.url;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${event.id}@${calendar}`)}`,
    `DTSTAMP:${stampOf(event, file)}`,
    ...times,
    ...property('SUMMARY', event.title),
    ...property('DESCRIPTION', descriptionOf(event, file)),
    ...property('LOCATION', place?.name ?? ''),
    ...(place?.lat === undefined || place.lon === undefined ? [] : [`GEO:${place.lat};${place.lon}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What the ids of events are unique in: the title's words. */
function calendarOf({ title }: EventFile): string {
  return (
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 60) ?? 'throughline'
  );
}

/**
 * Writes a calendar (RFC 5545): every event whose date iCalendar can say; the others are told. It shows nobody as busy.
 *
 * @example exportICalendar(file).text // 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n...END:VCALENDAR\r\n'
 */
export function exportICalendar(file: EventFile): Exported {
  const remarks = new Remarks();
  remarks.others(file, OF_FILE, '', 'of the file');
  const calendar = calendarOf(file);
  const events = listed(file).flatMap(({ event, path }) => {
    remarks.others(event, OF_EVENT, path, 'of an event');
    const times = timeLines(event.date, file.timeZone ?? 'UTC');
    if (typeof times !== 'string') return linesOf(event, times, calendar, file);
    remarks.add('export.dropped', `${path}/date`, `A calendar cannot say ${times}: the event is left out.`);
    return [];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Throughline//EN',
    'CALSCALE:GREGORIAN',
    ...property('NAME', file.title),
    ...property('X-WR-CALNAME', file.title),
    ...property('DESCRIPTION', plain(file.description).join('')),
    ...events,
    'END:VCALENDAR',
  ];
  return { text: lines.map((line) => `${folded(line)}\r\n`).join(''), remarks: remarks.list() };
}
