import type { Workspace } from '../../local/workspace';
import { PAINTED, TABLES, type TableName } from '../../src/store/tables';

export type Cell = string | number | boolean;
export type Row = Record<string, Cell>;
/** Rows of every sheet by header, read past the product; sheets that are not there have none. */
export type Book = Record<TableName, Row[]> & { dashboard: Cell[][] };

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

interface Answer {
  valueRanges?: { valueRange: { values?: Cell[][] }; dataFilters: { gridRange: { sheetId?: number } }[] }[];
}

/** Everything that the workbook holds, read with one call as its owner. */
export function readBook(workspace: Workspace): Book {
  const there = new Set(sheetIds(workspace));
  const { sheetId: dashboard } = PAINTED.dashboard;
  const wanted = [dashboard, ...TABLE_NAMES.map((name) => TABLES[name].sheetId)];
  const values = valuesOf(
    workspace,
    wanted.filter((id) => there.has(id)),
  );
  const rows = TABLE_NAMES.map((name) => [name, rowsIn(values.get(TABLES[name].sheetId) ?? [])] as const);
  return {
    ...(Object.fromEntries(rows) as Record<TableName, Row[]>),
    dashboard: values.get(dashboard) ?? [],
  };
}

function sheetIds(workspace: Workspace): number[] {
  const answer = workspace.sheets.call(
    'Spreadsheets.get',
    [workspace.id, { fields: 'sheets.properties.sheetId' }],
    workspace.owner,
  ) as { sheets: { properties: { sheetId?: number } }[] };
  return answer.sheets.map(({ properties }) => properties.sheetId ?? 0);
}

function valuesOf(workspace: Workspace, ids: number[]): Map<number, Cell[][]> {
  const dataFilters = ids.map((sheetId) => ({ gridRange: { sheetId } }));
  const body = { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [body, workspace.id],
    workspace.owner,
  ) as Answer;
  return new Map(
    (answer.valueRanges ?? []).map(({ valueRange, dataFilters: [filter] }) => [
      filter?.gridRange.sheetId ?? 0,
      valueRange.values ?? [],
    ]),
  );
}

/** The first row that says “ID” somewhere has the headers, whatever people put above it. */
function rowsIn(values: Cell[][]): Row[] {
  const head = values.findIndex((row) => row.includes('ID'));
  const headers = values[head] ?? [];
  return values
    .slice(head + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])));
}
