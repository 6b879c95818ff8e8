import type { Noticed } from '../hub/health/notice';
import { rowsNamed } from '../hub/health/rows-named';
import type { TendedBook } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { kindsIn } from '../hub/record/kinds';
import { addYears, type IsoDate } from '../hub/time/date';
import type { Session } from '../store/session';
import { BASICS, TABLES, type TableName } from '../store/tables';

/** The ledgers from which positions and standings are folded. */
const LEDGERS = ['visits', 'judgements', 'decisions'] as const;

/** A ledger row that the log says was written and that is there no more. */
export interface LostRow {
  table: TableName;
  id: string;
  /** When it was written (UTC). */
  at: string;
}

/** Lost rows that are named one by one. */
const ROWS_NAMED = 20;

/** Every lost row, the oldest first. */
export const lostRows = (session: Session): LostRow[] => lostOf(session, session.rows('log'), () => LEDGERS);

/** The same of the records in the hub's own workbook, of whatever kind. */
export const lostHubRecords = (session: Session, today: IsoDate): LostRow[] =>
  lostOf(session, session.rows('log'), keptKinds('hub', today));

/** Every record of a unit's workbook that its log names and that is there no more, unless the hub may have removed it. */
export function lostRecords(session: Session, unit: TendedBook, today: IsoDate): LostRow[] {
  return lostOf(session, session.rows(BASICS[unit].log), keptKinds(unit, today));
}

/** The kinds of a book whose records of then the hub has not yet removed by itself. */
const keptKinds =
  (book: 'hub' | TendedBook, today: IsoDate) =>
  (at: string): readonly TableName[] =>
    kindsIn(book)
      .filter(({ keepFor }) => keepFor === 0 || at.slice(0, 10) > addYears(today, -keepFor))
      .map(({ name }) => name);

/** Where rows of a sheet go once they are over. */
const MOVED_TO: Partial<Record<TableName, TableName>> = { actions: 'actionsClosed' };

/** Of a sheet whose headers are not right, nobody can say what is missing. */
function isThere(session: Session, table: TableName, id: string): boolean {
  const over = MOVED_TO[table];
  try {
    return session.table(table).rowOf.has(id) || (over !== undefined && session.table(over).rowOf.has(id));
  } catch (error) {
    if (error instanceof HubError) return true;
    throw error;
  }
}

/** `ofInterest`: the tables of which a row that was written then must still be there. */
const lostOf = (
  session: Session,
  log: readonly { rows: string; at: string }[],
  ofInterest: (at: string) => readonly TableName[],
): LostRow[] =>
  log.flatMap(({ rows, at }) =>
    rowsNamed(rows).flatMap(({ table: named, id }): LostRow[] => {
      const table = ofInterest(at).find((one) => one === named);
      return table && !isThere(session, table, id) ? [{ table, id, at }] : [];
    }),
  );

/** What the run says of them. */
export function lostWords(lost: LostRow[]): string[] {
  if (lost.length === 0) return [];
  const named = lost.slice(0, ROWS_NAMED).map(({ table, id, at }) => `${table}:${id} (written ${at})`);
  return [`Deleted by hand, bring back with File > Version history: ${named.join(', ')}.`];
}

/** What Health says of them. */
export const lostNoticed = (lost: LostRow[]): Noticed[] =>
  lost.slice(0, ROWS_NAMED).map(({ table, id, at }) => ({
    kind: 'to do',
    sheet: TABLES[table].title,
    cell: '',
    value: `no row ${id}`,
    expected: `the row that was written on ${at.slice(0, 10)}`,
    words: 'Somebody deleted it: bring it back with File > Version history.',
  }));
