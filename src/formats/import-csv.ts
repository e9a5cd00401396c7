import { DEFAULT_LIMITS } from '../core/event-file/index.ts';
import { draftTableOf } from './csv/read-events.ts';
import { tableOf } from './csv/table.ts';
import { Findings, type Imported, type Origin } from './findings.ts';
import { finish, type DraftFile } from './finish.ts';
import type { ImportOptions } from './options.ts';
import { isSheet, sheetStoryOf } from './timelinejs/sheet.ts';
import { draftFileOf } from './timelinejs/draft.ts';

/**
 * Reads a table: with our columns (`exportCsv` writes them), or with those of TimelineJS's spreadsheet. Cells may be parted by
 * commas, semicolons, tabs or bars; the text may be UTF-8, UTF-16 with a byte order mark, or Windows-1252. Never throws;
 * rows that cannot be taken are told and kept under `extensions.csv`.
 *
 * @example importCsv('title,start\nA,2017-02-29\n').report.issues[0]
 * // {code: 'date.impossible', level: 'error', path: 'row 2, start', cell: {row: 2, column: 'start'}, line: 2, column: 3, ...}
 */
export function importCsv(input: Uint8Array | string, options: ImportOptions = {}): Imported {
  const { limits = DEFAULT_LIMITS } = options;
  const findings = new Findings(limits.issues);
  const left: Origin[] = [];
  const table = tableOf(input, findings, limits, left);
  let draft: DraftFile | undefined;
  if (table && isSheet(table.columns)) {
    draft = { ...draftFileOf(sheetStoryOf(table, findings, left), options, findings), format: 'csv' };
  } else if (table) draft = draftTableOf(table, options, findings, left);
  const file = draft ? finish(draft, findings, limits) : null;
  return { file, report: findings.report(() => new Map()) };
}
