import { HubError } from '../hub/hub-error';
import type { CellProblem } from '../hub/health/cell-problem';
import type { LoadedTable } from './loaded-table';
import { withoutAudit, type Stored } from './rows';
import { TABLES, type TableName } from './tables';

/** The row with that id. Throws `HubError`: `no-<table>` when it is not there, `cell-unreadable` when a cell of it is. */
export function needed<T>(name: TableName, loaded: LoadedTable<T>, id: string): Stored<T> {
  const row = loaded.byId.get(id);
  if (row) return row;
  const title = TABLES[name].title;
  const cell = loaded.unreadable.get(id);
  if (cell) throw cellUnreadable(cell);
  throw new HubError({
    code: `no-${name}`,
    message: `The sheet ${title} has no row with the ID “${id}”.`,
    where: title,
    remedy: 'It may have been renamed or removed while you worked. Choose again. Your text is kept.',
  });
}

/** The refusal where a cell cannot be read and what it holds is needed. */
export const cellUnreadable = ({ sheet, cell, value, expected, remedy }: CellProblem): HubError =>
  new HubError({
    code: 'cell-unreadable',
    message: `The cell ${cell} of the sheet ${sheet} ${value === '' ? 'is empty' : `holds “${value}”`}, but should hold ${expected}.`,
    where: `${sheet}!${cell}`,
    remedy,
  });

/** The row, or `HubError` `conflict` where it is not as it was when `rev` was seen. */
export function unmoved<T>(name: TableName, row: Stored<T>, rev: number): Stored<T> {
  if (row.rev === rev) return row;
  throw new HubError({
    code: 'conflict',
    message: `Somebody changed this in ${TABLES[name].title} after you opened it.`,
    where: TABLES[name].title,
    remedy: 'Look at what is stored now, then decide.',
    stored: { ...withoutAudit(row), rev: row.rev },
  });
}
