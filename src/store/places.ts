import { valueOf, type SheetEdit } from './commit';
import type { CellValue } from '../ports';
import { loadTable, type LoadedTable } from './loaded-table';
import type { TableName } from './tables';

/** Where rows stand, found afresh in cells that were read again; what the rows hold stays as it was first read. */
export function placeAgain(
  name: TableName,
  loaded: LoadedTable<object>,
  values: CellValue[][],
  marks: (sheetId: number) => Record<string, number>,
): void {
  const { layout, rowOf, duplicates, surplus, ids, width } = loadTable(name, values, marks);
  Object.assign(loaded, { layout, rowOf, duplicates, surplus, ids, width, values: [...values] });
}

/** The places of rows after an edit of these tables was committed as it was meant. */
export function placeAfter(loaded: LoadedTable<object>, edit: SheetEdit): void {
  const { values, ids, rowOf, duplicates, layout } = loaded;
  for (const { row, cells } of edit.changes) {
    const changed = [...(values[row] ?? [])];
    for (const [at, cell] of cells) changed[at] = valueOf(cell);
    values[row] = Array.from(changed, (value) => value ?? '');
  }
  const gone = new Set(edit.removals.map(({ row }) => row));
  if (gone.size === 0) return;
  for (const { row } of edit.removals) [values, ids].forEach((list) => list.splice(row, 1));
  const moved = (row: number): number => row - edit.removals.filter((one) => one.row < row).length;
  for (const [id, row] of [...rowOf]) {
    if (gone.has(row)) rowOf.delete(id);
    else rowOf.set(id, moved(row));
  }
  for (const [id, rows] of duplicates) duplicates.set(id, rows.filter((row) => !gone.has(row)).map(moved));
  loaded.surplus = loaded.surplus.filter((row) => !gone.has(row)).map(moved);
  loaded.layout = { ...layout, headerRow: moved(layout.headerRow) };
}
