import type { EventFile, Issue, TimelineEvent } from '../core/event-file/index.ts';
import { modelOf } from '../core/model/index.ts';
import { dateInWords, parseDate } from '../core/time/index.ts';
import { isValues, type Values } from './check.ts';
import type { Spot } from './document/commands.ts';

/** An event in the list: what is written of it, and how it stands. */
export interface Item {
  readonly spot: Spot;
  /** The id that it has on the timeline; null where it cannot be shown. */
  readonly id: string | null;
  readonly title: string;
  /** In words; what is written where that is no date. */
  readonly date: string;
  readonly lane: string;
  readonly errors: number;
  readonly warnings: number;
}

export type List = Spot['list'];

const LISTS: readonly List[] = ['events', 'epilogue'];

function entriesIn(root: Values, list: List): readonly unknown[] {
  const found = root[list];
  return Array.isArray(found) ? found : [];
}

const textIn = (value: unknown, key: string): string => {
  const found = isValues(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
};

/**
 * Which of the written events became which of those that are shown: both are in the order of the file, and those that were left out are
 * missing among the shown.
 */
function shownOf(written: readonly unknown[], shown: readonly TimelineEvent[]): (TimelineEvent | null)[] {
  let next = 0;
  return written.map((value) => {
    const event = shown.at(next);
    if (event?.date !== textIn(value, 'date')) return null;
    const id = textIn(value, 'id');
    if (id !== event.id && id !== '' && textIn(value, 'title') !== event.title) return null;
    next += 1;
    return event;
  });
}

/** Errors and warnings of each event, by its pointer. */
function countsOf(issues: readonly Issue[]): Map<string, { errors: number; warnings: number }> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { path, level } of issues) {
    const [pointer] = /^\/(?:events|epilogue)\/\d+/.exec(path) ?? [];
    if (pointer === undefined) continue;
    const count = counts.get(pointer) ?? { errors: 0, warnings: 0 };
    if (level === 'error') count.errors += 1;
    else count.warnings += 1;
    counts.set(pointer, count);
  }
  return counts;
}

function dateWords(text: string, file: EventFile | null, label: string): string {
  if (label !== '') return label;
  const { date } = parseDate(text, file?.timeZone ?? 'UTC');
  return date ? dateInWords(date, file?.language ?? 'en') : text;
}

/** The order in which readers meet the events that are shown: by their number in the model. */
function ranksOf(file: EventFile | null): Map<TimelineEvent, number> {
  return new Map(file ? modelOf(file).events.map((event, rank) => [event, rank]) : []);
}

/**
 * All events of a file as a list, those that cannot be shown first, then the others as readers meet them, and those of the epilogue in
 * the order of the file.
 */
export function outlineOf(root: Values, file: EventFile | null, issues: readonly Issue[]): Item[] {
  const counts = countsOf(issues);
  const ranks = ranksOf(file);
  const placed = LISTS.flatMap((list) => {
    const written = entriesIn(root, list);
    const shown = shownOf(written, file?.[list] ?? []);
    return written.map((value, index) => {
      const event = shown[index];
      const rank = event ? (ranks.get(event) ?? Infinity) : -1;
      const item: Item = {
        spot: { list, index },
        id: event?.id ?? null,
        title: textIn(value, 'title'),
        date: dateWords(textIn(value, 'date'), file, textIn(value, 'dateLabel')),
        lane: textIn(value, 'lane'),
        ...(counts.get(`/${list}/${index}`) ?? { errors: 0, warnings: 0 }),
      };
      return { item, rank: list === 'epilogue' ? Infinity : rank };
    });
  });
  // Infinity less Infinity is no number, and no order.
  return placed.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ item }) => item);
}

/** The items in which all words of a search occur. */
export function found(items: readonly Item[], search: string): readonly Item[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ title, date, lane, id }) => {
    const text = `${title} ${date} ${lane} ${id ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Where an event of the timeline stands in the file. */
export function spotOf(items: readonly Item[], id: string): Spot | null {
  return items.find((item) => item.id === id)?.spot ?? null;
}
