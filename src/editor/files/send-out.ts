import { write, type EventFile, type Issue } from '../../core/event-file/index.ts';
import {
  exportCsv,
  exportICalendar,
  exportMarkdown,
  exportTimelineJs,
  issuesOf,
  type Exported,
} from '../../formats/index.ts';

/** A format that a timeline can go out in. */
export interface OutputFormat {
  readonly id: string;
  readonly title: string;
  readonly ending: string;
  readonly type: string;
  readonly export: (file: EventFile) => Exported;
}

/** All of them; the first is ours, in its canonical form. */
export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  {
    id: 'events',
    title: 'Event file, tidied',
    ending: 'json',
    type: 'application/json',
    export: (file) => ({ text: write(file), remarks: [] }),
  },
  { id: 'csv', title: 'Spreadsheet (CSV)', ending: 'csv', type: 'text/csv', export: exportCsv },
  {
    id: 'timelinejs',
    title: 'TimelineJS',
    ending: 'json',
    type: 'application/json',
    export: exportTimelineJs,
  },
  { id: 'ics', title: 'Calendar (iCalendar)', ending: 'ics', type: 'text/calendar', export: exportICalendar },
  { id: 'md', title: 'Text (Markdown)', ending: 'md', type: 'text/markdown', export: exportMarkdown },
];

/** A file that is ready to go out, and what of ours it does not say. */
export interface SentOut {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly remarks: readonly Issue[];
}

/**
 * Makes the file of a format. `source` is the text that `file` was read from: the remarks have their lines in it.
 *
 * @example sendOut(file, text, 'events.json', OUTPUT_FORMATS[1]).name // 'events.csv'
 */
export function sendOut(file: EventFile, source: string, name: string, format: OutputFormat): SentOut {
  const { text, remarks } = format.export(file);
  const base = name.replace(/\.[a-z0-9]+$/i, '') || 'timeline';
  const ours = format.id === 'timelinejs' ? `${base}-timelinejs` : base;
  return {
    name: `${ours}.${format.ending}`,
    type: format.type,
    text,
    remarks: issuesOf(source, remarks),
  };
}
