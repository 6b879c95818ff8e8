import { HubError } from '../hub/problem';
import type { CellValue, SheetStructure, SheetsRequest } from '../ports';
import { encode } from './codec';
import { text } from './column';
import { allColumns, findLayout, HEADER_SEARCH, type AnyTable, type Layout } from './layout';
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
  set.requests.push(...roomRequests(table, present));
  if (Object.keys(layout.columns).length === 0 && values.length > 0) {
    refuseMovedHeaders(table, values);
    set.requests.push(insertedRow(table.sheetId));
    set.report.push(`${table.title}: put a line of headers back on top.`);
  }
  const placed = placesOf(table, present, layout);
  set.report.push(...placed.report);
  if (placed.added.length > 0) set.requests.push(more(table.sheetId, 'COLUMNS', placed.added.length));
  set.requests.push(
    ...placed.added.map((property) => anchor(table, property, placed.places[property] as number)),
    ...layout.missing.map((property) =>
      headerCells(table, { [property]: placed.places[property] as number }, layout.headerRow),
    ),
    ...formatRequests(table, placed.places, layout.headerRow),
  );
}

interface Placed {
  places: Record<string, number>;
  /** Properties that get a new column. */
  added: string[];
  report: string[];
}

/** Where each column is or will be: where it stands, where its anchor is, or behind all others. */
function placesOf(table: AnyTable, present: SheetStructure, layout: Layout): Placed {
  const placed: Placed = { places: { ...layout.columns }, added: [], report: [] };
  const used = Math.max(present.columnCount, ...Object.values(layout.columns).map((at) => at + 1));
  for (const property of layout.missing) {
    const anchored = present.columnAnchors[`${table.sheetId}:${property}`];
    const renamed = anchored !== undefined && !Object.values(placed.places).includes(anchored);
    placed.places[property] = renamed ? anchored : used + placed.added.length;
    if (!renamed) placed.added.push(property);
    const what = renamed ? 'put back the header' : 'added the column';
    placed.report.push(`${table.title}: ${what} “${headerOf(table, property)}”.`);
  }
  return placed;
}

/** Headers that stand too far down to be found are for people to bring back: rows above them may be theirs. */
function refuseMovedHeaders(table: AnyTable, values: CellValue[][]): void {
  const deep = values.findIndex((_, row) => {
    const found = findLayout(table, values.slice(row, row + 1));
    return found.missing.length < Object.keys(found.columns).length;
  });
  if (deep < 0) return;
  throw new HubError({
    code: 'headers-moved',
    message: `The headers of the sheet ${table.title} stand in row ${deep + 1}, too far down to be found.`,
    where: `${table.title}!A${deep + 1}`,
    remedy: `Move that row to the top of the sheet (or among its first ${HEADER_SEARCH}), then run set-up again.`,
  });
}

/** Rows that somebody took away: the hub reads the first few of every sheet. */
const roomRequests = (table: AnyTable, present: SheetStructure): SheetsRequest[] =>
  present.rowCount < NEW_ROWS ? [more(table.sheetId, 'ROWS', NEW_ROWS - present.rowCount)] : [];

const more = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', length: number): SheetsRequest => ({
  appendDimension: { sheetId, dimension, length },
});

const insertedRow = (sheetId: number): SheetsRequest => ({
  insertDimension: {
    range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    inheritFromBefore: false,
  },
});

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
