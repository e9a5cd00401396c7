/** The room of other people's formats: texts of theirs to event files and back, with a report of what does not fit. */
export { exportCsv } from './csv/write.ts';
export type { Cell, Imported, ImportIssue, ImportReport } from './findings.ts';
export { exportICalendar } from './icalendar/write.ts';
export { importCsv } from './import-csv.ts';
export { importTimelineJs } from './import-timelinejs.ts';
export { exportMarkdown } from './markdown/write.ts';
export type { ImportOptions } from './options.ts';
export { formatOf, type InputFormat } from './recognise.ts';
export { issuesOf, type Exported, type Remark } from './remarks.ts';
export { exportTimelineJs } from './timelinejs/write.ts';
