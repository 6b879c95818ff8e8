import type { CellBox, CellValue } from '../ports';
import { textOf } from './columns-now';
import { runsOf, type SheetEdit } from './commit';

/** Cells that a write sends back, and what they hold if it hit the rows that it was meant for. */
export interface Proof {
  box: CellBox;
  cells: CellValue[][];
}

/** Runs of rows beyond which one box is asked for from the first changed row to the last. */
const MOST_RUNS = 40;

/**
 * What the answer to a write of these edits must hold: the IDs of the rows changed, and the line of headers where rows
 * are changed or added, so that columns moved meanwhile are noticed too. `values` are the sheet's cells as read. Removals prove themselves otherwise
 * (commit.ts).
 */
export function proofsOf(edit: SheetEdit, values: CellValue[][], headerRow: number): Proof[] {
  if (edit.changes.length + edit.added.length === 0) return [];
  const { sheetId, idColumn } = edit;
  const width = Math.max(1, values[headerRow]?.length ?? 0);
  const removed = new Set(edit.removals.map(({ row }) => row));
  const proof = (from: number, to: number, left: number, right: number): Proof => {
    const rows = rowsFrom(from, to).filter((row) => !removed.has(row));
    const top = from - above(edit, from);
    return {
      box: { sheetId, top, bottom: top + rows.length, left, right },
      cells: rows.map((row) => (values[row] ?? []).slice(left, right)),
    };
  };
  return [
    proof(headerRow, headerRow, 0, width),
    ...stretches(edit, removed).map(([from, to]) => proof(from, to, idColumn, idColumn + 1)),
  ];
}

const rowsFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** How many rows above this one the write takes out. */
const above = ({ removals }: SheetEdit, row: number): number =>
  removals.filter((removal) => removal.row < row).length;

/** First and last of each unbroken stretch of changed rows that stay. */
function stretches({ changes }: SheetEdit, removed: Set<number>): [number, number][] {
  const runs = runsOf([...new Set(changes.map(({ row }) => row))].filter((row) => !removed.has(row)));
  const ends = runs.map((run): [number, number] => [run[0] as number, run[run.length - 1] as number]);
  const [first, last] = [ends[0], ends[ends.length - 1]];
  return first && last && ends.length > MOST_RUNS ? [[first[0], last[1]]] : ends;
}

/** Whether every cell sent back, box by box, is as it must be. */
export const proves = (proofs: Proof[], cells: CellValue[][][]): boolean =>
  proofs.every((proof, index) =>
    proof.cells.every((row, at) => {
      const told = cells[index]?.[at] ?? [];
      return Array.from({ length: proof.box.right - proof.box.left }).every(
        (_, column) => textOf(row[column]) === textOf(told[column]),
      );
    }),
  );
