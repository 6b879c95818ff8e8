import type { Book } from '../hub/book';
import type { SheetStructure, SheetsRequest } from '../ports';
import { anchor, headerCells } from './headers';
import { allColumns, type AnyTable } from './layout';
import { formatRequests } from './sheet-format';
import { BOOK_TABLES, PAINTED } from './tables';

/** Rows of a new sheet; Sheets adds more as the hub appends. */
export const NEW_ROWS = 200;

/** A sheet of the hub that is not in the workbook, and what makes it. */
export interface MissingSheet {
  sheetId: number;
  title: string;
  requests: SheetsRequest[];
}

/** Every sheet of a book that is missing, in the order of its tab. */
export function missingSheets(structure: SheetStructure[], book: Book = 'hub'): MissingSheet[] {
  const tables = Object.values(BOOK_TABLES[book]) as unknown as AnyTable[];
  return [...(book === 'hub' ? Object.values(PAINTED) : []), ...tables].flatMap(
    (sheet, index): MissingSheet[] => {
      const { sheetId, title } = sheet;
      if (structure.some((present) => present.sheetId === sheetId)) return [];
      const free = freeTitle(structure, title);
      const requests =
        'columns' in sheet ? tableSheet(sheet, free, index) : paintedSheet(sheetId, free, index);
      return [{ sheetId, title, requests }];
    },
  );
}

/** People may have given a tab of their own the hub's name; the hub finds its sheets by their ids. */
function freeTitle(structure: SheetStructure[], title: string): string {
  const taken = new Set(structure.map((sheet) => sheet.title.toLowerCase()));
  let free = title;
  for (let number = 1; taken.has(free.toLowerCase()); number += 1)
    free = `${title} (hub${number > 1 ? ` ${number}` : ''})`;
  return free;
}

const paintedSheet = (sheetId: number, title: string, index: number): SheetsRequest[] => [
  { addSheet: { properties: { sheetId, title, index, gridProperties: { rowCount: 60, columnCount: 40 } } } },
];

function tableSheet(table: AnyTable, title: string, index: number): SheetsRequest[] {
  const { sheetId, hidden } = table;
  const columns = allColumns(table);
  const gridProperties = { rowCount: NEW_ROWS, columnCount: Object.keys(columns).length };
  const places = Object.fromEntries(Object.keys(columns).map((property, at) => [property, at]));
  return [
    { addSheet: { properties: { sheetId, title, index, hidden, gridProperties } } },
    headerCells(table, places, 0),
    ...formatRequests(table, places, 0),
    ...Object.entries(places).map(([property, at]) => anchor(table, property, at)),
    banding(table, Object.keys(columns).length),
  ];
}

const banding = (table: AnyTable, columnCount: number): SheetsRequest => ({
  addBanding: {
    bandedRange: {
      range: { sheetId: table.sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: columnCount },
      rowProperties: {
        firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
        secondBandColorStyle: { rgbColor: { red: 0.96, green: 0.97, blue: 0.98 } },
      },
    },
  },
});
