import type { CellValue, SheetStructure, SheetsRequest } from '../ports';
import { encode } from './codec';
import { text } from './column';
import {
  allColumns,
  findLayout,
  HEADER_SEARCH,
  hasHeaders,
  resolveColumns,
  type AnyTable,
  type Layout,
} from './layout';

const header = text('', '');

export interface Placed {
  places: Record<string, number>;
  /** Properties whose header was renamed: their column is where its anchor is. */
  renamed: string[];
  /** Properties that get a new column. */
  added: string[];
}

/** Where each column is or will be: where it stands, where its anchor is, or behind all others. */
export function placesOf(table: AnyTable, present: SheetStructure, values: CellValue[][]): Placed {
  const { columns, renamed, missing } = resolveColumns(table, values, present.columnAnchors);
  const used = Math.max(present.columnCount, ...Object.values(columns).map((at) => at + 1));
  const places = { ...columns };
  missing.forEach((property, index) => (places[property] = used + index));
  return { places, renamed, added: missing };
}

/** Whether there is no line of headers: not even half of them, nor that of the ID. */
export const lostHeaders = (layout: Layout): boolean => !hasHeaders(layout) && !('id' in layout.columns);

/**
 * What puts the headers where they belong: new columns behind, then each header that is not there. `stood` are the
 * cells of the line of headers as read. What stands in the place of a header is searched for and replaced, never written
 * over by its row: somebody may move the line of headers meanwhile, and a row of data would lose a cell.
 */
export function headerRequests(
  table: AnyTable,
  placed: Placed,
  headerRow: number,
  stood: CellValue[] = [],
): SheetsRequest[] {
  const { places, renamed, added } = placed;
  const at = (property: string): number => places[property] as number;
  return [
    ...(added.length > 0 ? [more(table.sheetId, 'COLUMNS', added.length)] : []),
    ...added.map((property) => anchor(table, property, at(property))),
    ...renamed.map((property) => {
      const other = stood[at(property)] ?? '';
      return typeof other === 'string' && other.trim() !== ''
        ? replacedHeader(table, property, at(property), other)
        : headerCells(table, { [property]: at(property) }, headerRow);
    }),
    ...added.map((property) => headerCells(table, { [property]: at(property) }, headerRow)),
  ];
}

const replacedHeader = (table: AnyTable, property: string, column: number, other: string): SheetsRequest => ({
  findReplace: {
    find: other,
    replacement: headerOf(table, property),
    matchCase: true,
    matchEntireCell: true,
    range: {
      sheetId: table.sheetId,
      startRowIndex: 0,
      endRowIndex: HEADER_SEARCH,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
  },
});

/** The row in which a table's headers stand, however far down. */
export function rowOfHeaders(table: AnyTable, values: CellValue[][]): number | undefined {
  const row = values.findIndex((_, index) => hasHeaders(findLayout(table, values.slice(index, index + 1))));
  return row < 0 ? undefined : row;
}

export const more = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', length: number): SheetsRequest => ({
  appendDimension: { sheetId, dimension, length },
});

export const insertedRow = (sheetId: number): SheetsRequest => ({
  insertDimension: {
    range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    inheritFromBefore: false,
  },
});

export const headerOf = (table: AnyTable, property: string): string =>
  allColumns(table)[property]?.header ?? property;

/** Headers of columns that stand side by side, from the first place on. */
export function headerCells(
  table: AnyTable,
  places: Record<string, number>,
  rowIndex: number,
): SheetsRequest {
  const columns = allColumns(table);
  const values = Object.keys(places).map((property) => ({
    ...encode(header, headerOf(table, property)),
    note: columns[property]?.help ?? '',
  }));
  const columnIndex = Math.min(...Object.values(places));
  return {
    updateCells: {
      start: { sheetId: table.sheetId, rowIndex, columnIndex },
      rows: [{ values }],
      fields: 'userEnteredValue,note',
    },
  };
}

/** A mark on the column that survives its renaming. */
export const anchor = (table: AnyTable, property: string, at: number): SheetsRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'hub.column',
      metadataValue: `${table.sheetId}:${property}`,
      location: {
        dimensionRange: { sheetId: table.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      },
      visibility: 'DOCUMENT',
    },
  },
});
