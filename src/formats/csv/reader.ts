import type { Origin } from '../findings.ts';
import { isObject, type Values } from '../values.ts';
import type { CellKind, Group } from './columns.ts';
import { unguarded } from './guard.ts';
import { splitList } from './lists.ts';
import { cellOrigin, type Column, type Row } from './table.ts';

const NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/;

export function valueOf(text: string, kind: CellKind): unknown {
  if (kind === 'list') return splitList(text);
  return kind === 'number' && NUMBER.test(text) ? Number(text) : text;
}

/** One row, by the names of the columns. */
export class Reader {
  readonly row: Row;
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(row: Row, byName: ReadonlyMap<string, Column>) {
    this.row = row;
    this.#byName = byName;
  }

  /** What a cell says; undefined for an empty one and where there is no such column. */
  text(name: string): string | undefined {
    const column = this.#byName.get(name);
    return column && unguarded(this.row.cells.at(column.index)?.text ?? '');
  }

  origin(name: string): Origin | undefined {
    const column = this.#byName.get(name);
    return column && cellOrigin(this.row, column);
  }

  entries(name: string): string[] {
    return splitList(this.text(name) ?? '');
  }
}

/** Puts a value at the end of a way, making the objects on it. */
export function put(values: Values, [first, second]: readonly string[], value: unknown): void {
  const inner = values[first];
  if (second === undefined) values[first] = value;
  else values[first] = { ...(isObject(inner) ? inner : {}), [second]: value };
}

/** The numbers of a group that have something in this row: of entry `index` the number is `[index]`. */
export function numbersIn(reader: Reader, group: Group, numbers: readonly number[]): number[] {
  return numbers.filter((number) =>
    group.fields.some(([name]) => reader.text(`${group.name} ${number} ${name}`) !== undefined),
  );
}

/** The entries of a group; quotes count the sources that are there. */
export function entriesOf(
  reader: Reader,
  { name: group, fields }: Group,
  numbers: readonly number[],
  sources: readonly number[],
) {
  return numbers.map((number) => {
    const entry: Values = {};
    for (const [name, key, kind] of fields) {
      const text = reader.text(`${group} ${number} ${name}`);
      if (text === undefined) continue;
      const value = valueOf(text, kind);
      const isSource = group === 'quote' && key === 'source' && typeof value === 'number';
      entry[key] = isSource && sources.includes(value) ? sources.indexOf(value) + 1 : value;
    }
    return entry;
  });
}

/** The column that a field of an entry comes from: `sources/0/url` is `source 1 url`. */
export function groupedColumn(
  field: string,
  there: ReadonlyMap<Group, readonly number[]>,
): string | undefined {
  const [list, index = '0', key] = field.split('/');
  for (const [group, numbers] of there) {
    if (group.list !== list) continue;
    const name = (group.fields.find((each) => each[1] === key) ?? group.fields[0])[0];
    return `${group.name} ${numbers.at(Number(index)) ?? 1} ${name}`;
  }
  return undefined;
}
