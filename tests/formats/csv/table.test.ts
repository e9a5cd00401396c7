import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guarded, unguarded } from '../../../src/formats/csv/guard.ts';
import { joinList, splitList } from '../../../src/formats/csv/lists.ts';
import { delimiterOf, RowReader } from '../../../src/formats/csv/parse.ts';
import { SEED } from '../support/files.ts';

/** Cells of all rows, blank ones too. */
function cellsIn(text: string, delimiter = ','): string[][] {
  const reader = new RowReader(text, delimiter);
  const rows: string[][] = [];
  for (let row = reader.next(); row; row = reader.next()) rows.push(row.cells.map((cell) => cell.text));
  return rows;
}

function lastPlace(text: string): [number, number, number] {
  const reader = new RowReader(text, ',');
  let last: [number, number, number] = [0, 0, 0];
  for (let row = reader.next(); row; row = reader.next()) {
    const cell = row.cells[row.cells.length - 1];
    last = [row.row, cell.line, cell.column];
  }
  return last;
}

describe('a row', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
    ['""', [['']]],
    ['\n\na', [[''], [''], ['a']]],
  ])('%j is read by RFC 4180', (text, rows) => {
    expect(cellsIn(text)).toEqual(rows);
  });

  test.each([
    ['a,b\n\nc,d', [3, 3, 3]],
    ['"a\nb\r\nc",d', [1, 3, 4]],
    ['a\r\nb,cé,𝒜d,e', [2, 2, 10]],
  ])('of %j the last cell has its row, its line and its column', (text, place) => {
    expect(lastPlace(text)).toEqual(place);
  });

  it('is read as it was written, whatever is in its cells', () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', '', '"",""')), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(cellsIn(text)).toEqual(rows);
      }),
      { seed: SEED },
    );
  });
});

describe('what parts the cells', () => {
  test.each([
    ['a,b;c,d', ',', false],
    ['a;b;c,d', ';', false],
    ['a\tb', '\t', false],
    ['"a;b;c",d', ',', false],
    ['\n\na|b', '|', false],
    ['alone', ',', false],
    ['sep=;\na,b', ';', true],
    ['sep=x\na,b', ',', false],
  ])('of %j is %j', (text, sign, isSaid) => {
    expect(delimiterOf(text)).toMatchObject({ sign, isSaid });
  });
});

describe('the guard against formulas', () => {
  it('is before every cell that a spreadsheet would run', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      expect(guarded(`${sign}1`)).toBe(`'${sign}1`);
      expect(unguarded(`'${sign}1`)).toBe(`${sign}1`);
    }
    expect(guarded('1-1')).toBe('1-1');
    expect(unguarded("'tis")).toBe("'tis");
    expect(unguarded('')).toBeUndefined();
  });

  it('is taken off exactly once, whatever the cell', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom("'", '=', '-', 'a', '\t'), { maxLength: 5 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe('a list in a cell', () => {
  test.each([
    ['a; b;c', ['a', 'b', 'c']],
    ['a\\;b; c\\\\', ['a;b', 'c\\']],
    ['; ;', []],
    ['a\\', ['a\\']],
  ])('%j is %j', (cell, list) => {
    expect(splitList(cell)).toEqual(list);
  });

  it('is the same when it goes in and out', () => {
    const entries = fc.array(
      fc.string({ minLength: 1 }).filter((entry) => entry.trim() !== ''),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(entries, (list) => {
        expect(splitList(joinList(list))).toEqual(list);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
