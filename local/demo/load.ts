import { serialOf } from './day';
import type { Cell, Row } from './row';

/** What loading asks of the local Workspace's Sheets engine. */
export interface Sheets {
  call(method: string, args: unknown[], actor: string): unknown;
}

/** The workbook to load into, and as whom. */
export interface Target {
  sheets: Sheets;
  workbook: string;
  owner: string;
}

/** Where a sheet is, and in which column each header stands. */
interface Sheet {
  sheetId: number;
  columns: Map<string, number>;
  width: number;
  /** Zero-based row of each id that is there already. */
  rowOf: Map<string, number>;
}

/** Headers under which a real date stands; everything else is kept as it is. */
const DATES: ReadonlySet<string> = new Set([
  'Date',
  'Joined on',
  'Left on',
  'Last inspected',
  'First day',
  'Last day',
  'Due',
  'Completed on',
  'Planned on',
  'Noted on',
  'Offered on',
  'As at',
  'Ended on',
  'Published',
]);

/** Rows in one request: far below the 2 MB that Google advises, with the longest of our texts. */
const ROWS_AT_ONCE = 700;

/** Sheet ids by title. */
function sheetIds({ sheets, workbook, owner }: Target): Map<string, number> {
  const options = { fields: 'sheets.properties(sheetId,title)' };
  const answer = sheets.call('Spreadsheets.get', [workbook, options], owner) as {
    sheets: { properties: { sheetId: number; title: string } }[];
  };
  return new Map(answer.sheets.map(({ properties }) => [properties.title, properties.sheetId]));
}

function valuesOf(target: Target, sheetId: number): Cell[][] {
  const body = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' };
  const args = [body, target.workbook];
  const answer = target.sheets.call('Spreadsheets.Values.batchGetByDataFilter', args, target.owner) as {
    valueRanges?: { valueRange: { values?: Cell[][] } }[];
  };
  return answer.valueRanges?.[0]?.valueRange.values ?? [];
}

function readSheet(target: Target, sheetId: number): Sheet {
  const [headers = [], ...rows] = valuesOf(target, sheetId);
  const columns = new Map(headers.map((header, at) => [String(header), at]));
  const idColumn = columns.get('ID') ?? 0;
  const rowOf = new Map(rows.map((row, at) => [String(row[idColumn] ?? ''), at + 1]));
  return { sheetId, columns, width: headers.length, rowOf };
}

/** What a sheet holds now, as header -> value. Throws when the sheet is not there. */
export function readRows(target: Target, title: string): Row[] {
  const sheetId = sheetIds(target).get(title);
  if (sheetId === undefined) throw new Error(`The workbook has no sheet “${title}”.`);
  const [headers = [], ...rows] = valuesOf(target, sheetId);
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])));
}

/** One value as a typed cell; `{}` is an empty one. */
function cellOf(header: string, value: Cell): object {
  if (value === '') return {};
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (DATES.has(header)) return { userEnteredValue: { numberValue: serialOf(value) } };
  return { userEnteredValue: { stringValue: value } };
}

function rowData(sheet: Sheet, title: string, row: Row): object {
  const values = Array.from({ length: sheet.width }, () => ({}));
  for (const [header, value] of Object.entries(row)) {
    const at = sheet.columns.get(header);
    if (at === undefined) throw new Error(`The sheet ${title} has no column “${header}”.`);
    values[at] = cellOf(header, value);
  }
  return { values };
}

/** Adds rows below what each sheet holds. Throws when a sheet or a column is not there. */
export function appendRows(target: Target, rowsByTitle: Record<string, Row[]>): void {
  const ids = sheetIds(target);
  for (const [title, rows] of Object.entries(rowsByTitle)) {
    const sheetId = ids.get(title);
    if (sheetId === undefined) throw new Error(`The workbook has no sheet “${title}”.`);
    const sheet = readSheet(target, sheetId);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const data = rows.slice(from, from + ROWS_AT_ONCE).map((row) => rowData(sheet, title, row));
      const request = { appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } };
      target.sheets.call(
        'Spreadsheets.batchUpdate',
        [{ requests: [request] }, target.workbook],
        target.owner,
      );
    }
  }
}

/** Puts one value into the row of that id. Throws when there is none. */
export function setCell(target: Target, title: string, id: string, header: string, value: Cell): void {
  const sheetId = sheetIds(target).get(title);
  const sheet = sheetId === undefined ? undefined : readSheet(target, sheetId);
  const rowIndex = sheet?.rowOf.get(id);
  const columnIndex = sheet?.columns.get(header);
  if (rowIndex === undefined || columnIndex === undefined)
    throw new Error(`${title} has no ${id} with “${header}”.`);
  const start = { sheetId, rowIndex, columnIndex };
  const rows = [{ values: [cellOf(header, value)] }];
  const request = { updateCells: { start, rows, fields: 'userEnteredValue' } };
  target.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, target.workbook], target.owner);
}
