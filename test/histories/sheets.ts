import type { Workspace } from '../../local/workspace';

/** Sheets by what they hold; read here past the product, as somebody looks at the workbook. */
export const SHEETS = {
  academies: 103,
  people: 104,
  visits: 201,
  judgements: 203,
  stepsDone: 205,
  log: 206,
  positions: 301,
  standings: 302,
  nextSteps: 303,
  reports: 401,
  runs: 402,
  requests: 403,
} as const;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[];

/** Titles as the hub gives and says them. */
export const TITLES: Record<SheetName, string> = {
  academies: 'Academies',
  people: 'People',
  visits: 'Visits',
  judgements: 'Judgements',
  stepsDone: 'Steps done',
  log: 'Log',
  positions: 'Positions',
  standings: 'Standings',
  nextSteps: 'Next steps',
  reports: 'Reports',
  runs: 'Runs',
  requests: 'Requests',
};

export type Cell = string | number | boolean;
export type Row = Record<string, Cell>;

/** A sheet as it stands: where its headers are, and its cells. */
export interface Grid {
  headerRow: number;
  headers: string[];
  cells: Cell[][];
}

interface Answer {
  valueRanges?: { valueRange: { values?: Cell[][] }; dataFilters: { gridRange: { sheetId?: number } }[] }[];
}

const OWN_HEADERS = ['Created at', 'Created by', 'Updated at', 'Updated by'];

function gridIn(cells: Cell[][]): Grid {
  const found = cells.findIndex((row) => OWN_HEADERS.filter((header) => row.includes(header)).length > 2);
  const headerRow = Math.max(found, 0);
  return { headerRow, headers: (cells[headerRow] ?? []).map(String), cells };
}

/** Several sheets with one call; those that are not there are left out of what comes back. */
export function gridsOf(workspace: Workspace, names: readonly SheetName[]): Map<SheetName, Grid> {
  const there = new Set(sheetIds(workspace));
  const asked = names.filter((name) => there.has(SHEETS[name]));
  if (asked.length === 0) return new Map();
  const dataFilters = asked.map((name) => ({ gridRange: { sheetId: SHEETS[name] } }));
  const body = { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const { valueRanges = [] } = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [body, workspace.id],
    workspace.owner,
  ) as Answer;
  const values = new Map(
    valueRanges.map(({ valueRange, dataFilters: [filter] }) => [
      filter?.gridRange.sheetId,
      valueRange.values ?? [],
    ]),
  );
  return new Map(asked.map((name) => [name, gridIn(values.get(SHEETS[name]) ?? [])]));
}

export const gridOf = (workspace: Workspace, name: SheetName): Grid | undefined =>
  gridsOf(workspace, [name]).get(name);

export function sheetIds(workspace: Workspace): number[] {
  const { sheets } = workspace.sheets.call(
    'Spreadsheets.get',
    [workspace.id, { fields: 'sheets.properties.sheetId' }],
    workspace.owner,
  ) as { sheets: { properties: { sheetId?: number } }[] };
  return sheets.map(({ properties }) => properties.sheetId ?? 0);
}

/** The rows below the headers that hold something, as objects by header. */
export const rowsIn = ({ headerRow, headers, cells }: Grid): Row[] =>
  cells
    .slice(headerRow + 1)
    .filter((row) => row.some((cell) => cell !== '' && cell !== false))
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));

export const rowsOf = (workspace: Workspace, name: SheetName): Row[] => {
  const grid = gridOf(workspace, name);
  return grid ? rowsIn(grid) : [];
};

/** Zero-based rows of the sheet whose ID is this one. */
export function rowsWithId({ headerRow, headers, cells }: Grid, id: string): number[] {
  const at = headers.indexOf('ID');
  return cells.flatMap((row, index) => (index > headerRow && row[at] === id ? [index] : []));
}

const DAY = 86_400_000;
/** Sheets counts days from the end of 1899. */
export const serialOf = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY;

/** `0 -> A`, for sheets of at most 26 columns and a few more. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

export const cellNameOf = (row: number, column: number): string => `${letters(column)}${row + 1}`;
