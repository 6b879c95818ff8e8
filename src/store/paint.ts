import { toSerial } from '../hub/time/date';
import type { SheetsRequest } from '../ports';
import type { SheetView, ViewCell, ViewRow } from '../views/sheet-view';
import { PALETTE } from '../views/tone';
import type { Proof } from './proof';
import { PAINTED, type PaintedName } from './tables';

/** `#rrggbb` as the Sheets service takes a colour: each part from 0 to 1. */
export function rgb(hex: string): { rgbColor: { red: number; green: number; blue: number } } {
  const part = (from: number): number =>
    Math.round((parseInt(hex.slice(from, from + 2), 16) / 255) * 1000) / 1000;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

function cellData(cell: ViewCell): Record<string, unknown> {
  // Nothing is said of a cell in which nothing stands: what it held before goes with the fields that are written.
  if (cell.value === '' && !cell.tone && !cell.note) return {};
  const colours = cell.tone ? PALETTE[cell.tone] : undefined;
  const format = {
    ...(colours ? { backgroundColorStyle: rgb(colours.back) } : {}),
    ...(cell.date ? { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } } : {}),
    ...(cell.align ? { horizontalAlignment: cell.align.toUpperCase() } : {}),
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
    // What the workbook's own format says is left out: with it, a hundred academies no longer fit one request.
    textFormat: {
      ...(colours ? { foregroundColorStyle: rgb(colours.ink) } : {}),
      ...(cell.bold ? { bold: true } : {}),
      ...(cell.size ? { fontSize: cell.size } : {}),
      ...(cell.link ? { link: { uri: cell.link }, underline: true } : {}),
    },
  };
  return { ...valueOf(cell), userEnteredFormat: format, ...(cell.note ? { note: cell.note } : {}) };
}

function valueOf(cell: ViewCell): Record<string, unknown> {
  if (cell.value === '') return {};
  if (typeof cell.value === 'number') return { userEnteredValue: { numberValue: cell.value } };
  if (cell.date) return { userEnteredValue: { numberValue: toSerial(cell.value) } };
  return { userEnteredValue: { stringValue: cell.value } };
}

const rowData = (row: ViewRow): { values: Record<string, unknown>[] } => ({
  values: [{ userEnteredValue: { stringValue: row.key } }, ...row.cells.map(cellData)],
});

const FIELDS = 'userEnteredValue,userEnteredFormat,note';

/** Rows of a painted sheet repainted in place, with what its keys must show if they were the right ones. */
export interface PaintedRows {
  requests: SheetsRequest[];
  proofs: Proof[];
}

/**
 * Repaints single rows where their keys stand now; rows whose key is gone wait for the next whole painting. The keys
 * themselves are not written: by them the answer proves that no other row was painted over.
 */
export function paintRows(name: PaintedName, keys: Map<string, number>, rows: ViewRow[]): PaintedRows {
  const { sheetId } = PAINTED[name];
  const placed = rows.flatMap((row): [ViewRow, number][] => {
    const at = keys.get(row.key);
    return at === undefined ? [] : [[row, at]];
  });
  return {
    requests: placed.flatMap(([row, rowIndex]) =>
      knownCells(row).map(({ from, cells }) => ({
        updateCells: {
          start: { sheetId, rowIndex, columnIndex: 1 + from },
          rows: [{ values: cells.map(cellData) }],
          fields: FIELDS,
        },
      })),
    ),
    proofs: placed.map(([{ key }, top]) => ({
      box: { sheetId, top, bottom: top + 1, left: 0, right: 1 },
      cells: [[key]],
    })),
  };
}

/** The stretches of a row between the cells that stay as they stand. */
function knownCells({ cells }: ViewRow): { from: number; cells: ViewCell[] }[] {
  const kept = cells.flatMap((cell, index) => (cell.kept ? [index] : []));
  return [-1, ...kept]
    .map((before, index) => ({ from: before + 1, cells: cells.slice(before + 1, kept[index]) }))
    .filter((stretch) => stretch.cells.length > 0);
}

