import type { Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import type { CellValue, SheetStructure, SheetsRequest } from '../ports';
import { headerOf, headerRequests, insertedRow, lostHeaders, more, placesOf, rowOfHeaders } from './headers';
import { findLayout, HEADER_SEARCH, type AnyTable } from './layout';
import { missingSheets, NEW_ROWS } from './new-sheet';
import { protectionRequests, type Editors } from './protection';
import { formatRequests } from './sheet-format';
import { namesIn, TABLES, type TableName } from './tables';

/** What it takes to make every sheet what `tables.ts` says, and what that comes to in words. */
export interface SheetSetUp {
  requests: SheetsRequest[];
  report: string[];
}

/**
 * The requests that turn the workbook as it is into the hub's: missing sheets are made, missing columns added behind,
 * renamed headers put right by their anchors, formats, drop-downs and protection laid anew. Rows are never touched.
 * `values` holds what each existing table's sheet contains.
 */
export function setUpSheets(
  structure: SheetStructure[],
  values: Map<TableName, CellValue[][]>,
  editors: Editors,
  book: Book = 'hub',
): SheetSetUp {
  const set: SheetSetUp = { requests: [], report: [] };
  for (const { title, requests } of missingSheets(structure, book)) {
    set.requests.push(...requests);
    set.report.push(`Made the sheet ${title}.`);
  }
  for (const name of namesIn(book)) {
    const table = TABLES[name] as unknown as AnyTable;
    const present = structure.find((sheet) => sheet.sheetId === table.sheetId);
    if (present) repairSheet(table, present, values.get(name) ?? [], set);
    set.requests.push(...protectionRequests(table, present, editors));
  }
  return set;
}

/** Puts the headers of an existing sheet right: a renamed one by its anchor, a missing one as a new column behind. */
function repairSheet(table: AnyTable, present: SheetStructure, values: CellValue[][], set: SheetSetUp): void {
  const found = findLayout(table, values);
  const rows = lostHeaders(found) ? [] : values;
  set.requests.push(...roomRequests(table, present));
  if (lostHeaders(found) && values.length > 0) {
    refuseMovedHeaders(table, values);
    set.requests.push(insertedRow(table.sheetId));
    set.report.push(`${table.title}: put a line of headers back on top.`);
  }
  const placed = placesOf(table, present, rows);
  const { headerRow } = findLayout(table, rows);
  const said = (what: string) => (property: string) =>
    `${table.title}: ${what} “${headerOf(table, property)}”.`;
  set.report.push(
    ...placed.renamed.map(said('put back the header')),
    ...placed.added.map(said('added the column')),
  );
  set.requests.push(
    ...headerRequests(table, placed, headerRow, rows[headerRow]),
    ...formatRequests(table, placed.places, headerRow),
  );
}

/** Headers that stand too far down to be found are for people to bring back: rows above them may be theirs. */
function refuseMovedHeaders(table: AnyTable, values: CellValue[][]): void {
  const deep = rowOfHeaders(table, values);
  if (deep === undefined) return;
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
