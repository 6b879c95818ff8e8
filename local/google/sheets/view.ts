/**
 * A workbook as a page can show it: texts, colours as they come out in the end, sizes, notes, drop-downs, charts.
 * Not modelled: borders, fonts other than size and weight, rotated text, rows hidden by a filter.
 */
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, rowAt, type Book, type Row, type Sheet } from './book';
import { viewCell, cellViewer, type CellView } from './cell-view';
import { chartView, type ChartView } from './chart-view';
import { hexOf } from './format';
import { coversSheet, mayEdit } from './protection';
import { boxOf, sheetOf } from './ranges';
import { type Box } from './box';

export interface ViewOptions {
  /** Which rows of a long sheet, zero-based, end exclusive; all used rows unless told. */
  rows?: { start: number; end: number };
  /** Whose rights `mayEdit` tells of. */
  actor?: string;
}

export interface ProtectionView {
  description: string;
  warningOnly: boolean;
  /** The whole sheet, but for `open`. */
  whole: boolean;
  box: Box;
  open: Box[];
  mayEdit: boolean;
}

export interface SheetView {
  sheetId: number;
  title: string;
  hidden: boolean;
  /** `#rrggbb` */
  tabColor?: string;
  frozenRows: number;
  frozenColumns: number;
  rowCount: number;
  columnCount: number;
  hideGridlines: boolean;
  /** Rows and columns that hold or show anything. */
  usedRows: number;
  usedColumns: number;
  /** Pixels, of the used columns. */
  columnWidths: number[];
  hiddenColumns: number[];
  /** Zero-based row of the first of `rows`. */
  firstRow: number;
  /** Pixels, of `rows`. */
  rowHeights: number[];
  hiddenRows: number[];
  merges: Box[];
  rows: CellView[][];
  charts: ChartView[];
  protections: ProtectionView[];
}

export interface WorkbookView {
  id: string;
  title: string;
  timeZone: string;
  sheets: SheetView[];
}

/** Up to where a row shows something: a value, a note or a background. */
function shownWidth(book: Book, row: Row): number {
  let width = row.values.length;
  if (row.notes) for (const column of Object.keys(row.notes)) width = Math.max(width, Number(column) + 1);
  for (let column = row.styles.length; column > width; column -= 1)
    if (book.styles.at(row.styles[column - 1] ?? 0).format?.backgroundColorStyle) return column;
  return width;
}

/** The column after the last one over which a chart lies. */
function underCharts(sheet: Sheet): number {
  const ends = sheet.charts.map(({ position }) => {
    const { anchorCell, offsetXPixels = 0, widthPixels = 0 } = position?.overlayPosition ?? {};
    let column = anchorCell?.columnIndex ?? 0;
    for (let left = offsetXPixels + widthPixels; left > 0 && column < sheet.columnCount; column += 1)
      left -= sheet.columns[column]?.width ?? DEFAULT_WIDTH;
    return column;
  });
  return Math.max(0, ...ends);
}

function used(book: Book, sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const known = new Map<readonly number[], number>();
  sheet.rows.forEach((row, index) => {
    const plain = row.values.length === 0 && !row.notes ? known.get(row.styles) : undefined;
    const width = plain ?? shownWidth(book, row);
    if (row.values.length === 0 && !row.notes) known.set(row.styles, width);
    if (width > 0) rows = index + 1;
    columns = Math.max(columns, width);
  });
  for (const merge of sheet.merges) {
    const { bottom, right } = boxOf(sheet, merge);
    if (bottom <= rows) columns = Math.max(columns, right);
  }
  return { rows, columns: Math.max(columns, underCharts(sheet)) };
}

const protectionViews = (book: Book, sheet: Sheet, actor: string): ProtectionView[] =>
  sheet.protections.map((protection) => ({
    description: protection.description ?? '',
    warningOnly: protection.warningOnly ?? false,
    whole: coversSheet(protection),
    box: boxOf(sheet, protection.range ?? {}),
    open: (protection.unprotectedRanges ?? []).map((range) => boxOf(sheet, range)),
    mayEdit: mayEdit(book, protection, actor),
  }));

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function sheetView(book: Book, sheet: Sheet, now: number, options: ViewOptions): SheetView {
  const { rows: usedRows, columns: usedColumns } = used(book, sheet);
  const firstRow = Math.min(options.rows?.start ?? 0, usedRows);
  const shown = indexes(firstRow, Math.min(options.rows?.end ?? usedRows, usedRows));
  const columns = indexes(0, usedColumns);
  const viewer = cellViewer(book, sheet, now);
  const tabColor = hexOf(sheet.tabColor);
  return {
    sheetId: sheet.id,
    title: sheet.title,
    hidden: sheet.hidden,
    ...(tabColor === undefined ? {} : { tabColor }),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    hideGridlines: sheet.hideGridlines,
    usedRows,
    usedColumns,
    columnWidths: columns.map((column) => sheet.columns[column]?.width ?? DEFAULT_WIDTH),
    hiddenColumns: columns.filter((column) => sheet.columns[column]?.hidden),
    firstRow,
    rowHeights: shown.map((row) => rowAt(sheet, row).height ?? DEFAULT_HEIGHT),
    hiddenRows: shown.filter((row) => rowAt(sheet, row).hidden),
    merges: sheet.merges.map((range) => boxOf(sheet, range)),
    rows: shown.map((row) => columns.map((column) => viewCell(viewer, row, column))),
    charts: sheet.charts.map((chart) => chartView(book, chart)),
    protections: protectionViews(book, sheet, (options.actor ?? '').toLowerCase()),
  };
}

/** All sheets in order, or the one asked for. */
export function viewOf(
  book: Book,
  now: number,
  sheetId: number | undefined,
  options: ViewOptions,
): WorkbookView {
  const sheets = sheetId === undefined ? book.sheets : [sheetOf(book, sheetId)];
  return {
    id: book.id,
    title: book.title,
    timeZone: book.timeZone,
    sheets: sheets.map((sheet) => sheetView(book, sheet, now, options)),
  };
}
