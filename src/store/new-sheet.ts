import type { Book } from '../hub/book';
import { sortedBy } from '../hub/order';
import type { SheetStructure, SheetsRequest } from '../ports';
import { anchor, headerCells } from './headers';
import { allColumns, type AnyTable } from './layout';
import { formatRequests } from './sheet-format';
import { BOOK_TABLES, PAINTED } from './tables';
import { SHOWN_TABS, tabOf, technicalHidden } from './tabs';

/** Rows of a new sheet; Sheets adds more as the hub appends. */
export const NEW_ROWS = 200;

/** A sheet of the hub that is not in the workbook, and what makes it. */
export interface MissingSheet {
  sheetId: number;
  title: string;
  requests: SheetsRequest[];
}

/** Every sheet of a book that is missing, in the order of its tab: of the hub's workbook, those in sight first. */
export function missingSheets(structure: SheetStructure[], book: Book = 'hub'): MissingSheet[] {
  return inOrder(book).flatMap((sheet, index): MissingSheet[] => {
    const { sheetId, title } = sheet;
    if (structure.some((present) => present.sheetId === sheetId)) return [];
    const tab = {
      ...{ sheetId, title: freeTitle(structure, title), index },
      ...(book === 'hub' ? tabOf(sheetId) : { hidden: 'columns' in sheet && sheet.hidden }),
    };
    return [{ sheetId, title, requests: 'columns' in sheet ? tableSheet(sheet, tab) : paintedSheet(tab) }];
  });
}

type Painted = (typeof PAINTED)[keyof typeof PAINTED];

function inOrder(book: Book): (AnyTable | Painted)[] {
  const tables = Object.values(BOOK_TABLES[book]) as unknown as AnyTable[];
  if (book !== 'hub') return tables;
  const all = [...Object.values(PAINTED), ...tables];
  const place = ({ sheetId }: AnyTable | Painted): number => SHOWN_TABS.indexOf(sheetId);
  const shown = all.filter((sheet) => place(sheet) >= 0);
  return [...sortedBy(shown, place), ...all.filter((sheet) => place(sheet) < 0)];
}

/** The properties of a new tab. */
type Tab = { sheetId: number; title: string; index: number; hidden: boolean; tabColorStyle?: unknown };

/** People may have given a tab of their own the hub's name; the hub finds its sheets by their ids. */
function freeTitle(structure: SheetStructure[], title: string): string {
  const taken = new Set(structure.map((sheet) => sheet.title.toLowerCase()));
  let free = title;
  for (let number = 1; taken.has(free.toLowerCase()); number += 1)
    free = `${title} (hub${number > 1 ? ` ${number}` : ''})`;
  return free;
}

const paintedSheet = (tab: Tab): SheetsRequest[] => [
  { addSheet: { properties: { ...tab, gridProperties: { rowCount: 60, columnCount: 40 } } } },
];

function tableSheet(table: AnyTable, tab: Tab): SheetsRequest[] {
  const columns = allColumns(table);
  const gridProperties = { rowCount: NEW_ROWS, columnCount: Object.keys(columns).length };
  const places = Object.fromEntries(Object.keys(columns).map((property, at) => [property, at]));
  return [
    { addSheet: { properties: { ...tab, gridProperties } } },
    headerCells(table, places, 0),
    ...formatRequests(table, places, 0),
    ...Object.entries(places).map(([property, at]) => anchor(table, property, at)),
    ...technicalHidden(table, places),
    ...rowHeights(table),
    banding(table, Object.keys(columns).length),
  ];
}

/** How high its rows are, where their words need room; also for those that are yet to come. */
export const rowHeights = ({ sheetId, rowHeight: pixelSize }: AnyTable): SheetsRequest[] =>
  pixelSize === undefined
    ? []
    : [
        {
          updateDimensionProperties: {
            range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: NEW_ROWS },
            properties: { pixelSize },
            fields: 'pixelSize',
          },
        },
      ];

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
