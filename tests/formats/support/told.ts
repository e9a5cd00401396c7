import type { EventFile, TimelineEvent } from '../../../src/core/event-file/index.ts';
import type { Imported } from '../../../src/formats/index.ts';

/** The findings of an import, each as its code and its place. */
export function told({ report }: Imported): string[] {
  return report.issues.map(({ code, path }) => `${code} ${path}`);
}

/** The file of an import; throws, with the report, where there is none. */
export function fileOf({ file, report }: Imported): EventFile {
  if (!file) throw new Error(`refused: ${JSON.stringify(report.issues)}`);
  return file;
}

/** The only event of an import. */
export function eventOf(imported: Imported): TimelineEvent {
  const { events } = fileOf(imported);
  if (events.length !== 1) throw new Error(`${events.length} events`);
  return events[0];
}

/** A file of one event, "a", with some keys more. */
export function fileWith(event: Partial<TimelineEvent>, rest: Partial<EventFile> = {}): EventFile {
  return { version: 1, title: 'T', ...rest, events: [{ id: 'a', date: '2017-03-02', title: 'A', ...event }] };
}
