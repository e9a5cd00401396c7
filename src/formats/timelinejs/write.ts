import type { EventFile, Media, TimelineEvent } from '../../core/event-file/index.ts';
import {
  dateInWords,
  parseDate,
  type EventDate,
  type FuzzyDate,
  type IntervalEnd,
} from '../../core/time/index.ts';
import { listed, Remarks, type Exported } from '../remarks.ts';
import { fromInline } from '../rich-text/from-inline.ts';
import { escapeHtml, toHtml } from '../rich-text/write.ts';
import { filled, type Values } from '../values.ts';
import { isPlain, partsOf } from './dates.ts';

const OF_FILE = [
  'version',
  '$schema',
  'title',
  'description',
  'language',
  'timeZone',
  'lanes',
  'eras',
  'events',
  'epilogue',
];
const OF_EVENT = ['id', 'date', 'title', 'dateLabel', 'text', 'lane', 'media', 'aliases'];
const FORMER = 'event-';

interface Context {
  file: EventFile;
  remarks: Remarks;
}

function fuzzy(end: IntervalEnd): FuzzyDate | undefined {
  return typeof end === 'string' ? undefined : end;
}

/** The first and the last date of a date; a decade or a season has two, as an interval has. */
function endsOf(date: EventDate): [FuzzyDate | undefined, FuzzyDate | undefined] {
  return date.kind === 'date' ? [date.date, undefined] : [fuzzy(date.start), fuzzy(date.end)];
}

/** The last year or month of what is coarser than a year, or a season. */
function lastOf({ latest, precision }: FuzzyDate): Values | undefined {
  if (['season', 'decade', 'century', 'millennium'].includes(precision))
    return partsOf(latest - 1, precision);
  return undefined;
}

/** Dates as TimelineJS has them, and words where that is not all that is known. */
function datesOf(
  written: string,
  label: string | undefined,
  path: string,
  { file, remarks }: Context,
): Values {
  const { date } = parseDate(written, file.timeZone ?? 'UTC');
  if (!date) return {};
  const [first, last] = endsOf(date);
  const start = first ?? last;
  const isWhole =
    [first, last].every((end) => !end || isPlain(end)) && (date.kind === 'date' || (first && last));
  if (!isWhole) {
    remarks.add(
      'export.changed',
      path,
      'TimelineJS has no approximate, open or coarse dates: the words say it.',
    );
  }
  if (/T.*(?:Z|[+-]\d\d:?\d*)/.test(written)) {
    remarks.add(
      'export.changed',
      path,
      'TimelineJS has no time zones: times stand as the clocks of the file show them.',
    );
  }
  const end = (first && last) ?? undefined;
  const words = label ?? (isWhole ? undefined : dateInWords(date, file.language ?? 'en'));
  return {
    start_date: start && partsOf(start.earliest, start.precision),
    end_date: end ? (lastOf(end) ?? partsOf(end.earliest, end.precision)) : start && lastOf(start),
    display_date: words === undefined ? undefined : escapeHtml(words),
  };
}

/** Text as HTML; bare addresses, which are no links with us, shall be none there. */
function proseOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : toHtml(fromInline(text)) || undefined;
}

function mediaOf(media: readonly Media[], path: string, remarks: Remarks): Values | undefined {
  if (media.length > 1)
    remarks.add(
      'export.dropped',
      `${path}/media/1`,
      'TimelineJS has one picture an event: the others have no place there.',
    );
  const picture = media.at(0);
  if (!picture) return undefined;
  const { src, alt, caption, credit } = picture;
  remarks.others(picture, ['src', 'alt', 'caption', 'credit'], `${path}/media/0`, 'of a picture');
  if (!/^https?:/i.test(src))
    remarks.add(
      'export.changed',
      `${path}/media/0/src`,
      'A relative address leads somewhere else from another page.',
    );
  return filled({
    url: src,
    alt,
    caption: caption === undefined ? undefined : escapeHtml(caption),
    credit: credit === undefined ? undefined : escapeHtml(credit),
  });
}

/** The id by which links call the slide: the one that TimelineJS gave it once, where there is one. */
function uniqueIdOf({ id, aliases = [] }: TimelineEvent): string {
  return aliases.find((alias) => alias.startsWith(FORMER))?.slice(FORMER.length) ?? id;
}

function slideOf(event: TimelineEvent, path: string, context: Context): Values {
  const { remarks, file } = context;
  remarks.others(event, OF_EVENT, path, 'of an event');
  const lane = file.lanes?.find(({ id }) => id === event.lane);
  const text = proseOf(event.text);
  return filled({
    ...datesOf(event.date, event.dateLabel, `${path}/date`, context),
    text: filled({ headline: escapeHtml(event.title), text }),
    media: mediaOf(event.media ?? [], path, remarks),
    group: lane && escapeHtml(lane.title),
    unique_id: uniqueIdOf(event),
    autolink: text === undefined ? undefined : false,
  });
}

/**
 * Writes a file as JSON of TimelineJS 3: what its parts can say, and words for dates that they cannot. Times are those
 * of the file's own time zone. `importTimelineJs` reads it back.
 *
 * @example exportTimelineJs(file).text // '{\n  "title": {...},\n  "events": [...]\n}\n'
 */
export function exportTimelineJs(file: EventFile): Exported {
  const remarks = new Remarks();
  const context = { file, remarks };
  remarks.others(file, OF_FILE, '', 'of the file');
  for (const [index, lane] of (file.lanes ?? []).entries())
    remarks.others(lane, ['id', 'title'], `/lanes/${index}`, 'of a lane');
  const all = listed(file);
  const first = all.find(({ list }) => list === 'epilogue');
  if (first)
    remarks.add(
      'export.changed',
      first.path,
      'TimelineJS has no epilogue: its events stand with the others.',
    );
  const eras = (file.eras ?? []).map(({ title, date }, index) => {
    const path = `/eras/${index}`;
    const { start_date, end_date } = datesOf(date, undefined, `${path}/date`, context);
    return { start_date, end_date: end_date ?? start_date, text: { headline: escapeHtml(title) } };
  });
  const story = filled({
    title: {
      text: filled({ headline: escapeHtml(file.title), text: proseOf(file.description) }),
      autolink: false,
    },
    events: all.map(({ event, path }) => slideOf(event, path, context)),
    eras,
  });
  return {
    text: `${JSON.stringify({ ...story, events: story.events ?? [] }, null, 2)}\n`,
    remarks: remarks.list(),
  };
}
