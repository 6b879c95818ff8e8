import { REBUILD_TABLES } from '../actions/dashboard/rebuild';
import type { Noticed } from '../hub/health/notice';
import { HubError } from '../hub/hub-error';
import type { CellProblem } from '../hub/health/cell-problem';
import type { Session } from '../store/session';
import { namesIn, type TableName } from '../store/tables';

/** Tables that the hourly painting does not read: the nightly check looks at their cells. */
export const UNPAINTED: readonly TableName[] = namesIn('hub').filter(
  (name) => !(REBUILD_TABLES as readonly TableName[]).includes(name),
);

/** Cells kept for Health one by one. */
const CELLS_KEPT = 200;

/** Every cell of those tables that cannot be read. A table whose headers are not right is named by the repair. */
export const unpaintedNoticed = (session: Session): Noticed[] =>
  UNPAINTED.flatMap((name) => problemsIn(session, name))
    .slice(0, CELLS_KEPT)
    .map(({ sheet, cell, value, expected, remedy: words }) => ({
      kind: 'to do',
      sheet,
      cell,
      value: value.slice(0, 500),
      expected,
      words,
    }));

function problemsIn(session: Session, name: TableName): CellProblem[] {
  try {
    return session.table(name).problems;
  } catch (error) {
    if (error instanceof HubError && error.code.startsWith('columns-')) return [];
    throw error;
  }
}
