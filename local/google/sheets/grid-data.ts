/**
 * Cells, rows and columns as Spreadsheets.get answers with them.
 * Not modelled: effective formats (defaults, banding and conditional formats laid over the cell's own).
 */
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, rowAt, type Book, type Row, type Scalar, type Sheet } from './book';
import { notModelled } from '../error';
import { withBothColours } from './format';
import { below, covers, type Mask } from './mask';
import { formatted } from './number-format';
import type { Axis } from './ranges';
import type { Box } from './box';
import { shownRule } from './rule-reference';
import type { CellData, DeveloperMetadata } from './wire';

const extended = (value: Scalar): NonNullable<CellData['userEnteredValue']> =>
  typeof value === 'string'
    ? { stringValue: value }
    : typeof value === 'number'
      ? { numberValue: value }
      : { boolValue: value };

function cellData(book: Book, row: Row, column: number): CellData {
  const value = row.values[column] ?? '';
  const { format, validation } = book.styles.at(row.styles[column] ?? 0);
  const note = row.notes?.[column];
  const link = format?.textFormat?.link?.uri;
  return {
    ...(value === ''
      ? {}
      : {
          userEnteredValue: extended(value),
          effectiveValue: extended(value),
          formattedValue: formatted(value, format?.numberFormat),
        }),
    ...(format ? { userEnteredFormat: withBothColours(format) } : {}),
    ...(link === undefined ? {} : { hyperlink: link }),
    ...(note === undefined ? {} : { note }),
    ...(validation ? { dataValidation: shownRule(book, validation) } : {}),
  };
}

const usedWidth = (row: Row): number =>
  Math.max(
    row.values.length,
    row.styles.length,
    ...Object.keys(row.notes ?? {}).map((column) => Number(column) + 1),
  );

function rowData(book: Book, sheet: Sheet, box: Box): { values?: CellData[] }[] {
  const rows: { values?: CellData[] }[] = [];
  for (let index = box.top; index < Math.min(box.bottom, sheet.rows.length); index += 1) {
    const row = rowAt(sheet, index);
    const values: CellData[] = [];
    for (let column = box.left; column < Math.min(box.right, usedWidth(row)); column += 1)
      values.push(cellData(book, row, column));
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop();
  return rows;
}

const metadataOf = (sheet: Sheet, axis: Axis, index: number): DeveloperMetadata[] =>
  sheet.metadata.filter(({ location }) => {
    const range = location?.dimensionRange;
    return range?.dimension === axis && (range.startIndex ?? 0) === index;
  });

interface LineView {
  pixelSize: number;
  hiddenByUser?: true;
  developerMetadata?: DeveloperMetadata[];
}

function lineView(sheet: Sheet, axis: Axis, index: number): LineView {
  const row = rowAt(sheet, index);
  const column = sheet.columns[index] ?? {};
  const { hidden } = axis === 'ROWS' ? row : column;
  const metadata = metadataOf(sheet, axis, index);
  return {
    pixelSize: axis === 'ROWS' ? (row.height ?? DEFAULT_HEIGHT) : (column.width ?? DEFAULT_WIDTH),
    ...(hidden ? { hiddenByUser: true as const } : {}),
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
  };
}

const lines = (sheet: Sheet, axis: Axis, from: number, to: number): LineView[] =>
  Array.from({ length: to - from }, (_, index) => lineView(sheet, axis, from + index));

function refuseEffective(mask: Mask): void {
  const cells = below(below(mask, 'rowData') ?? {}, 'values');
  if (cells !== undefined && cells !== '*' && 'effectiveFormat' in cells)
    throw notModelled('effectiveFormat');
}

/** One GridData, only the parts that the mask covers; a start of 0 is left out, as in Google's answers. */
export function gridData(book: Book, sheet: Sheet, box: Box, mask: Mask): object {
  refuseEffective(mask);
  return {
    ...(box.top > 0 ? { startRow: box.top } : {}),
    ...(box.left > 0 ? { startColumn: box.left } : {}),
    ...(covers(mask, 'rowData') ? { rowData: rowData(book, sheet, box) } : {}),
    ...(covers(mask, 'rowMetadata') ? { rowMetadata: lines(sheet, 'ROWS', box.top, box.bottom) } : {}),
    ...(covers(mask, 'columnMetadata')
      ? { columnMetadata: lines(sheet, 'COLUMNS', box.left, box.right) }
      : {}),
  };
}
