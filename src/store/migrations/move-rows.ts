import type { CellValue, Grid, SheetsRequest, SheetStructure } from '../../ports';
import { HubError } from '../../hub/hub-error';
import { NUMBER_FORMATS, type CellData } from '../codec';
import { allColumns, resolveColumns, type AnyTable, type Layout } from '../layout';
import { rowsAbove } from '../rows';
import { TABLES, type TableName } from '../tables';

/** Rows that go from a sheet of the hub's own workbook, as an older release had it, to a table of another book. */
export interface Move {
  table: TableName;
  /** The sheet in which they lay, which is deleted once all of them are in the other book. */
  from: number;
}

/** Rows moved in one write. */
const AT_ONCE = 500;

/** The rows of a sheet, column -> cell, with where each stands. */
interface Lines {
  layout: Layout;
  rows: { at: number; cells: Record<string, CellValue> }[];
}

/** What the older release called the table: the same columns in another sheet. */
const tableIn = (name: TableName, sheetId: number): AnyTable => ({
  ...(TABLES[name] as unknown as AnyTable),
  sheetId,
});

/** The rows that are yet to be moved out of the hub's workbook; nothing where the sheet is gone. One read. */
export function linesLeft(hub: Grid, structure: SheetStructure[], { table, from }: Move): Lines | undefined {
  const present = structure.find(({ sheetId }) => sheetId === from);
  if (!present) return undefined;
  const lines = linesOf(tableIn(table, from), present, hub.read([{ sheetId: from }])[0] ?? []);
  return lines.rows.length > 0 ? lines : undefined;
}

/**
 * The next portion of what makes the other book hold every row: one that is not there is added as it is, cells that
 * cannot be read included; one that was changed since it was copied is written again. Nothing once all are there. One
 * look at the structure and one read. Rows are told by their ID, those without one or with that of a row above by all
 * of their cells.
 */
export function copiesOf(grid: Grid, lines: Lines, { table: name }: Move): SheetsRequest[] {
  const table = TABLES[name] as unknown as AnyTable;
  const present = grid.structure().find(({ sheetId }) => sheetId === table.sheetId);
  if (!present) throw new Error(`The book has no sheet ${table.title} yet.`);
  const there = linesOf(table, present, grid.read([{ sheetId: table.sheetId }])[0] ?? []);
  const known = byKey(there.rows);
  const requests = [...byKey(lines.rows)].flatMap(([key, { cells }]): SheetsRequest[] => {
    const copy = known.get(key);
    if (!copy) return [appended(table, there.layout, cells)];
    return Number(cells['rev'] ?? 0) > Number(copy.cells['rev'] ?? 0)
      ? [written(table, there.layout, copy.at, cells)]
      : [];
  });
  return requests.slice(0, AT_ONCE);
}

function linesOf(table: AnyTable, present: SheetStructure, values: CellValue[][]): Lines {
  const layout = resolveColumns(table, values, present.columnAnchors);
  const filled = values.some((row) => row.some((cell) => cell !== ''));
  if (filled && layout.columns['id'] === undefined)
    throw new HubError({
      code: 'columns-missing',
      message: `The sheet ${present.title} has no column “ID”, so its rows cannot be moved.`,
      where: present.title,
      remedy: 'Undo the change to its headers; the hub’s clock tries again within the hour.',
    });
  const below = values.flatMap((_, at) => (at > layout.headerRow ? [at] : []));
  const rows = [...rowsAbove(table, layout, values), ...below]
    .map((at) => ({ at, cells: cellsOf(layout, values[at] ?? []) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  return { layout, rows };
}

const cellsOf = ({ columns }: Layout, row: CellValue[]): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(columns).map(([property, at]) => [property, row[at] ?? '']));

function byKey(rows: Lines['rows']): Map<string, Lines['rows'][number]> {
  const keyed = new Map<string, Lines['rows'][number]>();
  for (const row of rows) {
    const id = String(row.cells['id'] ?? '').trim();
    const key = id === '' || keyed.has(id) ? JSON.stringify(Object.entries(row.cells).sort()) : id;
    if (!keyed.has(key)) keyed.set(key, row);
  }
  return keyed;
}

const appended = (table: AnyTable, layout: Layout, cells: Record<string, CellValue>): SheetsRequest => ({
  appendCells: { sheetId: table.sheetId, rows: [rowData(table, layout, cells)], fields: FIELDS },
});

const written = (
  table: AnyTable,
  layout: Layout,
  rowIndex: number,
  cells: Record<string, CellValue>,
): SheetsRequest => ({
  updateCells: {
    start: { sheetId: table.sheetId, rowIndex, columnIndex: 0 },
    rows: [rowData(table, layout, cells)],
    fields: FIELDS,
  },
});

const FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

function rowData(
  table: AnyTable,
  { columns }: Layout,
  cells: Record<string, CellValue>,
): { values: object[] } {
  const width = Math.max(...Object.values(columns)) + 1;
  const values: object[] = Array.from({ length: width }, () => ({}));
  for (const [property, { kind }] of Object.entries(allColumns(table))) {
    const at = columns[property];
    if (at !== undefined) values[at] = cellOf(cells[property] ?? '', NUMBER_FORMATS[kind]);
  }
  return { values };
}

function cellOf(
  value: CellValue,
  numberFormat: { type: string; pattern: string } | undefined,
): Partial<CellData> {
  const format = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
  if (value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value }, ...format };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}
