import { fingerprint } from '../hub/fingerprint';
import type { Notice } from '../hub/health/notice';
import type { Grid } from '../ports';
import { cellName } from './cell-problem';
import { requestsOf } from './commit';
import { encodeFormatted, type CellData } from './codec';
import { allColumns, HEADER_SEARCH, type AnyTable } from './layout';
import { loadTable } from './loaded-table';
import type { PutBack, RowsAstray } from './safe-write';
import type { Stamp } from './staging';
import { TABLES, type TableName } from './tables';

/**
 * Leaves a notice for the sheet Health of rows that were hit in the place of others and could not be put right. A row
 * is appended, so that nobody who rearranges sheets can send it astray.
 */
export const tellAstray = (grid: Grid, stamp: Stamp, { places }: RowsAstray): void =>
  tell(
    grid,
    stamp,
    places.map(({ edit, rows }) => ({
      name: edit.name,
      cell: firstOf(rows.map((row) => cellName(row, edit.idColumn))),
      value: '',
      words: ASTRAY,
    })),
  );

/** The same of rows that were put back to be safe, since somebody may have deleted them. */
export const tellPutBack = (grid: Grid, stamp: Stamp, rows: PutBack[]): void =>
  tell(
    grid,
    stamp,
    rows.map(({ edit, ids }) => ({ name: edit.name, cell: '', value: firstOf(ids), words: PUT_BACK })),
  );

const firstOf = (all: string[]): string => all.slice(0, 20).join(', ').slice(0, 500);

function tell(
  grid: Grid,
  { at, by }: Stamp,
  told: { name: TableName; cell: string; value: string; words: string }[],
): void {
  const { sheetId } = TABLES.notices;
  const [values = []] = grid.read([{ sheetId, rows: HEADER_SEARCH }]);
  const { layout } = loadTable('notices', values, () => ({}));
  const added = told.map(({ name, cell, value, words }) => {
    const notice: Notice = {
      ...{ id: `saves:${fingerprint(`${at}:${name}:${value}`)}`, kind: 'to do', look: 'saves', at },
      ...{ sheet: TABLES[name].title, cell, value, expected: '', words },
    };
    return noticeRow(
      { ...notice, rev: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
      layout.columns,
    );
  });
  const idColumn = layout.columns['id'] ?? 0;
  grid.write(requestsOf([{ name: 'notices', sheetId, idColumn, changes: [], removals: [], added }]));
}

const PUT_BACK =
  'Somebody deleted or sorted rows of this sheet while the hub was saving, and the hub put these rows back to be safe. If they were deleted on purpose, delete them again.';

const ASTRAY =
  'Somebody rearranged this sheet while the hub was saving, and the hub could not put all rows right. Compare these rows with File > Version history of a minute before, and correct them.';

function noticeRow(row: object, columns: Record<string, number>): CellData[] {
  const cells: CellData[] = Array.from({ length: Math.max(...Object.values(columns)) + 1 }, () => ({}));
  for (const [property, column] of Object.entries(allColumns(TABLES.notices as unknown as AnyTable))) {
    const at = columns[property];
    if (at !== undefined) cells[at] = encodeFormatted(column, (row as Record<string, unknown>)[property]);
  }
  return cells;
}
