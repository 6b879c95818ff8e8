import type { SheetWindow } from '../wire-sheet';
import type { Merge } from '../wire-sheet';
import type { RowView } from '../wire-sheet';
import type { CellView } from '../wire-sheet';

export interface Place {
  row: number;
  column: number;
}

/** 0 -> A, 26 -> AA */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const address = (place: Place): string => `${columnName(place.column)}${place.row + 1}`;

export const cellId = (place: Place): string => `cell-${place.row}-${place.column}`;

export const samePlace = (one: Place | null, other: Place | null): boolean =>
  one !== null && other !== null && one.row === other.row && one.column === other.column;

const EMPTY: CellView = { text: '' };

export const rowsOf = (sheet: SheetWindow): RowView[] => [...sheet.frozen, ...sheet.rows];

export const cellAt = (sheet: SheetWindow, place: Place): CellView =>
  rowsOf(sheet).find(({ index }) => index === place.row)?.cells[place.column] ?? EMPTY;

export const cellIn = (row: RowView, column: number): CellView => row.cells[column] ?? EMPTY;

const holds = (merge: Merge, { row, column }: Place): boolean =>
  row >= merge.row &&
  row < merge.row + merge.rows &&
  column >= merge.column &&
  column < merge.column + merge.columns;

export const mergeAt = (sheet: SheetWindow, place: Place): Merge | undefined =>
  sheet.merges.find((merge) => holds(merge, place));

/** The visible columns, left to right. */
export const shownColumns = (sheet: SheetWindow): number[] =>
  sheet.columns.flatMap(({ hidden }, column) => (hidden ? [] : [column]));

const step = (all: number[], from: number, by: number): number => {
  const here = all.indexOf(from);
  const found = here >= 0 ? here : all.findIndex((each) => each > from);
  return all[Math.min(all.length - 1, Math.max(0, found + by))] ?? from;
};

/** The first cell of the merge that it belongs to, if it does and that cell is on this page. */
function anchored(sheet: SheetWindow, place: Place, rows: number[], columns: number[]): Place {
  const merge = mergeAt(sheet, place);
  if (!merge) return place;
  const column = columns.find((each) => each >= merge.column) ?? place.column;
  return rows.includes(merge.row) ? { row: merge.row, column } : place;
}

/** Where one key leads from a cell; undefined when the key does not move. */
export function moved(sheet: SheetWindow, from: Place, key: string, far: boolean): Place | undefined {
  const rows = rowsOf(sheet).map(({ index }) => index);
  const columns = shownColumns(sheet);
  const merge = mergeAt(sheet, from);
  const down = merge ? merge.row + merge.rows - 1 : from.row;
  const right = merge ? merge.column + merge.columns - 1 : from.column;
  const to = (row: number, column: number): Place => anchored(sheet, { row, column }, rows, columns);
  const first = columns[0] ?? 0;
  const last = columns[columns.length - 1] ?? 0;
  const moves: Record<string, () => Place> = {
    ArrowUp: () => to(step(rows, from.row, far ? -rows.length : -1), from.column),
    ArrowDown: () => to(step(rows, down, far ? rows.length : 1), from.column),
    ArrowLeft: () => to(from.row, step(columns, from.column, far ? -columns.length : -1)),
    ArrowRight: () => to(from.row, step(columns, right, far ? columns.length : 1)),
    PageUp: () => to(step(rows, from.row, -20), from.column),
    PageDown: () => to(step(rows, down, 20), from.column),
    Home: () => to(far ? (rows[0] ?? 0) : from.row, first),
    End: () => to(far ? (rows[rows.length - 1] ?? 0) : from.row, last),
  };
  return moves[key]?.();
}

/** How far a text may run over the empty cells to its right, in pixels; 0 when it stays in its own. */
export function spill(sheet: SheetWindow, row: RowView, column: number): number {
  const cell = cellIn(row, column);
  if (cell.text === '' || cell.wrap || cell.align || cell.choices !== undefined || cell.tick) return 0;
  if (mergeAt(sheet, { row: row.index, column })) return 0;
  let width = 0;
  for (let next = column + 1; next < sheet.columns.length; next++) {
    const neighbour = sheet.columns[next];
    const taken = cellIn(row, next).text !== '' || mergeAt(sheet, { row: row.index, column: next });
    if (!neighbour || neighbour.hidden || taken || next === sheet.frozenColumns) break;
    width += neighbour.width;
  }
  return width;
}

const INSIDE = /^#gid=(\d+)(?:&range=([A-Z]+)(\d+)(?::[A-Z]+\d+)?)?$/;

/** Whether a link opens a place of the workbook itself. */
export const isInside = (link: string): boolean => link.startsWith('#');

/** The sheet and the first cell that a link inside the workbook opens; undefined where Sheets would open nothing. */
export function placeOf(link: string): { id: number; place: Place } | undefined {
  const found = INSIDE.exec(link);
  if (!found) return undefined;
  const [, id = '', name = '', row = '1'] = found;
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { id: Number(id), place: { row: Number(row) - 1, column: Math.max(0, column) } };
}
