import type { CellValue, SheetStructure, SheetsRequest } from '../ports';
import { encode } from './codec';
import { text } from './column';
import { allColumns, findLayout, type AnyTable } from './layout';
import { protectionRequests } from './protection';
import { formatRequests } from './sheet-format';
import { PAINTED, TABLES, type TableName } from './tables';

/** What it takes to make every sheet what `tables.ts` says, and what that comes to in words. */
export interface SheetSetUp {
  requests: SheetsRequest[];
  report: string[];
}

/** Rows of a new sheet; Sheets adds more as the hub appends. */
const NEW_ROWS = 200;

const header = text('', '');

/**
 * The requests that turn the workbook as it is into the hub's: missing sheets are made, missing columns added behind,
 * renamed headers put right by their anchors, formats, drop-downs and protection laid anew. Rows are never touched.
 * `values` holds what each existing table's sheet contains.
 */
export function setUpSheets(
  structure: SheetStructure[],
  values: Map<TableName, CellValue[][]>,
  keepers: string[],
): SheetSetUp {
  const set: SheetSetUp = { requests: [], report: [] };
  paintedSheets(structure, set);
  (Object.keys(TABLES) as TableName[]).forEach((name, index) => {
    const table = TABLES[name] as unknown as AnyTable;
    const present = structure.find((sheet) => sheet.sheetId === table.sheetId);
    if (present) mendSheet(table, present, values.get(name) ?? [], set);
    else newSheet(table, index + Object.keys(PAINTED).length, set);
    set.requests.push(...protectionRequests(table, present, keepers));
  });
  return set;
}

function paintedSheets(structure: SheetStructure[], set: SheetSetUp): void {
  Object.values(PAINTED).forEach(({ sheetId, title }, index) => {
    if (structure.some((sheet) => sheet.sheetId === sheetId)) return;
    const gridProperties = { rowCount: 60, columnCount: 40 };
    set.requests.push({ addSheet: { properties: { sheetId, title, index, gridProperties } } });
    set.report.push(`Made the sheet ${title}.`);
  });
}

function newSheet(table: AnyTable, index: number, set: SheetSetUp): void {
  const { sheetId, title, hidden } = table;
  const columns = allColumns(table);
  const gridProperties = { rowCount: NEW_ROWS, columnCount: Object.keys(columns).length };
  const places = Object.fromEntries(Object.keys(columns).map((property, at) => [property, at]));
  set.requests.push(
    { addSheet: { properties: { sheetId, title, index, hidden, gridProperties } } },
    headerCells(table, places, 0),
    ...formatRequests(table, places, 0),
    ...Object.entries(places).map(([property, at]) => anchor(table, property, at)),
    banding(table, Object.keys(columns).length),
  );
  set.report.push(`Made the sheet ${title}.`);
}

/** Puts the headers of an existing sheet right: a renamed one by its anchor, a missing one as a new column behind. */
function mendSheet(table: AnyTable, present: SheetStructure, values: CellValue[][], set: SheetSetUp): void {
  const layout = findLayout(table, values);
  const places = { ...layout.columns };
  const used = Math.max(present.columnCount, ...Object.values(places).map((at) => at + 1));
  const added: string[] = [];
  for (const property of layout.missing) {
    const anchored = present.columnAnchors[`${table.sheetId}:${property}`];
    const renamed = anchored !== undefined && !Object.values(places).includes(anchored);
    places[property] = renamed ? anchored : used + added.length;
    if (!renamed) added.push(property);
    set.report.push(
      `${table.title}: ${renamed ? 'put back the header' : 'added the column'} “${headerOf(table, property)}”.`,
    );
  }
  if (added.length > 0) {
    set.requests.push({
      appendDimension: { sheetId: table.sheetId, dimension: 'COLUMNS', length: added.length },
    });
  }
  set.requests.push(
    ...added.map((property) => anchor(table, property, places[property] as number)),
    ...layout.missing.map((property) =>
      headerCells(table, { [property]: places[property] as number }, layout.headerRow),
    ),
    ...formatRequests(table, places, layout.headerRow),
  );
}

const headerOf = (table: AnyTable, property: string): string =>
  allColumns(table)[property]?.header ?? property;

/** Headers of columns that stand side by side, from the first place on. */
function headerCells(table: AnyTable, places: Record<string, number>, rowIndex: number): SheetsRequest {
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
const anchor = (table: AnyTable, property: string, at: number): SheetsRequest => ({
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
