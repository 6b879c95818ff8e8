import type { CellProblem } from '../../hub/health/cell-problem';
import type { RecordRow } from '../../hub/record/kind';
import type { KindName } from '../../hub/record/kinds';
import type { Session } from '../../store/session';

/** A cell that cannot be read, without what it holds: a list and a mail repeat nothing that nobody could check. */
export type UnreadCell = Omit<CellProblem, 'value'>;

/** A row that no list shows, since a cell of it cannot be read. */
export interface UnreadRow {
  /** The first such cell of the row. */
  cell: UnreadCell;
  /** What its cells hold, as text: enough to tell whose it is and where. */
  said: RecordRow;
}

/** The rows of a kind that are there but cannot be read, that lack an ID or bear that of another; none twice. */
export function unreadRows(session: Pick<Session, 'table'>, name: KindName): UnreadRow[] {
  const { problems, values, layout } = session.table(name);
  const rows = new Map<number, UnreadRow>();
  for (const { sheet, cell, expected, remedy } of problems) {
    const row = Number(cell.replace(/\D/g, '')) - 1;
    if (rows.has(row)) continue;
    const cells = Object.entries(layout.columns).map(([property, column]) => [
      property,
      String(values[row]?.[column ?? -1] ?? '').trim(),
    ]);
    const said = { id: '', academy: '', ...Object.fromEntries(cells) } as RecordRow;
    rows.set(row, { cell: { sheet, cell, expected, remedy }, said });
  }
  return [...rows.values()];
}

/** `the cell E2 of the sheet Risk register should hold a whole number from 1 to 5` */
export const unreadWords = ({ sheet, cell, expected }: UnreadCell): string =>
  `the cell ${cell} of the sheet ${sheet} should hold ${expected}`;
