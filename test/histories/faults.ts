import type { Damage } from './model';
import { cellNameOf, gridOf, rowsWithId, TITLES } from './sheets';
import type { History } from './world';

/** Where a damaged cell stands today; empty when its row or column is not to be found. */
export function cellOf({ workspace }: History, { sheet, id, header }: Damage): string {
  const grid = gridOf(workspace, sheet);
  const column = grid?.headers.indexOf(header) ?? -1;
  const [row] = grid ? rowsWithId(grid, id) : [];
  return row === undefined || column < 0 ? '' : cellNameOf(row, column);
}

interface Problem {
  code: string;
  message: string;
  remedy: string;
  [more: string]: unknown;
}

/** Whether a refusal names something that hands broke and nobody has repaired; anything else fails the history. */
export function mayFail(history: History, { code, message, where, remedy }: Problem): void {
  const { damages } = history.model;
  const named = damages.some((damage) => {
    const { kind, sheet } = damage;
    if (kind === 'sheet') return code === 'no-sheet';
    if (kind === 'header') return code === 'columns-missing' && where === TITLES[sheet];
    if (kind === 'cell')
      return code === 'cell-unreadable' && where === `${TITLES[sheet]}!${cellOf(history, damage)}`;
    return false;
  });
  if (named && remedy !== '') return;
  throw new Error(`refused with ${code} (${String(where)}): ${message} ${remedy}`);
}
