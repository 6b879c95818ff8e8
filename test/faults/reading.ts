import type { SavedBook, SavedRow } from '../../local/google/sheets/state';
import type { Workspace } from '../../local/workspace';
import { PAINTED, TABLES, type TableName } from '../../src/store/tables';

export type Cell = string | number | boolean;
export type Row = Record<string, Cell>;
/** Rows of every sheet by header, read past the product; sheets that are not there have none. */
export type Book = Record<TableName, Row[]> & { dashboard: Values };
type Values = readonly (readonly Cell[])[];

/** Of all books: sheet ids are unique over them. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The sheets as the engine keeps them: the hub's, then those of its other workbooks. */
export function sheetsOf(workspace: Workspace): SavedBook['sheets'] {
  const { books } = workspace.sheets.save();
  const others = books
    .filter(({ id }) => id !== workspace.id)
    .flatMap(({ sheets }) => sheets)
    .sort((a, b) => a.id - b.id);
  return [...(books.find(({ id }) => id === workspace.id)?.sheets ?? []), ...others];
}

/** Everything that the workbooks hold, taken from the engine's rows: asking Google's way takes ten times as long. */
export function readBook(workspace: Workspace): Book {
  const values = new Map(sheetsOf(workspace).map(({ id, rows }) => [id, valuesIn(rows)]));
  const rows = TABLE_NAMES.map((name) => [name, rowsIn(values.get(TABLES[name].sheetId) ?? [])] as const);
  return {
    ...(Object.fromEntries(rows) as Record<TableName, Row[]>),
    dashboard: values.get(PAINTED.dashboard.sheetId) ?? [],
  };
}

/** Values row by row, without empty rows at the end. */
function valuesIn(rows: readonly SavedRow[]): Values {
  const values = rows.map((row) => (row === 0 ? [] : row[1]));
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop();
  return values;
}

/** The first row that says “ID” somewhere has the headers, whatever people put above it. */
function rowsIn(values: Values): Row[] {
  const head = values.findIndex((row) => row.includes('ID'));
  const headers = values[head] ?? [];
  return values
    .slice(head + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])));
}
