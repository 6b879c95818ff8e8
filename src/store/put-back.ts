import type { CellValue } from '../ports';
import { cellOf, valueOf, type RowChange, type RowRemoval, type SheetEdit } from './commit';
import { columnsNow, textOf, type ColumnsNow, type Stroke } from './columns-now';
import type { CellData } from './codec';
import { misplacedIn, writtenBy, type Written } from './added-rows';
import { perhapsDeleted, wronglyRemoved, type Removed } from './rows-hit';

/** What is known of one sheet, and what a commit means to do to it. */
export interface Aim {
  edit: SheetEdit;
  /** Cells as read before the commit, and rows that were seen only later. */
  known: CellValue[][];
  headerRow: number;
  /** The column's number format, which a row put back needs. */
  formats: ReadonlyMap<number, CellData['userEnteredFormat']>;
  /** All that was written so far, wherever it went. */
  strokes: Stroke[];
  /** The ID column when the sheet was last looked at. */
  standing: string[];
  /** Every way in which rows that are added were written so far. */
  written: Written[];
}

/** What puts a sheet right. */
export interface Correction {
  edit: SheetEdit;
  /** Rows that were overwritten and that the hub has never read, or added in columns that cannot be told any more. */
  lost: number[];
  /** IDs of rows that are put back though people may have deleted them meanwhile. */
  unsure: string[];
}

/** The ID column, empty for rows without an ID. */
export const idsOf = (values: CellValue[][], idColumn: number): string[] =>
  values.map((cells) => textOf(cells[idColumn]));

/** The aim of an edit, before anything is written. */
export const aimOf = (
  edit: SheetEdit,
  { known, headerRow, formats }: Pick<Aim, 'known' | 'headerRow' | 'formats'>,
): Aim => ({
  edit,
  known: [...known],
  headerRow,
  formats,
  strokes: edit.changes.map(strokeOf),
  standing: idsOf(known, edit.idColumn),
  written: writtenBy(edit),
});

export const strokeOf = ({ cells }: RowChange): Stroke =>
  new Map([...cells].map(([at, cell]): [number, CellValue] => [at, valueOf(cell)]));

const carries = (cells: CellValue[], stroke: Stroke): boolean =>
  [...stroke].every(([at, value]) => (cells[at] ?? '') === value);

/** Whether anything of the edit is to be seen in the sheet: an atomic write was then done. */
export const leftTrace = ({ strokes }: Aim, now: CellValue[][]): boolean =>
  now.some((cells) => strokes.some((stroke) => carries(cells, stroke)));

/**
 * Compares a sheet with what it should hold: gives rows that carry what was meant for another their own cells again,
 * appends rows that were taken out in the place of another, and does to the right rows what was meant for them. Rows
 * that were added in columns of before are taken out and added in the columns of now.
 * `removed` tells what became of the removals of the write before.
 */
export function correctionOf(aim: Aim, now: CellValue[][], removed: Removed[]): Correction {
  const columns = columnsNow(aim, now);
  const idColumn = columns.of(aim.edit.idColumn);
  const ids = idsOf(now, idColumn);
  const { changes, lost } = changesNow(aim, now, ids, columns);
  const gone = wronglyRemoved(aim.standing, ids, removed);
  const meant = new Set(aim.edit.removals.filter(({ copy }) => !copy).map(({ id }) => id));
  const misplaced = misplacedIn(aim.edit, aim.written, now, columns);
  const removals = ids.map((id, row) => ({ id, row })).filter(({ id }) => id !== '' && meant.has(id));
  const added = [...gone.map((id) => rowAgain(aim, id, columns)), ...misplaced.added];
  const { name, sheetId } = aim.edit;
  return {
    edit: { name, sheetId, idColumn, changes, removals: upwards(removals, misplaced.removals), added },
    lost: [...lost, ...misplaced.lost],
    unsure: perhapsDeleted(aim.standing, ids, removed, gone),
  };
}

/** From the bottom up, each row once. */
const upwards = (...removals: RowRemoval[][]): RowRemoval[] =>
  [...new Map(removals.flat().map((removal) => [removal.row, removal])).values()].sort(
    (a, b) => b.row - a.row,
  );

