import type { Workspace } from '../../local/workspace';
import { workbookOf } from '../support/book-of-sheet';

/** What a person does to a sheet as a whole, through the same requests that the sheet's own menus make. */
export function inSheet(workspace: Workspace, actor: string, ...requests: object[]): unknown {
  const [, sheetId = ''] = /"sheetId":(\d+)/.exec(JSON.stringify(requests)) ?? [];
  const id = workbookOf(workspace, Number(sheetId));
  return workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], actor);
}

/** Everything in a sheet, row by row, unformatted. */
export function cellsOf(workspace: Workspace, sheetId: number): (string | number | boolean)[][] {
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [
      { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' },
      workbookOf(workspace, sheetId),
    ],
    workspace.owner,
  ) as { valueRanges: { valueRange: { values?: (string | number | boolean)[][] } }[] };
  return answer.valueRanges[0]?.valueRange.values ?? [];
}

/** Where the cell of a row (by ID) under a header stands, zero-based. */
export function placeOf(
  workspace: Workspace,
  sheetId: number,
  id: string,
  header: string,
): { row: number; column: number } {
  const cells = cellsOf(workspace, sheetId);
  const headers = cells.find((row) => row.includes(header)) ?? [];
  const row = cells.findIndex((candidate) => candidate[headers.indexOf('ID')] === id);
  return { row, column: headers.indexOf(header) };
}

/** Overwrites one cell past all protection, as somebody who said "edit anyway". */
export function overwrite(
  workspace: Workspace,
  sheetId: number,
  { row, column }: { row: number; column: number },
  value: string | number,
): void {
  const userEnteredValue = typeof value === 'number' ? { numberValue: value } : { stringValue: value };
  inSheet(workspace, workspace.owner, {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue }] }],
      fields: 'userEnteredValue',
    },
  });
}

/** Moves rows or columns as by dragging. */
export const drag = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  destinationIndex: number,
): object => ({
  moveDimension: { source: { sheetId, dimension, startIndex, endIndex: startIndex + 1 }, destinationIndex },
});

/** Puts empty rows or columns in. */
export const insert = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  count = 1,
): object => ({
  insertDimension: {
    range: { sheetId, dimension, startIndex, endIndex: startIndex + count },
    inheritFromBefore: false,
  },
});

/** Deletes one row. */
export const deleteRow = (sheetId: number, row: number): object => ({
  deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
});

/** The texts of a painted sheet's row with that key. */
export function painted(workspace: Workspace, sheetId: number, key: string): string[] {
  const rows = workspace.sheets.snapshot(workspace.id, sheetId).sheets[0]?.rows ?? [];
  return (rows.find((cells) => cells[0]?.text === key) ?? []).map(({ text }) => text);
}
