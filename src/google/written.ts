import type { CellBox, CellValue, SheetsRequest, Written } from '../ports';

interface ExtendedValue {
  stringValue?: string;
  numberValue?: number;
  boolValue?: boolean;
}

interface GridAnswer {
  startRow?: number;
  startColumn?: number;
  rowData?: { values?: { effectiveValue?: ExtendedValue }[] }[];
}

/** The part of the answer of `batchUpdate` that the grid reads. */
export interface WriteAnswer {
  replies?: { findReplace?: { occurrencesChanged?: number } }[];
  updatedSpreadsheet?: { sheets?: { properties?: { sheetId?: number }; data?: GridAnswer[] }[] };
}

/** Only the values of the cells asked for. Replies come whole: one that holds nothing must keep its place. */
export const WRITTEN_FIELDS =
  'replies,updatedSpreadsheet.sheets(properties.sheetId,data(startRow,startColumn,rowData.values.effectiveValue))';

/** The body of a write; a plain one where no cells are asked for. `ranges` are in A1 notation. */
export const bodyOf = (requests: SheetsRequest[], ranges: string[]): object =>
  ranges.length === 0
    ? { requests }
    : {
        requests,
        includeSpreadsheetInResponse: true,
        responseRanges: ranges,
        responseIncludeGridData: true,
      };

const valueOf = (value: ExtendedValue = {}): CellValue =>
  value.stringValue ?? value.numberValue ?? value.boolValue ?? '';

const placeOf = (sheetId: number, row: number, column: number): string => `${sheetId}:${row}:${column}`;

/** What the answer tells; a box is found by where it begins, since Google lists them sheet by sheet. */
export function writtenOf({ replies = [], updatedSpreadsheet }: WriteAnswer, asked: CellBox[]): Written {
  const cells = new Map<string, CellValue[][]>();
  for (const { properties, data = [] } of updatedSpreadsheet?.sheets ?? []) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      const rows = rowData.map(({ values = [] }) => values.map((cell) => valueOf(cell?.effectiveValue)));
      cells.set(placeOf(properties?.sheetId ?? 0, startRow, startColumn), rows);
    }
  }
  return {
    cells: asked.map(({ sheetId, top, left }) => cells.get(placeOf(sheetId, top, left)) ?? []),
    found: replies.flatMap(({ findReplace }) =>
      findReplace === undefined ? [] : [findReplace.occurrencesChanged ?? 0],
    ),
  };
}
