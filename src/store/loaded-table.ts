import { HubError } from '../hub/hub-error';
import type { CellValue } from '../ports';
import type { CellProblem } from '../hub/health/cell-problem';
import type { Column } from './column';
import { allColumns, findLayout, hasHeaders, resolveColumns, type AnyTable, type Layout } from './layout';
import { readRows, type ReadRows, type Stored } from './rows';
import { isYetToCome, SCHEMA_VERSION } from './schema';
import { TABLES, type Entity, type TableName } from './tables';

/** One table as this execution read it. */
export interface LoadedTable<T> {
  layout: Layout;
  rows: Stored<T>[];
  byId: Map<string, Stored<T>>;
  rowOf: Map<string, number>;
  problems: CellProblem[];
  unreadable: Map<string, CellProblem>;
  withoutId: CellProblem[];
  surplus: number[];
  duplicates: Map<string, number[]>;
  /** Widest row read, so that new columns go behind it. */
  width: number;
  /** All cells as read, headers and all. */
  values: CellValue[][];
  /** The text of every row's ID cell, empty where there is none. */
  ids: string[];
}

/** A column of the table's own that should be there: one that a later migration adds is no lack. */
const isLacking = (column: Column | undefined, version: number): boolean =>
  column !== undefined && !isYetToCome(column, version);

/** Columns without which a table cannot be used at all. */
function refuseWithoutColumns(table: AnyTable, layout: Layout, version: number): void {
  const header = (property: string): string => table.columns[property]?.header ?? property;
  const lacking = layout.missing.filter((property) => isLacking(table.columns[property], version));
  const faulty = [...lacking, ...layout.doubled];
  if (faulty.length === 0) return;
  throw new HubError({
    code: lacking.length > 0 ? 'columns-missing' : 'columns-doubled',
    message: `The sheet ${table.title} ${lacking.length > 0 ? 'has no' : 'has more than one'} column “${faulty.map(header).join('”, “')}”.`,
    where: table.title,
    remedy:
      lacking.length > 0
        ? 'Undo the change to its headers, or run “Set up the hub” from the menu, which puts headers right; the hub’s clock does the same within the hour.'
        : 'Undo the change to its headers, or give all but the right one another header.',
  });
}

/** Where the columns are: by their headers, and only where one is not to be told by the marks, which cost a read more. */
function layoutOf(
  table: AnyTable,
  values: CellValue[][],
  marks: (sheetId: number) => Record<string, number>,
  version: number,
): Layout {
  const layout = findLayout(table, values);
  const lacking = layout.missing.filter((property) => isLacking(allColumns(table)[property], version));
  const clear = lacking.length + layout.doubled.length === 0;
  return clear || !hasHeaders(layout) ? layout : resolveColumns(table, values, marks(table.sheetId));
}

/**
 * Turns a sheet's values into rows. `marks` gives the columns' anchors, asked for only where a header is missing or there twice.
 * `version` is the workbook's: what a later migration adds is not missed. Throws `columns-missing` or `columns-doubled`.
 */
export function loadTable<N extends TableName>(
  name: N,
  values: CellValue[][],
  marks: (sheetId: number) => Record<string, number>,
  version = SCHEMA_VERSION,
): LoadedTable<Entity<N>> {
  const table = TABLES[name] as unknown as AnyTable;
  const layout = layoutOf(table, values, marks, version);
  refuseWithoutColumns(table, layout, version);
  const read: ReadRows = readRows(table, layout, values);
  const rows = read.rows as unknown as Stored<Entity<N>>[];
  const byId = new Map(rows.map((row) => [(row as unknown as { id: string }).id, row]));
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const ids = values.map((cells) => String(cells[layout.columns['id'] ?? 0] ?? '').trim());
  return { ...read, layout, rows, byId, width, values: [...values], ids };
}
