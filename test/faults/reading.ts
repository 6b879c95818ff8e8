import type { Workspace } from '../../local/workspace';

/** Sheets by what they hold, as design and `store/tables` number them; read here past the product. */
export const SHEETS = {
  settings: 101,
  regions: 102,
  academies: 103,
  people: 104,
  halfTerms: 105,
  closures: 106,
  indicators: 107,
  rubrics: 108,
  visits: 201,
  replies: 202,
  judgements: 203,
  decisions: 204,
  stepsDone: 205,
  log: 206,
  positions: 301,
  standings: 302,
  nextSteps: 303,
  actions: 304,
  actionsClosed: 305,
  reports: 401,
  runs: 402,
  requests: 403,
  categoryCounts: 404,
} as const;
export type SheetName = keyof typeof SHEETS;

const DASHBOARD = 1;

export type Cell = string | number | boolean;
export type Row = Record<string, Cell>;
/** Rows of every sheet by header; sheets that are not there have none. */
export type Book = Record<SheetName, Row[]> & { dashboard: Cell[][] };

interface Answer {
  valueRanges?: { valueRange: { values?: Cell[][] }; dataFilters: { gridRange: { sheetId?: number } }[] }[];
}

/** Everything that the workbook holds, read with one call as its owner. */
export function readBook(workspace: Workspace): Book {
  const names = Object.keys(SHEETS) as SheetName[];
  const there = new Set(sheetIds(workspace));
  const values = valuesOf(
    workspace,
    [DASHBOARD, ...names.map((name) => SHEETS[name])].filter((id) => there.has(id)),
  );
  const rows = names.map((name) => [name, rowsIn(values.get(SHEETS[name]) ?? [])] as const);
  return {
    ...(Object.fromEntries(rows) as Record<SheetName, Row[]>),
    dashboard: values.get(DASHBOARD) ?? [],
  };
}

export function sheetIds(workspace: Workspace): number[] {
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
