import { address, cellAt, columnName, moved, placeOf, spill } from '../../../local/serve/page/cells';
import type { SheetWindow } from '../../../local/serve/wire-sheet';

const row = (index: number, ...texts: string[]) => ({ index, cells: texts.map((text) => ({ text })) });

/** Columns A (hidden) to E, row 1 frozen, rows 11 to 13 on this page, B12:C13 merged. */
const SHEET: SheetWindow = {
  id: 1,
  title: 'Dashboard',
  rowCount: 100,
  usedRows: 13,
  columns: [0, 1, 2, 3, 4].map((column) => ({ width: 100, hidden: column === 0 })),
  frozenColumns: 2,
  gridlines: true,
  frozen: [row(0, 'key', 'Academy')],
  rows: [row(10, 'k', 'a', '', '', 'x'), row(11, 'k', 'merged'), row(12, 'k', '', '', 'long text')],
  from: 10,
  page: 200,
  last: 13,
  merges: [{ row: 11, column: 1, rows: 2, columns: 2 }],
  charts: [],
  lists: [],
};

describe('names of cells', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));

  test('an address counts rows from 1', () => expect(address({ row: 9, column: 1 })).toBe('B10'));
});

describe('moving by keys', () => {
  const from = (key: string, row: number, column: number, far = false) => {
    const place = moved(SHEET, { row, column }, key, far);
    return place && address(place);
  };

  test.each([
    ['from the frozen row down to the page', 'ArrowDown', 0, 3, false, 'D11'],
    ['never into a hidden column', 'ArrowLeft', 10, 1, false, 'B11'],
    ['into a merge: to its first cell', 'ArrowDown', 10, 2, false, 'B12'],
    ['out of a merge: past all of it', 'ArrowRight', 11, 1, false, 'D12'],
    ['not below the last row', 'ArrowDown', 12, 3, false, 'D13'],
    ['to the end of the row', 'End', 10, 1, false, 'E11'],
    ['to the first cell', 'Home', 12, 3, true, 'B1'],
    ['to the far right', 'ArrowRight', 10, 1, true, 'E11'],
    ['a page up', 'PageUp', 12, 4, false, 'E1'],
  ] as const)('%s', (_, key, row, column, far, to) => expect(from(key, row, column, far)).toBe(to));

  test('other keys do not move', () => expect(from('a', 10, 1)).toBeUndefined());
});

describe('texts longer than their cell', () => {
  test('run over empty neighbours up to the next text or the edge', () => {
    // D13 has E13 beside it, empty and last: 100 pixels more.
    expect(spill(SHEET, SHEET.rows[2]!, 3)).toBe(100);
  });

  test('stop at the frozen edge', () => expect(spill(SHEET, SHEET.rows[0]!, 1)).toBe(0));
  test('stay in a merge', () => expect(spill(SHEET, SHEET.rows[1]!, 1)).toBe(0));
  test('a cell beyond the row is empty', () => expect(cellAt(SHEET, { row: 11, column: 4 }).text).toBe(''));
});

test('a link inside the workbook opens the first cell of its range, or the sheet; anything else opens nothing', () => {
  expect(placeOf('#gid=1&range=AB4:AC20')).toEqual({ id: 1, place: { row: 3, column: 27 } });
  expect(placeOf('#gid=2')).toEqual({ id: 2, place: { row: 0, column: 0 } });
  expect(placeOf('#sheet-2')).toBeUndefined();
});
