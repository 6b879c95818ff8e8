import type { CellValue } from '../ports';
import { META_COLUMNS, type Column } from './column';
import type { Table } from './table';

/** Any table, when its entity does not matter. */
export type AnyTable = Omit<Table<Record<string, unknown>>, 'columns'> & { columns: Record<string, Column> };

/** Where a table's columns stand in its sheet today: found by header, wherever people moved them. */
export interface Layout {
  /** Zero-based row of the headers. */
  headerRow: number;
  /** Property -> zero-based column. */
  columns: Record<string, number>;
  /** Properties whose header is not to be found. */
  missing: string[];
  /** Properties whose header stands there twice. */
  doubled: string[];
  /** Properties found by their mark, since somebody renamed their header. */
  renamed: string[];
}

/** How many rows from the top the headers are looked for: people put titles above them. */
export const HEADER_SEARCH = 10;

/** The columns of a table with those that the store keeps itself. */
export const allColumns = (table: AnyTable): Record<string, Column> => ({
  ...table.columns,
  ...META_COLUMNS,
});

const plain = (header: CellValue): string => String(header).trim().toLowerCase();

/** Finds the header row (the one with most of the headers) and in it every column. */
export function findLayout(table: AnyTable, values: CellValue[][]): Layout {
  const wanted = allColumns(table);
  const headers = new Set(Object.values(wanted).map((column) => plain(column.header)));
  const score = (row: CellValue[]): number => row.filter((cell) => headers.has(plain(cell))).length;
  let headerRow = 0;
  values.slice(0, HEADER_SEARCH).forEach((row, index) => {
    if (score(row) > score(values[headerRow] ?? [])) headerRow = index;
  });
  return locate(wanted, headerRow, (values[headerRow] ?? []).map(plain));
}

function locate(wanted: Record<string, Column>, headerRow: number, found: string[]): Layout {
  const layout: Layout = { headerRow, columns: {}, missing: [], doubled: [], renamed: [] };
  for (const [property, column] of Object.entries(wanted)) {
    const index = found.indexOf(plain(column.header));
    if (index < 0) layout.missing.push(property);
    else layout.columns[property] = index;
    if (index >= 0 && found.indexOf(plain(column.header), index + 1) >= 0) layout.doubled.push(property);
  }
  return layout;
}

/** Whether a row of headers was found at all: most of them stand in it. Otherwise no row can be told from another. */
export const hasHeaders = ({ columns, missing }: Layout): boolean =>
  Object.keys(columns).length > missing.length;

/** Property -> column of a sheet by the marks that set-up left, which move with their columns. */
export const anchorsOf = (table: AnyTable, marks: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.keys(allColumns(table))
      .map((property) => [property, marks[`${table.sheetId}:${property}`]] as const)
      .filter((entry): entry is readonly [string, number] => entry[1] !== undefined),
  );

/**
 * The layout with renamed columns found by their marks, and of headers that stand there twice the marked one. A column
 * that stands under another header of the hub is never taken for a renamed one.
 */
export function resolveColumns(
  table: AnyTable,
  values: CellValue[][],
  marks: Record<string, number>,
): Layout {
  const layout = findLayout(table, values);
  const anchors = anchorsOf(table, marks);
  const headers = (values[layout.headerRow] ?? []).map(plain);
  const columns = { ...layout.columns };
  const doubled = layout.doubled.filter((property) => {
    const at = anchors[property];
    if (at === undefined || headers[at] !== plain(allColumns(table)[property]?.header ?? '')) return true;
    columns[property] = at;
    return false;
  });
  const renamed = layout.missing.filter((property) => {
    const at = anchors[property];
    if (at === undefined || Object.values(columns).includes(at)) return false;
    columns[property] = at;
    return true;
  });
  const missing = layout.missing.filter((property) => !renamed.includes(property));
  return { ...layout, columns, missing, doubled, renamed };
}
