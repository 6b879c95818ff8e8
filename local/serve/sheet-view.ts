/** The engine's view of a sheet, cut to what the page shows at once. */
import type { CellView as Seen } from '../google/sheets/cell-view';
import type { SheetView } from '../google/sheets/view';
import type { Workspace } from '../workspace';
import { chartOf } from './chart-view';
import type { SheetWindow } from './wire-sheet';
import type { Merge } from './wire-sheet';
import type { RowView } from './wire-sheet';
import type { CellView } from './wire-sheet';
import type { SheetTab } from './wire-sheet';

/** Rows of a page; a longer sheet is turned page by page. */
const PAGE = 200;

/** Empty rows and columns after the last used ones, to write into. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;
const PLAIN_WIDTH = 100;

const NO_ROWS = { rows: { start: 0, end: 0 } };

export const timeZoneOf = (workspace: Workspace): string =>
  workspace.sheets.snapshot(workspace.id, undefined, NO_ROWS).timeZone;

/** The sheets in their order, as `actor` may use them. */
export function sheetTabs(workspace: Workspace, book: string, actor: string): SheetTab[] {
  const { sheets } = workspace.sheets.snapshot(book, undefined, { ...NO_ROWS, actor });
  return sheets.map((sheet) => ({
    id: sheet.sheetId,
    title: sheet.title,
    hidden: sheet.hidden,
    locked: sheet.protections.some(({ whole, mayEdit, warningOnly }) => whole && !mayEdit && !warningOnly),
    colour: sheet.tabColor ?? '',
  }));
}

/** Drop-downs of the same choices share one list. */
function createLists() {
  const lists: string[][] = [];
  const known = new Map<string, number>();
  const numberOf = (choices: string[]): number => {
    const key = JSON.stringify(choices);
    const number = known.get(key) ?? lists.push(choices) - 1;
    known.set(key, number);
    return number;
  };
  return { lists, numberOf };
}

/** Leaves out what a plain cell has anyway. */
function cellOf(seen: Seen, numberOf: (choices: string[]) => number): CellView {
  const { text, align, valign, dropDown, checkbox, strike, ...same } = seen;
  return {
    ...same,
    text: checkbox === undefined ? text : checkbox ? 'TRUE' : 'FALSE',
    ...(align && align !== 'left' ? { align } : {}),
    ...(valign && valign !== 'bottom' ? { vertical: valign } : {}),
    ...(dropDown ? { choices: numberOf(dropDown) } : {}),
    ...(checkbox === undefined ? {} : { tick: true as const }),
    ...(strike ? { struck: true as const } : {}),
  };
}

function rowsOf(sheet: SheetView, numberOf: (choices: string[]) => number): RowView[] {
  const hidden = new Set(sheet.hiddenRows);
  return sheet.rows.flatMap((cells, at) => {
    const index = sheet.firstRow + at;
    const height = sheet.rowHeights[at] ?? 21;
    const row = { index, cells: cells.map((cell) => cellOf(cell, numberOf)) };
    return hidden.has(index) ? [] : [height === 21 ? row : { ...row, height }];
  });
}

const spareRows = (from: number, to: number): RowView[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => ({ index: from + at, cells: [] }));

function columnsOf(sheet: SheetView): SheetWindow['columns'] {
  const count = Math.min(sheet.columnCount, Math.max(sheet.usedColumns + SPARE_COLUMNS, sheet.frozenColumns));
  return Array.from({ length: count }, (_, column) => ({
    width: sheet.columnWidths[column] ?? PLAIN_WIDTH,
    hidden: sheet.hiddenColumns.includes(column),
  }));
}

const mergesOf = (sheet: SheetView): Merge[] =>
  sheet.merges.map(({ top, bottom, left, right }) => ({
    row: top,
    column: left,
    rows: bottom - top,
    columns: right - left,
  }));

/** The page that holds row `asked`: pages follow each other from the first row that is not frozen. */
function pageFrom(sheet: SheetView, asked: number): number {
  const first = sheet.frozenRows;
  const last = Math.max(first, sheet.usedRows - 1);
  const within = Math.min(Math.max(asked, first), last);
  return first + Math.floor((within - first) / PAGE) * PAGE;
}

/** Rows of one sheet, with the sheet around them. Throws when there is no such sheet. */
const rowsSeen =
  (engine: Workspace['sheets'], book: string, id: number) =>
  (start: number, end: number): SheetView => {
    const [sheet] = engine.snapshot(book, id, { rows: { start, end } }).sheets;
    if (!sheet) throw new Error('There is no such sheet any more.');
    return sheet;
  };

/** Which sheet, and a row of the page that is wanted. */
interface Page {
  id: number;
  from: number;
}

/**
 * One page of a sheet with its frozen rows.
 * @throws GoogleError when there is no such sheet
 */
export function sheetWindow(
  { sheets: engine }: Workspace,
  book: string,
  { id, from: asked }: Page,
): SheetWindow {
  const seen = rowsSeen(engine, book, id);
  const { lists, numberOf } = createLists();
  const top = seen(0, 0);
  const from = pageFrom(top, asked);
  const rows = rowsOf(seen(from, from + PAGE), numberOf);
  const end = Math.max(from, Math.min(top.usedRows, from + PAGE));
  const spare = end >= top.usedRows ? spareRows(end, Math.min(top.rowCount, end + SPARE_ROWS)) : [];
  return {
    id,
    title: top.title,
    rowCount: top.rowCount,
    usedRows: top.usedRows,
    columns: columnsOf(top),
    frozenColumns: top.frozenColumns,
    gridlines: !top.hideGridlines,
    frozen: rowsOf(seen(0, top.frozenRows), numberOf),
    rows: [...rows, ...spare],
    from,
    page: PAGE,
    last: end,
    merges: mergesOf(top),
    charts: top.charts.map(chartOf),
    lists,
  };
}
