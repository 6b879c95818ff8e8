/**
 * The cell that a person has selected in the open workbook, its sheet, and what a cell shows.
 * Nothing is selected until the person's hand has been somewhere, nor where no person looks on: Google gives null then.
 * Not modelled: several cells at once, selecting by script, reading or writing values (the hub uses the Sheets service).
 */
import type { Execution } from './execution';
import { GoogleError } from './error';
import { method, type Stub } from './stub';
import type { World } from './world';
import type { Selection } from './stores';

/** The workbook that somebody looks at. */
interface Open {
  world: World;
  workbook: string;
}

interface Grid {
  rowCount: number;
  columnCount: number;
}

/** The grid of a sheet; nothing once the sheet is deleted. */
function gridOf({ world: { sheets }, workbook }: Open, sheetId: number): Grid | undefined {
  return sheets
    .snapshot(workbook, undefined, { rows: { start: 0, end: 0 } })
    .sheets.find((sheet) => sheet.sheetId === sheetId);
}

function shown({ world: { sheets }, workbook }: Open, { sheetId, row, column }: Selection): string {
  const rows = { start: row, end: row + 1 };
  const [sheet] = sheets.snapshot(workbook, sheetId, { rows }).sheets;
  return sheet?.rows[row - sheet.firstRow]?.[column]?.text ?? '';
}

function sheetStub(open: Open, sheetId: number): Stub {
  return {
    name: 'Sheet',
    members: {
      getSheetId: method([], () => sheetId),
      getRange: method<[number, number]>(['integer', 'integer'], (row, column) => {
        const grid = gridOf(open, sheetId);
        const inside = grid && row >= 1 && column >= 1 && row <= grid.rowCount && column <= grid.columnCount;
        if (!inside)
          throw new GoogleError(400, 'The coordinates of the range are outside the dimensions of the sheet.');
        return rangeStub(open, { sheetId, row: row - 1, column: column - 1 });
      }),
    },
  };
}

const rangeStub = (open: Open, at: Selection): Stub => ({
  name: 'Range',
  members: {
    getSheet: method([], () => sheetStub(open, at.sheetId)),
    getRow: method([], () => at.row + 1),
    getColumn: method([], () => at.column + 1),
    getDisplayValue: method([], () => shown(open, at)),
  },
});

/** The current cell of the person who runs the script in the editor; null when there is none. */
export function currentCell(world: World, { face, effective, workbook }: Execution): Stub | null {
  if (workbook === null || face === 'trigger') return null;
  const open = { world, workbook };
  const at = world.selections.get(effective);
  const grid = at && gridOf(open, at.sheetId);
  return at && grid && at.row < grid.rowCount && at.column < grid.columnCount ? rangeStub(open, at) : null;
}
