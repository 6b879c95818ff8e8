import type { CellValue } from '../ports';
import type { CellData } from './codec';
import { textOf, type ColumnsNow } from './columns-now';
import { valueOf, type RowRemoval, type SheetEdit } from './commit';

/** What becomes of rows that were added while somebody moved the columns. */
export interface Misplaced {
  /** Rows that stand in columns which were others when they were read. */
  removals: RowRemoval[];
  /** The same rows, in the columns of now. */
  added: CellData[][];
  /** Rows, as they stand, of which it is not known where their cells belong. */
  lost: number[];
}

/** A row as it was written: the cells in the order of the columns, and where its ID stands. */
export interface Written {
  id: string;
  idAt: number;
  cells: CellValue[];
}

/** The rows that an edit adds, as they are written. */
export const writtenBy = ({ added, idColumn }: SheetEdit): Written[] =>
  added.map((row) => ({
    id: textOf(valueOf(row[idColumn] ?? {})),
    idAt: idColumn,
    cells: Array.from(row, (cell) => valueOf(cell ?? {})),
  }));

/** A row stands as it was written, whatever formulas of people's own have put in cells that were left empty. */
const standsAs = (row: CellValue[], { cells }: Written): boolean =>
  cells.every((value, at) => value === '' || (row[at] ?? '') === value);

/**
 * Compares the rows that an edit added with a sheet as it is now: those that were written in the columns of before are
 * to be taken out again, and added in the columns of now. `written` is every way in which they were written so far.
 */
export function misplacedIn(
  edit: SheetEdit,
  written: Written[],
  now: CellValue[][],
  columns: ColumnsNow,
): Misplaced {
  const misplaced: Misplaced = { removals: [], added: [], lost: [] };
  for (const meant of edit.added) rightly(edit, meant, { written, now, columns }, misplaced);
  return misplaced;
}

/** What is known of the sheet that a row was added to. */
interface Ground {
  written: Written[];
  now: CellValue[][];
  columns: ColumnsNow;
}

function rightly(
  edit: SheetEdit,
  meant: CellData[],
  { written, now, columns }: Ground,
  misplaced: Misplaced,
): void {
  const id = textOf(valueOf(meant[edit.idColumn] ?? {}));
  const row = inColumns(meant, columns);
  const [right] = writtenBy({ ...edit, idColumn: columns.of(edit.idColumn), added: [row] }) as [Written];
  const ways = written.filter((way) => way.id === id && !sameCells(way, right));
  if (ways.length === 0) return;
  const rows = now.map((cells, at) => ({ cells, at }));
  const wrong = rows.flatMap(({ cells, at }) => {
    const way = standsAs(cells, right) ? undefined : ways.find((one) => standsAs(cells, one));
    return way ? [{ id, row: at, idAt: way.idAt }] : [];
  });
  const isThere = rows.some(({ cells }) => standsAs(cells, right));
  if (wrong.length > 0 && isPlaced(meant, columns)) {
    misplaced.removals.push(...wrong);
    if (!isThere) misplaced.added.push(row);
    return;
  }
  if (isThere) return;
  // Its cells are not where any write left them: only a person can tell where they belong.
  misplaced.lost.push(
    ...rows.filter(({ cells }) => cells.some((cell) => textOf(cell) === id)).map(({ at }) => at),
  );
}

/** Whether the column of each cell that holds something was found by its header. */
const isPlaced = (meant: CellData[], columns: ColumnsNow): boolean =>
  meant.every((cell, at) => valueOf(cell) === '' || columns.from(columns.of(at)) === at);

function inColumns(meant: CellData[], columns: ColumnsNow): CellData[] {
  const cells: CellData[] = [];
  const holds = (cell: CellData): number => Number(valueOf(cell) !== '');
  // Empty ones first: where columns have no header two may come to one place.
  for (const [at, cell] of [...meant.entries()].sort(([, one], [, other]) => holds(one) - holds(other)))
    cells[columns.of(at)] = cell;
  return Array.from(cells, (cell) => cell ?? {});
}

const sameCells = (one: Written, other: Written): boolean => {
  const width = Math.max(one.cells.length, other.cells.length);
  return (
    one.idAt === other.idAt &&
    Array.from({ length: width }).every((_, at) => (one.cells[at] ?? '') === (other.cells[at] ?? ''))
  );
};
