import type { Correction, EventFile } from '../core/event-file/index.ts';
import { OPEN_END, OPEN_START, SOFT_END, SOFT_START, type Model } from '../core/model/index.ts';
import { dateTimeAttribute, formatRange, readDate } from '../core/time/index.ts';
import { plainText } from '../view/index.ts';
import { addressIn, SHARE_PICTURE, type Place } from './site.ts';

const DAY_MS = 86_400_000;
const DAY_LENGTH = '2016-09-08'.length;

/**
 * A date of the file as ISO 8601, to the day at most; undefined where it names no year, month or day.
 *
 * @example isoDay('2017-03-02T16:00-05:00', file) // '2017-03-02'
 */
export function isoDay(text: string | undefined, { timeZone = 'UTC' }: EventFile): string | undefined {
  const { date } = readDate(text ?? '', timeZone);
  return (date && dateTimeAttribute(date)?.slice(0, DAY_LENGTH)) ?? undefined;
}

/** From the first to the last day that is known for sure: a date that is approximate or open claims nothing here. */
function certainTime({ starts, endsAt, ends }: Model): string | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (let event = 0; event < starts.length; event++) {
    if ((ends[event] & (SOFT_START | OPEN_START)) === 0) first = Math.min(first, starts[event]);
    if ((ends[event] & (SOFT_END | OPEN_END)) === 0) last = Math.max(last, endsAt[event]);
  }
  if (first >= last) return undefined;
  return formatRange(Math.floor(first / DAY_MS) * DAY_MS, Math.ceil(last / DAY_MS) * DAY_MS);
}

/** Each page that an event or a claim rests on, once. */
function citations({ events, epilogue = [], claims = [] }: EventFile): string[] {
  const sources = [...events, ...epilogue, ...claims].flatMap((entry) => entry.sources ?? []);
  return [...new Set(sources.flatMap(({ url }) => url ?? []))];
}

function corrections(file: EventFile): object[] {
  const comment = ({ date, text }: Correction, url?: string) => ({
    '@type': 'CorrectionComment',
    datePublished: isoDay(date, file),
    text: plainText(text),
    url,
  });
  const events = [...file.events, ...(file.epilogue ?? [])];
  return [
    ...(file.corrections ?? []).map((correction) => comment(correction)),
    ...events.flatMap(({ id, corrections = [] }) => corrections.map((one) => comment(one, linkTo(id)))),
  ];
}

/** Relative to the page, as all addresses in it are. */
const linkTo = (id: string) => `#${encodeURIComponent(id)}`;

const unlessEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/**
 * The page for search engines, as JSON-LD in the words of schema.org: an article whose subject is a list of events. They are no
 * `Event`s, which are things to go to and need a place. `<` and `&` are escaped, so that it may stand in a `script` element.
 */
export function structuredDataOf(model: Model, { site, hasPicture }: Place): string {
  const { file, events } = model;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: file.title,
    description: file.description && plainText(file.description),
    inLanguage: file.language ?? 'en',
    datePublished: isoDay(file.published, file),
    dateModified: isoDay(file.updated ?? file.published, file),
    // Whether a byline is a person or a desk is not in the file.
    author: file.byline && { name: file.byline },
    image: hasPicture
      ? {
          '@type': 'ImageObject',
          url: addressIn(site, SHARE_PICTURE.name),
          width: SHARE_PICTURE.widthPx,
          height: SHARE_PICTURE.heightPx,
        }
      : undefined,
    mainEntityOfPage: addressIn(site, ''),
    temporalCoverage: certainTime(model),
    correction: unlessEmpty(corrections(file)),
    citation: unlessEmpty(citations(file)),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: events.length,
      itemListElement: events.map(({ id, title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        url: linkTo(id),
      })),
    },
  };
  return JSON.stringify(data).replace(/[<&]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u0026'));
}