function changesNow(
  aim: Aim,
  now: CellValue[][],
  ids: string[],
  columns: ColumnsNow,
): { changes: RowChange[]; lost: number[] } {
  const changes: RowChange[] = [];
  const lost: number[] = [];
  now.forEach((cells, row) => {
    const id = ids[row] ?? '';
    const strokes = aim.strokes.filter((stroke) => carries(cells, stroke));
    const struck = new Set(strokes.flatMap((stroke) => [...stroke.keys()]));
    const patch = id === '' ? clearingOf(aim, cells, columns) : patchOf(aim, id);
    if (struck.size === 0 && !patch) return;
    const prior = priorOf(aim, cells, id, struck, columns);
    if (!prior) return void (strokes.some(isTelling) && lost.push(row));
    const right = new Map<number, CellValue>();
    for (const at of struck) right.set(at, prior[columns.from(at) ?? -1] ?? '');
    for (const [at, cell] of patch ?? []) right.set(columns.of(at), valueOf(cell));
    if ([...right].some(([at, value]) => (cells[at] ?? '') !== value))
      changes.push({ id, row, cells: new Map([...right].map(([at, value]) => [at, cellOf(value)])) });
  });
  return { changes, lost };
}

/** A stroke of empty cells is carried by many rows that nobody wrote. */
const isTelling = (stroke: Stroke): boolean => [...stroke.values()].some((value) => value !== '');

const patchOf = ({ edit }: Aim, id: string): RowChange['cells'] | undefined =>
  edit.changes.find((change) => change.id === id)?.cells;

/** A row without an ID is known by all that it holds. */
const clearingOf = (
  { edit, known }: Aim,
  cells: CellValue[],
  columns: ColumnsNow,
): RowChange['cells'] | undefined =>
  edit.changes.find(
    ({ id, row }) =>
      id === '' && cells.every((value, at) => value === (known[row]?.[columns.from(at) ?? -1] ?? '')),
  )?.cells;

/**
 * The cells that a row had before: of the rows with its ID, the one that agrees with it wherever nothing was written.
 * A row without an ID that agrees with none was empty.
 */
function priorOf(
  { known, edit }: Aim,
  cells: CellValue[],
  id: string,
  struck: ReadonlySet<number>,
  columns: ColumnsNow,
): CellValue[] | undefined {
  const same = known.filter((row) => textOf(row[edit.idColumn]) === id);
  const agreeing = same.find((row) =>
    cells.every((value, at) => struck.has(at) || value === (row[columns.from(at) ?? -1] ?? '')),
  );
  if (agreeing) return agreeing;
  if (id !== '') return same[0];
  return cells.every((value, at) => struck.has(at) || value === '') ? [] : undefined;
}

/** A row as it was, with what was meant for it. */
function rowAgain(aim: Aim, id: string, columns: ColumnsNow): CellData[] {
  const row = aim.known.find((cells) => textOf(cells[aim.edit.idColumn]) === id) ?? [];
  const patch = patchOf(aim, id);
  const cells: CellData[] = [];
  row.forEach((value, at) => {
    const format = aim.formats.get(at);
    const cell = patch?.get(at) ?? cellOf(value);
    cells[columns.of(at)] = format ? { ...cell, userEnteredFormat: format } : cell;
  });
  return Array.from(cells, (cell) => cell ?? {});
}

/** Keeps in mind what a correction writes, and rows that were not there before. */
export function remember(aim: Aim, now: CellValue[][], { edit }: Correction): void {
  const ids = idsOf(now, edit.idColumn);
  const known = new Set(idsOf(aim.known, aim.edit.idColumn));
  const columns = columnsNow(aim, now);
  now.forEach((cells, row) => {
    const id = ids[row] ?? '';
    if (
      id === '' ||
      known.has(id) ||
      aim.strokes.some((stroke) => isTelling(stroke) && carries(cells, stroke))
    )
      return;
    const seen: CellValue[] = [];
    cells.forEach((value, at) => (seen[columns.from(at) ?? at] = value));
    aim.known.push(Array.from(seen, (value) => value ?? ''));
  });
  aim.strokes.push(...edit.changes.map(strokeOf));
  aim.written.push(...writtenBy(edit));
  aim.standing = ids;
}
