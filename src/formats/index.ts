/** The room of other people's formats: texts of theirs to event files and back, with a report of what does not fit. */
export { exportCsv } from './csv/write.ts';
export type { Cell, Imported, ImportIssue, ImportReport } from './findings.ts';
export { importCsv } from './import-csv.ts';
export { importTimelineJs } from './import-timelinejs.ts';
export { exportTimelineJs } from './timelinejs/write.ts';
export type { ImportOptions } from './options.ts';
export { issuesOf, type Exported, type Remark } from './remarks.ts';
