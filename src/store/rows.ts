import type { CellValue } from '../ports';
import type { CellProblem } from '../hub/health/cell-problem';
import { cellName } from './cell-problem';
import { decode } from './codec';
import { META_COLUMNS, type Column, type RowMeta } from './column';
import { allColumns, type AnyTable, type Layout } from './layout';
import { emptyValue } from './schema';

/** An entity with what the store keeps of its row. */
export type Stored<T> = T & RowMeta;

/** What a sheet's values come to: rows by id, and every cell that cannot be read. */
export interface ReadRows {
  rows: Stored<Record<string, unknown>>[];
  /** Id -> zero-based row of the sheet. */
  rowOf: Map<string, number>;
  problems: CellProblem[];
  /** Ids of rows that are there but cannot be read whole. */
  unreadable: Map<string, CellProblem>;
  /** The ID cells of rows that hold something but have no id: whose they are, nobody can tell. */
  withoutId: CellProblem[];
  /** Zero-based rows that hold something but no id of their own: none, or that of a row above. */
  surplus: number[];
  /** Id -> the zero-based rows below the first that have it too: somebody pasted it, so what befalls it befalls them. */
  duplicates: Map<string, number[]>;
}

/** Reads every row below the headers. A row with an unreadable cell is reported and left out, never guessed at. */
export function readRows(table: AnyTable, layout: Layout, values: CellValue[][]): ReadRows {
  const found: ReadRows = {
    ...{ rows: [], rowOf: new Map(), problems: [], unreadable: new Map() },
    ...{ withoutId: [], surplus: [], duplicates: new Map() },
  };
  const columns = Object.entries(allColumns(table)).filter(
    ([property]) => layout.columns[property] !== undefined,
  );
  const reading = { table, layout, columns, empties: emptiesOf(table, layout), found };
  for (const row of rowsAbove(table, layout, values)) readRow(reading, values[row] ?? [], row);
  for (let row = layout.headerRow + 1; row < values.length; row += 1) {
    const cells = values[row] ?? [];
    if (cells.some(isSomething)) readRow(reading, cells, row);
  }
  return found;
}

/** What every row holds in the columns that the workbook has yet to get. */
const emptiesOf = (table: AnyTable, { columns }: Layout): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table.columns)
      .filter(([property, { since }]) => columns[property] === undefined && since !== undefined)
      .map(([property, column]) => [property, emptyValue(column)]),
  );

/**
 * Rows that stand above the headers since somebody sorted these in among them: such as the hub itself wrote, and that
 * can be read whole. Anything else up there is a line that people put above.
 */
export const rowsAbove = (table: AnyTable, layout: Layout, values: CellValue[][]): number[] =>
  values.slice(0, layout.headerRow).flatMap((cells, row) => {
    const id = String(cells[layout.columns['id'] ?? 0] ?? '').trim();
    const whole = Object.entries(allColumns(table)).every(
      ([property, column]) =>
        (layout.columns[property] === undefined && column.since !== undefined) ||
        (layout.columns[property] !== undefined &&
          'value' in decode(column, cells[layout.columns[property]] ?? '')),
    );
    return whole && id !== '' && Number(cells[layout.columns['rev'] ?? 0]) >= 1 ? [row] : [];
  });

/** A tick-box that nobody ticked makes no row. */
const isSomething = (cell: CellValue): boolean => cell !== '' && cell !== false;

interface Reading {
  table: AnyTable;
  layout: Layout;
  columns: [string, Column][];
  empties: Record<string, unknown>;
  found: ReadRows;
}

function readRow(reading: Reading, cells: CellValue[], row: number): void {
  const { found, layout, table } = reading;
  const id = String(cells[layout.columns['id'] ?? 0] ?? '').trim();
  if (id === '') {
    found.surplus.push(row);
    const problem = problemAt(table, 'id', layout, row, '', 'an ID');
    found.withoutId.push(problem);
    found.problems.push(problem);
    return;
  }
  if (found.rowOf.has(id)) {
    found.surplus.push(row);
    found.duplicates.set(id, [...(found.duplicates.get(id) ?? []), row]);
    found.problems.push(problemAt(table, 'id', layout, row, id, 'an ID that no other row has'));
    return;
  }
  found.rowOf.set(id, row);
  const problems = decodeRow(reading, cells, row, id);
  if (problems.length > 0) found.unreadable.set(id, problems[0] as CellProblem);
  found.problems.push(...problems);
}

function decodeRow(reading: Reading, cells: CellValue[], row: number, id: string): CellProblem[] {
  const entity: Record<string, unknown> = { ...reading.empties };
  const problems: CellProblem[] = [];
  for (const [property, column] of reading.columns) {
    const raw = cells[reading.layout.columns[property] as number] ?? '';
    const decoded = decode(column, raw);
    if ('value' in decoded) entity[property] = decoded.value;
    else
      problems.push(problemAt(reading.table, property, reading.layout, row, String(raw), decoded.expected));
  }
  entity['id'] = id;
  if (problems.length === 0) reading.found.rows.push(entity as Stored<Record<string, unknown>>);
  return problems;
}

function problemAt(
  table: AnyTable,
  property: string,
  layout: Layout,
  row: number,
  value: string,
  expected: string,
): CellProblem {
  const cell = cellName(row, layout.columns[property] ?? 0);
  return { sheet: table.title, cell, value, expected, remedy: remedyIn(table) };
}

function remedyIn(table: AnyTable): string {
  if (table.derived) return 'The nightly check puts it right.';
  return table.handEdits === 'nobody'
    ? 'Type what is expected, or bring the cell back with Edit > Undo or File > Version history.'
    : 'Type what is expected into the cell.';
}

/** Without who last wrote the row, and when: a reader's answer carries nobody's mail address. */
export const withoutAudit = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([property]) => !(property in META_COLUMNS))) as T;