/** Paints a whole sheet afresh, whatever was done to it: nothing of an earlier painting stays. */
export function paintSheet(name: PaintedName, view: SheetView): SheetsRequest[] {
  const { sheetId } = PAINTED[name];
  const columnCount = view.widths.length + 1;
  const rowCount = Math.max(view.rows.length + 20, 60);
  return [
    { unmergeCells: { range: { sheetId } } },
    { updateCells: { range: { sheetId }, fields: FIELDS } },
    { updateSheetProperties: gridProperties(sheetId, view, rowCount, columnCount) },
    ...stretches(view.rows).map(({ rowIndex, rows }) => ({
      updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: rows.map(rowData), fields: FIELDS },
    })),
    ...mergeRequests(sheetId, view.rows),
    ...columnSizes(sheetId, view.widths),
    ...rowSizes(sheetId, view.rows),
    dimension(
      { sheetId, dimension: 'ROWS', startIndex: view.rows.length, endIndex: rowCount },
      { pixelSize: 21 },
    ),
  ];
}

/** Rows of one request: small enough for a large trust's painting to be spread over several writes. */
const STRETCH = 40;

function stretches(rows: ViewRow[]): { rowIndex: number; rows: ViewRow[] }[] {
  const parts: { rowIndex: number; rows: ViewRow[] }[] = [];
  for (let rowIndex = 0; rowIndex < rows.length; rowIndex += STRETCH) {
    parts.push({ rowIndex, rows: rows.slice(rowIndex, rowIndex + STRETCH) });
  }
  return parts;
}

const gridProperties = (
  sheetId: number,
  view: SheetView,
  rowCount: number,
  columnCount: number,
): unknown => ({
  properties: {
    sheetId,
    gridProperties: {
      rowCount,
      columnCount,
      frozenRowCount: view.frozenRows,
      frozenColumnCount: view.frozenColumns === 0 ? 0 : view.frozenColumns + 1,
      hideGridlines: true,
    },
  },
  fields:
    'gridProperties.rowCount,gridProperties.columnCount,gridProperties.frozenRowCount,gridProperties.frozenColumnCount,gridProperties.hideGridlines',
});

const mergeRequests = (sheetId: number, rows: ViewRow[]): SheetsRequest[] =>
  rows.flatMap((row, index) =>
    (row.merges ?? []).map(([from, to]) => ({
      mergeCells: {
        range: {
          sheetId,
          startRowIndex: index,
          endRowIndex: index + 1,
          startColumnIndex: from + 1,
          endColumnIndex: to + 2,
        },
        mergeType: 'MERGE_ALL',
      },
    })),
  );

const dimension = (
  range: { sheetId: number; dimension: 'ROWS' | 'COLUMNS'; startIndex: number; endIndex: number },
  properties: Record<string, unknown>,
): SheetsRequest => ({
  updateDimensionProperties: { range, properties, fields: Object.keys(properties).join(',') },
});

const columnSizes = (sheetId: number, widths: number[]): SheetsRequest[] => [
  dimension({ sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, { hiddenByUser: true }),
  ...widths.map((pixelSize, index) =>
    dimension({ sheetId, dimension: 'COLUMNS', startIndex: index + 1, endIndex: index + 2 }, { pixelSize }),
  ),
];

/** One request for each stretch of rows of the same height. */
function rowSizes(sheetId: number, rows: ViewRow[]): SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  let startIndex = 0;
  rows.forEach((row, index) => {
    if (rows[index + 1]?.height === row.height && index + 1 < rows.length) return;
    requests.push(
      dimension(
        { sheetId, dimension: 'ROWS', startIndex, endIndex: index + 1 },
        { pixelSize: row.height ?? 21 },
      ),
    );
    startIndex = index + 1;
  });
  return requests;
}
