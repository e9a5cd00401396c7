import type { Limits } from '../../core/event-file/index.ts';
import { WHOLE, type Findings, type Origin } from '../findings.ts';
import { decode } from './decode.ts';
import { delimiterOf, isBlankRow, RowReader, type ParsedCell, type ParsedRow } from './parse.ts';

/** A row whose cells are found by the names of their columns. */
export interface Row {
  number: number;
  cells: ParsedCell[];
}

export interface Column {
  /** As it is written. */
  header: string;
  index: number;
}

/** A table as it came: its columns' names, then its rows. */
export interface Table {
  columns: Column[];
  header: ParsedRow;
  rows: Row[];
}

const NAMES: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** Where a cell stands; behind the last cell of a row, where the row ends. */
export function cellOrigin({ number, cells }: Row, { header, index }: Column): Origin {
  const cell = cells.at(index) ?? cells[cells.length - 1];
  const column = header.trim();
  return {
    path: `row ${number}, ${column || `column ${index + 1}`}`,
    cell: { row: number, column },
    line: cell.line,
    column: cell.column,
    value: index < cells.length ? cell.text : undefined,
  };
}

/** A row as a whole, with all that stands in it. */
export function rowOrigin({ number, cells }: Row): Origin {
  const [{ line, column }] = cells;
  const value = cells.map(({ text }) => text);
  return { path: `row ${number}`, cell: { row: number, column: '' }, line, column, value };
}

/** The text of a file; `isExcel` for UTF-16, which Excel writes with tabs. */
function textOf(
  input: Uint8Array | string,
  findings: Findings,
  { bytes }: Limits,
): { text: string; isExcel: boolean } | undefined {
  if (input.length > bytes) {
    findings.say('limit.bytes', WHOLE, { size: bytes });
    return undefined;
  }
  const { text, encoding } = decode(input);
  if (encoding === 'binary') findings.say('file.notcsv', WHOLE);
  else if (text.trim() === '') findings.say('file.empty', WHOLE);
  else {
    if (encoding === 'windows-1252') findings.say('csv.encoding', WHOLE);
    return { text, isExcel: encoding === 'utf-16' };
  }
  return undefined;
}

/** Too many cells are a mistake where there is something in them. */
function isTooLong(row: Row, columns: readonly Column[]): boolean {
  return row.cells.slice(columns.length).some(({ text }) => text.trim() !== '');
}

/** Tells what is wrong with a row's form; true where it can be read all the same. */
function isSound(row: Row, columns: readonly Column[], findings: Findings): boolean {
  let isGood = true;
  for (const [index, { fault }] of row.cells.entries()) {
    if (!fault) continue;
    findings.say(`csv.quote/${fault}`, cellOrigin(row, columns.at(index) ?? { header: '', index }));
    isGood &&= fault === 'stray';
  }
  if (!isGood || !isTooLong(row, columns)) return isGood;
  const isCurly = row.cells.some(({ text }) => /[“”]/.test(text));
  findings.say('csv.columns', rowOrigin(row), {
    size: row.cells.length,
    list: columns.map(({ header }) => header),
    text: isCurly ? 'curly' : '',
  });
  return false;
}

function headerOf(reader: RowReader): ParsedRow | undefined {
  let row = reader.next();
  while (row && isBlankRow(row)) row = reader.next();
  return row;
}

/**
 * Reads a table: rows that are blank are passed over, rows whose form is wrong are told and put among `left`. undefined,
 * with a finding, where there is no table.
 */
export function tableOf(
  input: Uint8Array | string,
  findings: Findings,
  limits: Limits,
  left: Origin[],
): Table | undefined {
  const source = textOf(input, findings, limits);
  if (!source) return undefined;
  const { sign, start, isSaid } = delimiterOf(source.text);
  if (sign !== ',' && !isSaid && !source.isExcel) findings.say('csv.delimiter', WHOLE, { text: NAMES[sign] });
  const reader = new RowReader(source.text, sign, start);
  const header = headerOf(reader);
  if (!header) {
    findings.say('file.empty', WHOLE);
    return undefined;
  }
  const columns = header.cells.map(({ text }, index) => ({ header: text, index }));
  const rows: Row[] = [];
  let count = 0;
  for (let parsed = reader.next(); parsed; parsed = reader.next()) {
    if (isBlankRow(parsed)) continue;
    const row = { number: parsed.row, cells: parsed.cells };
    if (isSound(row, columns, findings)) rows.push(row);
    else left.push(rowOrigin(row));
    if ((count += 1) > limits.events) {
      findings.say('limit.events', WHOLE, { size: limits.events });
      return undefined;
    }
  }
  return { columns, header, rows };
}
